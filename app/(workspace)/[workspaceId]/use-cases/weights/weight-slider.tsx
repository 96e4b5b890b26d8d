import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { shareInWords } from "@/domain/scoring/weighting/weight-set";
import { classNames } from "@/ui/class-names";
import { NumberInput } from "@/ui/text-input";

type Props = {
  label: string;
  mark?: ReactNode;
  /** Share, 0 to 1. */
  value: number;
  stored: number;
  onTurn: (share: number) => void;
  /** Why it cannot move now. */
  stuck?: string | null;
  aside?: ReactNode;
};

const percent = (share: number) => String(Math.round(share * 10_000) / 100);

/** One weight: the platform's slider for the hand and the arrow keys, and a field for whoever knows the number. */
export function WeightSlider({ label, mark, value, stored, onTurn, stuck, aside }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const given = typed === null ? null : shareOf(typed);
  const isWrong = typed !== null && given === null;
  const commit = () => {
    if (given !== null && !stuck && percent(given) !== percent(value)) onTurn(given);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape") setTyped(null);
  };
  const changed = percent(value) !== percent(stored);
  return (
    <div className="grid gap-0.5">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="inline-flex items-center gap-1.5 text-13 font-medium">
          {mark}
          {label}
        </label>
        <span className="figure text-12 text-ink-3">{changed && `was ${shareInWords(stored)}`}</span>
      </div>
      <div className="flex items-center gap-2">
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={1}
          value={Math.round(value * 100)}
          aria-valuetext={shareInWords(value)}
          aria-describedby={stuck ? `${id}-stuck` : undefined}
          disabled={Boolean(stuck)}
          onChange={(event) => onTurn(Number(event.target.value) / 100)}
          className="no-print h-6 min-w-0 flex-1 accent-ink disabled:opacity-50 max-sm:h-11"
        />
        <NumberInput
          label={`${label}, percent`}
          labelHidden
          fieldClassName="w-16"
          className={classNames(changed && "font-semibold")}
          value={typed ?? percent(value)}
          readOnly={Boolean(stuck)}
          aria-invalid={isWrong || undefined}
          title={isWrong ? "A number from 0 to 100" : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
        <span aria-hidden className="text-ink-3">
          %
        </span>
        {aside}
      </div>
      {stuck && (
        <p id={`${id}-stuck`} className="text-12 text-ink-3">
          {stuck}
        </p>
      )}
    </div>
  );
}

/** "45", "45,5 %": a share, or null where it is no number from 0 to 100. */
function shareOf(typed: string): number | null {
  const number = Number(typed.replace("%", "").replace(",", ".").trim() || Number.NaN);
  return Number.isFinite(number) && number >= 0 && number <= 100 ? Math.round(number * 100) / 10_000 : null;
}
