import { type InputHTMLAttributes, type ReactNode, useId } from "react";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "id"> & { label: ReactNode; help?: ReactNode };

export function Checkbox({ label, help, ...rest }: Props) {
  const id = useId();
  return (
    <div className="flex items-start gap-2 max-sm:min-h-11">
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={help ? `${id}-help` : undefined}
        className="mt-0.5 size-4 shrink-0 accent-ink max-sm:mt-3.5"
      />
      <span>
        <label htmlFor={id} className="text-13 max-sm:flex max-sm:min-h-11 max-sm:items-center">
          {label}
        </label>
        {help && (
          <span id={`${id}-help`} className="block text-12 text-ink-3">
            {help}
          </span>
        )}
      </span>
    </div>
  );
}
