import { ChevronDown } from "lucide-react";
import type { ReactNode, SelectHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { controlClass, Field } from "./field";

export type Choice = { value: string; label: string };

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "children"> & {
  label: ReactNode;
  choices: readonly Choice[];
  help?: ReactNode;
  error?: string | null | undefined;
  labelHidden?: boolean;
  fieldClassName?: string;
};

/** The platform's own list: it works everywhere, with every keyboard and every reader. */
export function Select({
  label,
  choices,
  help,
  error,
  labelHidden = false,
  fieldClassName = "",
  className,
  ...rest
}: Props) {
  return (
    <Field label={label} help={help} error={error} labelHidden={labelHidden} className={fieldClassName}>
      {(described) => (
        <span className="relative block">
          <select
            {...rest}
            {...described}
            className={classNames(controlClass, "appearance-none pr-7 text-ellipsis", className)}
          >
            {choices.map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            size={14}
            className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-ink-3"
          />
        </span>
      )}
    </Field>
  );
}
