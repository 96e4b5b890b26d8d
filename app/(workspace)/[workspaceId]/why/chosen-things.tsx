import type { ReactNode } from "react";
import { Checkbox } from "@/ui/checkbox";
import type { Choice } from "@/ui/select";

type Props = {
  choices: readonly Choice[];
  /** What stands here while there is nothing to choose from. */
  none: ReactNode;
  value: readonly string[];
  readOnly: boolean;
  onChange: (ids: string[]) => void;
};

/** Some of many, each with a tick. */
export function ChosenThings({ choices, none, value, readOnly, onChange }: Props) {
  if (choices.length === 0) return <p className="text-ink-3">{none}</p>;
  return (
    <div className="grid grid-cols-2 gap-1 max-sm:grid-cols-1">
      {choices.map(({ value: id, label }) => (
        <Checkbox
          key={id}
          label={label}
          disabled={readOnly}
          checked={value.includes(id)}
          onChange={() => onChange(value.includes(id) ? value.filter((each) => each !== id) : [...value, id])}
        />
      ))}
    </div>
  );
}
