import { type InputHTMLAttributes, type ReactNode, type Ref, useState } from "react";
import { classNames } from "./class-names";
import { controlClass, Field } from "./field";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "type"> & {
  ref?: Ref<HTMLInputElement>;
  label: ReactNode;
  help?: ReactNode;
  error?: string | null | undefined;
  aside?: ReactNode;
};

/** Can be read while it is typed; may be pasted, and filled in by a password manager. */
export function PasswordInput({ label, help, error, aside, className, ...rest }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} help={help} error={error} aside={aside}>
      {(described) => (
        <div className="relative">
          <input
            {...rest}
            {...described}
            type={shown ? "text" : "password"}
            spellCheck={false}
            autoCapitalize="none"
            className={classNames(controlClass, "pr-14", className)}
          />
          <button
            type="button"
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 rounded-2 px-2.5 text-12 text-ink-2 hover:text-ink max-sm:min-w-11"
          >
            {shown ? "Hide" : "Show"}
            <span className="sr-only"> what is typed</span>
          </button>
        </div>
      )}
    </Field>
  );
}
