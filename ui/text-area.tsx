import type { ReactNode, TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { controlClass, Field } from "./field";

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id"> & {
  label: ReactNode;
  help?: ReactNode;
  error?: string | null | undefined;
  aside?: ReactNode;
  labelHidden?: boolean;
};

/** Grows with what is written. */
export function TextArea({ label, help, error, aside, labelHidden = false, className, ...rest }: Props) {
  return (
    <Field label={label} help={help} error={error} aside={aside} labelHidden={labelHidden}>
      {(described) => (
        <textarea
          rows={3}
          {...rest}
          {...described}
          className={classNames(controlClass, "field-sizing-content resize-y leading-snug", className)}
        />
      )}
    </Field>
  );
}
