import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export type RadioChoice = { value: string; label: ReactNode; help?: ReactNode };

type Props = {
  label: ReactNode;
  labelHidden?: boolean;
  choices: readonly RadioChoice[];
  value: string | null;
  onChange: (value: string) => void;
  readOnly?: boolean;
  help?: ReactNode;
  /** Side by side, for short labels such as 1 to 5. */
  inline?: boolean;
};

export function RadioGroup({ label, labelHidden, choices, value, onChange, readOnly, help, inline }: Props) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className={classNames("mb-1 text-12 font-medium text-ink-2", labelHidden && "sr-only")}>{label}</legend>
      {help && <p className="mb-1 text-12 text-ink-3">{help}</p>}
      <div className={inline ? "flex flex-wrap gap-1" : "grid gap-1.5"}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={classNames(
              "relative flex gap-2 rounded-2 text-13 has-focus-visible:shadow-(--ring)",
              inline
                ? "min-h-8 min-w-8 items-center justify-center border border-edge px-2.5 max-sm:min-h-11 max-sm:min-w-11 has-checked:border-ink has-checked:bg-ink has-checked:text-ink-on"
                : "items-start py-0.5 max-sm:min-h-11",
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              disabled={readOnly}
              onChange={() => onChange(choice.value)}
              className={inline ? "sr-only" : "mt-0.5 size-4 shrink-0 accent-ink"}
            />
            <span>
              {choice.label}
              {choice.help && <span className="block text-12 text-ink-3">{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
