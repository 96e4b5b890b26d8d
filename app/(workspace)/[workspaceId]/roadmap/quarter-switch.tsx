import { ChevronLeft, ChevronRight } from "lucide-react";
import { quarterInWords } from "@/domain/quarters";
import { IconButton } from "@/ui/icon-button";
import { Select } from "@/ui/select";

/** On narrow screens the board is one quarter at a time. */
export function QuarterSwitch({
  quarters,
  at,
  onChange,
}: {
  quarters: readonly string[];
  at: number;
  onChange: (at: number) => void;
}) {
  return (
    <div className="flex items-center gap-2 border-t border-line px-3 py-2 sm:hidden">
      <IconButton
        label="Quarter before"
        disabledBecause={at === 0 ? "This is the first quarter" : null}
        onClick={() => onChange(at - 1)}
      >
        <ChevronLeft aria-hidden size={18} />
      </IconButton>
      <Select
        label="Quarter"
        labelHidden
        fieldClassName="flex-1"
        value={String(at)}
        choices={quarters.map((quarter, index) => ({ value: String(index), label: quarterInWords(quarter) }))}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <IconButton
        label="Quarter after"
        disabledBecause={at === quarters.length - 1 ? "This is the last quarter" : null}
        onClick={() => onChange(at + 1)}
      >
        <ChevronRight aria-hidden size={18} />
      </IconButton>
    </div>
  );
}
