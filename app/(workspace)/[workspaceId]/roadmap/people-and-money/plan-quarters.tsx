import { Minus, Plus } from "lucide-react";
import { quarterAfter, quarterInWords } from "@/domain/quarters";
import { counted } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";

type Props = {
  quarters: readonly string[];
  mayEdit: boolean;
  onChange: (quarters: string[], said: string) => void;
  onRemove: (quarter: string) => void;
};

/** From when to when the plan goes; it grows and shrinks at its ends. */
export function PlanQuarters({ quarters, mayEdit, onChange, onRemove }: Props) {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (!first || !last) return null;
  const next = quarterAfter(last, 1);
  return (
    <Section title="Plan quarters">
      <p>
        {quarterInWords(first)} to {quarterInWords(last)}, {counted(quarters.length, "quarter")}.
      </p>
      {mayEdit && (
        <p className="mt-2 flex flex-wrap gap-2">
          <Button onClick={() => onChange([...quarters, next], `${quarterInWords(next)} added`)}>
            <Plus aria-hidden size={14} /> Add {quarterInWords(next)}
          </Button>
          {quarters.length > 1 &&
            [last, first].map((quarter) => (
              <Button key={quarter} look="quiet" onClick={() => onRemove(quarter)}>
                <Minus aria-hidden size={14} /> Take {quarterInWords(quarter)} out
              </Button>
            ))}
        </p>
      )}
    </Section>
  );
}
