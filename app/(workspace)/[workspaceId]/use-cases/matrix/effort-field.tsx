import { useState } from "react";
import { effortNear, effortStep } from "@/domain/scoring/matrix/rescore";
import { NumberInput } from "@/ui/text-input";

type Props = {
  stored: number | null;
  /** Null while it stays as it is. */
  value: number | null;
  mayEdit: boolean;
  onChange: (weeks: number | null) => void;
};

const mostWeeks = 10_000;

/** Person-weeks; arrow keys go in half weeks, typing takes any amount above 0. */
export function EffortField({ stored, value, mayEdit, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const weeks = value ?? stored;
  const isWrong = typed !== null && typed.trim() !== "" && weeksOf(typed) === null;
  return (
    <NumberInput
      label="Effort, person-weeks"
      fieldClassName="max-w-56"
      readOnly={!mayEdit}
      help={
        mayEdit
          ? stored !== null && value !== null && value !== stored
            ? `Now ${stored}`
            : "Arrow up and down: half a week"
          : "Editors set the effort"
      }
      error={isWrong ? "Use person-weeks above 0, such as 6.5." : null}
      value={typed ?? (weeks === null ? "" : String(weeks))}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value);
        const given = weeksOf(target.value);
        if (given !== null || target.value.trim() === "") onChange(given === stored ? null : given);
      }}
      onKeyDown={(event) => {
        const way = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
        if (way === 0 || !mayEdit) return;
        event.preventDefault();
        const next = effortNear((weeks ?? 0) + way * effortStep);
        setTyped(null);
        onChange(next === stored ? null : next);
      }}
    />
  );
}

function weeksOf(text: string): number | null {
  const weeks = Number(text.trim().replace(",", "."));
  return text.trim() !== "" && weeks > 0 && weeks <= mostWeeks ? weeks : null;
}
