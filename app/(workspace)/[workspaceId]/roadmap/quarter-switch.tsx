import { ChevronLeft, ChevronRight } from "lucide-react";
import type { BoardColumn } from "@/domain/roadmap/board-layout";
import { IconButton } from "@/ui/icon-button";
import { Select } from "@/ui/select";

/** On narrow screens the board is one column at a time. */
export function QuarterSwitch({
  columns,
  at,
  onChange,
}: {
  columns: readonly BoardColumn[];
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
        choices={columns.map(({ name }, index) => ({ value: String(index), label: name }))}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <IconButton
        label="Quarter after"
        disabledBecause={at === columns.length - 1 ? "This is the last quarter" : null}
        onClick={() => onChange(at + 1)}
      >
        <ChevronRight aria-hidden size={18} />
      </IconButton>
    </div>
  );
}
