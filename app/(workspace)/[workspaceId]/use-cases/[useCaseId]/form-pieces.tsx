import { useState } from "react";
import type { EditableField } from "@/domain/scoring/editable-fields";
import { fieldNames } from "@/domain/scoring/field-words";
import { RadioGroup } from "@/ui/radio-group";
import { SearchPicker } from "@/ui/search-picker";
import { Select } from "@/ui/select";
import { TextArea } from "@/ui/text-area";
import { NumberInput, TextInput } from "@/ui/text-input";
import type { FormProps } from "./field-forms";
import type { SomeFields } from "./use-save-fields";

type Of<Value> = { [Key in EditableField]: SomeFields[Key] extends Value | undefined ? Key : never }[EditableField];
type Piece<Field extends EditableField> = FormProps & { field: Field; help?: string };

const setOf = (field: EditableField, value: unknown) => ({ [field]: value }) as SomeFields;

/** One of what there is, or nothing. */
export function ChoiceField({
  field,
  none,
  help,
  value,
  change,
  choices,
}: Piece<Of<string | number | null>> & { none: string | null }) {
  const current = value[field];
  const given = current === null || current === undefined ? "" : String(current);
  const list = choices[field] ?? [];
  const options = [
    ...(none === null ? [] : [{ value: "", label: none }]),
    ...list.map(({ id, name }) => ({ value: id, label: name })),
    ...(given && !list.some(({ id }) => id === given) ? [{ value: given, label: given }] : []),
  ];
  const typed = (chosen: string) =>
    chosen === "" ? null : typeof current === "number" || field === "granularity" ? Number(chosen) : chosen;
  return (
    <Select
      label={fieldNames[field]}
      choices={options}
      help={help}
      value={given}
      onChange={(event) => change(setOf(field, typed(event.target.value)))}
    />
  );
}

/** Several of what there is. */
export function PickField({ field, help, value, change, choices }: Piece<Of<string[]>>) {
  return (
    <SearchPicker
      label={fieldNames[field]}
      help={help}
      choices={choices[field] ?? []}
      chosen={value[field] as string[]}
      onChange={(chosen) => change(setOf(field, chosen))}
    />
  );
}

export function TextField({ field, help, value, change, most }: Piece<Of<string | null>> & { most: number }) {
  return (
    <TextArea
      label={fieldNames[field]}
      rows={2}
      maxLength={most}
      value={(value[field] as string | null) ?? ""}
      onChange={(event) => change(setOf(field, event.target.value === "" ? null : event.target.value))}
      {...(help && { help })}
    />
  );
}

/** A number that may be missing; what is typed is kept as it is typed. */
export function NumberField({
  label,
  help,
  value,
  onChange,
  scale = 1,
  signed,
}: {
  label: string;
  help?: string;
  value: number | null;
  onChange: (value: number | null) => void;
  /** 100 where a share is typed in percent. */
  scale?: number;
  signed?: boolean;
}) {
  const [text, setText] = useState(value === null ? "" : String(Number((value * scale).toFixed(6))));
  return (
    <NumberInput
      label={label}
      help={help}
      value={text}
      onChange={(event) => {
        const typed = event.target.value
          .replace(",", ".")
          .replace(signed ? /[^\d.-]/g : /[^\d.]/g, "")
          .slice(0, 12);
        // One point at the most, so that what is read is what is seen.
        const clean = typed.replace(/(\..*)\./, "$1");
        setText(clean);
        const number = Number.parseFloat(clean);
        onChange(Number.isFinite(number) ? Number((number / scale).toFixed(8)) : null);
      }}
    />
  );
}

/** Words separated by commas. */
export function WordsField({ field, help, value, change }: Piece<Of<string[]>>) {
  const [text, setText] = useState((value[field] as string[]).join(", "));
  return (
    <TextInput
      label={fieldNames[field]}
      help={help}
      value={text}
      maxLength={2_000}
      onChange={(event) => {
        setText(event.target.value);
        const parts = event.target.value.split(",").map((part) => part.trim());
        change(setOf(field, parts.filter(Boolean)));
      }}
    />
  );
}

const answers = { yes: true, no: false, open: null } as const;

/** Yes, no, or nobody has looked yet. */
export function CheckField({ field, help, value, change }: Piece<Of<boolean | null>>) {
  const given = value[field];
  return (
    <RadioGroup
      inline
      label={fieldNames[field]}
      help={help}
      value={given === null ? "open" : given ? "yes" : "no"}
      onChange={(chosen) => change(setOf(field, answers[chosen as keyof typeof answers]))}
      choices={[
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
        { value: "open", label: "Not looked at yet" },
      ]}
    />
  );
}
