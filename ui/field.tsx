import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export const controlClass =
  "w-full min-w-0 rounded-2 border border-edge bg-surface px-2.5 py-1.5 text-13 text-ink min-h-8 max-sm:min-h-11 hover:border-ink-2 aria-invalid:border-harm-line read-only:border-line read-only:bg-page disabled:bg-sunken disabled:text-ink-3";

export type Described = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

type FieldProps = {
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong and what to do; takes the place of the help. */
  error?: string | null | undefined;
  /** Small print at the end of the label line: "Saved 09:41", a count. */
  aside?: ReactNode;
  labelHidden?: boolean;
  className?: string;
  /** The control, given the ids that tie it to label, help and error. */
  children: (described: Described) => ReactNode;
};

export function Field({ label, help, error, aside, labelHidden, className, children }: FieldProps) {
  const id = useId();
  const note = `${id}-note`;
  return (
    <div className={classNames("grid content-start gap-1", className)}>
      <div className={classNames("flex items-baseline justify-between gap-3", labelHidden && "sr-only")}>
        <label htmlFor={id} className="text-12 font-medium text-ink-2">
          {label}
        </label>
        {aside && <span className="text-11 text-ink-3">{aside}</span>}
      </div>
      {children({ id, "aria-describedby": error || help ? note : undefined, "aria-invalid": error ? true : undefined })}
      {error ? (
        <p id={note} role="alert" className="text-12 text-harm">
          {error}
        </p>
      ) : (
        help && (
          <p id={note} className="text-12 text-ink-3">
            {help}
          </p>
        )
      )}
    </div>
  );
}
