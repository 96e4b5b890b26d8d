import type { InputHTMLAttributes } from "react";
import { retentionWords } from "@/domain/ledger/customer-text";
import type { ItemField } from "@/domain/ledger/edit-item";
import { Checkbox } from "@/ui/checkbox";
import { SearchPicker } from "@/ui/search-picker";
import { Select } from "@/ui/select";
import { TextArea } from "@/ui/text-area";
import { NumberInput, TextInput } from "@/ui/text-input";
import { BasisNote } from "./basis-note";
import { numberProblem, type Typed } from "./item-draft";
import type { Ledger, LedgerRow } from "./ledger-view";

export const fieldLabels: Readonly<Record<ItemField, string>> = {
  name: "Name",
  status: "Where it stands",
  purpose: "What for",
  benefitStatement: "What customers get, as they would read it",
  source: "Source",
  provenance: "Where it was bought, under which permission",
  sensitivity: "Sensitivity, 1 to 5",
  specialCategory: "Special category",
  legalBasis: "Legal basis",
  liaDate: "Balancing assessment of",
  retentionDays: "Kept for, in days",
  collectedSince: "Collected since",
  lastUsedAt: "Last used",
  annualCost: "Costs a year",
  accuracyPct: "Right for, % of people",
  ownerId: "Owner",
  jurisdictions: "Jurisdictions",
};

type Props = { ledger: Ledger; value: Typed; onChange: (change: Partial<Typed>) => void };

/** The inputs of an item, in the order in which they are thought of. */
export function ItemInputs({ ledger, value, onChange }: Props) {
  const { choices, people, currency } = ledger;
  const listed = (options: readonly { id: string; label: string }[], none: string) => [
    { value: "", label: none },
    ...options.map(({ id, label }) => ({ value: id, label })),
  ];
  const input = (field: Exclude<ItemField, "specialCategory" | "jurisdictions">) => ({
    name: field,
    label: fieldLabels[field],
    value: value[field],
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  const day: InputHTMLAttributes<HTMLInputElement> = { type: "date", min: "1900-01-01", max: "2199-12-31" };
  const days = Number(value.retentionDays);
  const special = choices.specialCategories.join(", ");
  const jurisdictions = [
    ...choices.jurisdictions.map(({ id, note }) => ({ id, name: id, help: note })),
    ...value.jurisdictions
      .filter((id) => !choices.jurisdictions.some((each) => each.id === id))
      .map((id) => ({ id, name: id, help: null })),
  ];
  return (
    <>
      <TextInput {...input("name")} maxLength={200} />
      <Select {...input("status")} choices={choices.statuses.map(({ id, label }) => ({ value: id, label }))} />
      <TextArea
        {...input("purpose")}
        maxLength={1_000}
        rows={2}
        placeholder="show help that fits what they look at"
        help="Completes “We use it to …”"
      />
      <TextArea
        {...input("benefitStatement")}
        maxLength={1_000}
        rows={2}
        placeholder="Fewer, better suggestions."
        help="One sentence, shown where the data is asked for."
      />
      <Select {...input("source")} choices={listed(choices.sources, "Not known")} />
      {(value.source === "purchased" || value.provenance !== "") && (
        <TextArea
          {...input("provenance")}
          maxLength={1_000}
          rows={2}
          placeholder="Broker, contract of 2025, consent shown"
        />
      )}
      <Select
        {...input("sensitivity")}
        choices={[
          { value: "", label: "Not known" },
          ...["1", "2", "3", "4", "5"].map((each) => ({ value: each, label: each })),
        ]}
      />
      <Checkbox
        name="specialCategory"
        label={fieldLabels.specialCategory}
        help={`${special.charAt(0).toUpperCase()}${special.slice(1)}; also where one can be inferred.`}
        checked={value.specialCategory}
        onChange={(event) => onChange({ specialCategory: event.target.checked })}
      />
      <Select
        {...input("legalBasis")}
        choices={listed(
          choices.bases.filter(({ id }) => id !== "unknown"),
          "Not recorded",
        )}
      />
      <BasisNote
        choices={choices}
        basis={value.legalBasis === "" ? null : (value.legalBasis as LedgerRow["legalBasis"])}
        special={value.specialCategory}
        liaDate={value.liaDate || null}
      />
      {(value.legalBasis === "legitimate_interests" || value.liaDate !== "") && (
        <TextInput {...day} {...input("liaDate")} />
      )}
      <NumberInput
        {...input("retentionDays")}
        error={numberProblem("retentionDays", value.retentionDays)}
        help={
          Number.isInteger(days) && days > 0
            ? `That is ${retentionWords(days)}.`
            : "1095 is three years. Empty: no end."
        }
      />
      <div className="grid grid-cols-2 gap-3">
        <TextInput {...day} {...input("collectedSince")} />
        <TextInput {...day} {...input("lastUsedAt")} />
        <NumberInput
          {...input("annualCost")}
          label={`${fieldLabels.annualCost}, ${currency}`}
          error={numberProblem("annualCost", value.annualCost)}
        />
        <NumberInput {...input("accuracyPct")} error={numberProblem("accuracyPct", value.accuracyPct)} />
      </div>
      <Select
        {...input("ownerId")}
        choices={[{ value: "", label: "Nobody yet" }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SearchPicker
        label={fieldLabels.jurisdictions}
        choices={jurisdictions}
        chosen={value.jurisdictions}
        onChange={(chosen) => onChange({ jurisdictions: chosen })}
      />
    </>
  );
}
