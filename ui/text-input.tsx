import type { InputHTMLAttributes, ReactNode, Ref } from "react";
import { classNames } from "./class-names";
import { controlClass, Field } from "./field";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "id"> & {
  ref?: Ref<HTMLInputElement>;
  label: ReactNode;
  help?: ReactNode;
  error?: string | null | undefined;
  aside?: ReactNode;
  labelHidden?: boolean;
  fieldClassName?: string;
};

export function TextInput({
  label,
  help,
  error,
  aside,
  labelHidden = false,
  fieldClassName = "",
  className,
  ...rest
}: Props) {
  return (
    <Field label={label} help={help} error={error} aside={aside} labelHidden={labelHidden} className={fieldClassName}>
      {(described) => <input {...rest} {...described} className={classNames(controlClass, className)} />}
    </Field>
  );
}

/** Digits on the right, in tabular figures. */
export function NumberInput(props: Props) {
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...props}
      className={classNames("figure text-right", props.className)}
    />
  );
}
