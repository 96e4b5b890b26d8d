import type { BrandProblem } from "@/domain/deck/check-brand";
import { Button } from "@/ui/button";
import { controlClass, Field } from "@/ui/field";

type Props = {
  label: string;
  /** Six digits of our own colour. */
  ours: string;
  value: string | null;
  problem: BrandProblem | null;
  readOnly: boolean;
  onChange: (value: string | null) => void;
};

/** One colour as six digits or from the platform's own picker, with what cannot be read in it. */
export function BrandColorField({ label, ours, value, problem, readOnly, onChange }: Props) {
  const isWhole = value === null || /^[0-9A-F]{6}$/.test(value);
  const instead = problem?.instead ?? null;
  return (
    <div className="grid content-start gap-1">
      <Field
        label={label}
        error={isWhole ? null : "Six digits, such as 37408F."}
        help={value === null ? `Ours: ${ours}.` : undefined}
      >
        {(described) => (
          <span className="flex gap-2">
            <input
              type="color"
              aria-label={`${label}, from a palette`}
              disabled={readOnly}
              className="h-8 w-10 shrink-0 rounded-2 border border-edge bg-surface p-0.5 max-sm:h-11"
              value={`#${isWhole ? (value ?? ours) : ours}`.toLowerCase()}
              onChange={(event) => onChange(event.target.value.slice(1).toUpperCase())}
            />
            <input
              {...described}
              className={controlClass}
              readOnly={readOnly}
              maxLength={7}
              autoComplete="off"
              spellCheck={false}
              placeholder={ours}
              value={value ?? ""}
              onChange={(event) => onChange(event.target.value.replace(/^#/, "").toUpperCase() || null)}
            />
          </span>
        )}
      </Field>
      {problem && isWhole && (
        <p role="status" className="text-12 text-harm">
          {problem.sentence}
        </p>
      )}
      {instead && isWhole && !readOnly && (
        <p>
          <Button onClick={() => onChange(instead)}>Take {instead}</Button>
        </p>
      )}
    </div>
  );
}
