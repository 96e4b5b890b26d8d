import { Plus, X } from "lucide-react";
import { evidenceKinds, kindInWords, purposeOfKind } from "@/domain/findings/evidence-kinds";
import type { readEvidence, TypedEvidence, TypedValue } from "@/domain/findings/evidence-typed";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Select } from "@/ui/select";
import { TextArea } from "@/ui/text-area";
import { NumberInput, TextInput } from "@/ui/text-input";

export const fieldNames: Readonly<Record<keyof TypedEvidence, string>> = {
  statement: "What was found",
  kind: "Kind of evidence",
  values: "Figures",
  publisher: "Who says so",
  title: "Title",
  published: "Published or measured",
  population: "Who was asked",
  sampleSize: "How many",
  citation: "Where it can be found",
  caveat: "What to mind",
};

type Props = {
  typed: TypedEvidence;
  problems: ReturnType<typeof readEvidence>["problems"];
  onChange: (typed: TypedEvidence) => void;
};

const mostValues = 10;

/** The fields of a card of one's own. */
export function OwnForm({ typed, problems, onChange }: Props) {
  const set = (change: Partial<TypedEvidence>) => onChange({ ...typed, ...change });
  const text = (field: Exclude<keyof TypedEvidence, "values">) => ({
    label: fieldNames[field],
    value: typed[field],
    error: problems[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  const setValue = (at: number, change: Partial<TypedValue>) =>
    set({ values: typed.values.map((value, place) => (place === at ? { ...value, ...change } : value)) });
  return (
    <>
      <TextArea
        {...text("statement")}
        maxLength={500}
        rows={2}
        placeholder="31% of shoppers say the sofa finder made choosing easier."
      />
      <Select
        {...text("kind")}
        choices={[
          { value: "", label: "Choose the kind" },
          ...evidenceKinds.map((value) => ({ value, label: kindInWords(value) })),
        ]}
        help={typed.kind && `May be used for: ${purposeOfKind(typed.kind)}`}
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 text-12 font-medium text-ink-2">{fieldNames.values}</legend>
        {typed.values.map((value, at) => (
          <div key={at} className="grid grid-cols-[minmax(0,1fr)_6rem_6rem_auto] items-end gap-1.5 max-sm:grid-cols-2">
            <TextInput
              label={`What figure ${at + 1} counts`}
              labelHidden={at > 0}
              value={value.label}
              maxLength={120}
              placeholder="shoppers who found it easier"
              fieldClassName="max-sm:col-span-2"
              onChange={(event) => setValue(at, { label: event.target.value })}
            />
            <NumberInput
              label={`Number ${at + 1}`}
              labelHidden={at > 0}
              value={value.number}
              onChange={(event) => setValue(at, { number: event.target.value })}
            />
            <TextInput
              label={`Unit ${at + 1}`}
              labelHidden={at > 0}
              value={value.unit}
              maxLength={20}
              placeholder="%, x, points"
              onChange={(event) => setValue(at, { unit: event.target.value })}
            />
            <IconButton
              label={`Remove figure ${at + 1}`}
              onClick={() => set({ values: typed.values.filter((_, place) => place !== at) })}
            >
              <X aria-hidden size={14} />
            </IconButton>
          </div>
        ))}
        {problems.values && <p className="text-12 text-harm">{problems.values}</p>}
        {typed.values.length < mostValues && (
          <p>
            <Button
              look="quiet"
              onClick={() => set({ values: [...typed.values, { label: "", number: "", unit: "" }] })}
            >
              <Plus aria-hidden size={14} /> Add a figure
            </Button>
          </p>
        )}
      </fieldset>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <TextInput {...text("publisher")} maxLength={200} placeholder="Our customer insight team" />
        <TextInput {...text("title")} maxLength={300} placeholder="Sofa finder survey" />
        <TextInput
          {...text("published")}
          maxLength={10}
          placeholder="2026-10"
          help="2026, 2026-10 or 2026-10-21. Empty counts as undated."
        />
        <TextInput
          {...text("sampleSize")}
          maxLength={20}
          inputMode="numeric"
          placeholder="840"
          help="Empty reads “not stated”."
        />
      </div>
      <TextInput {...text("population")} maxLength={300} placeholder="everybody who used the finder in October" />
      <TextArea
        {...text("citation")}
        maxLength={1_000}
        rows={2}
        placeholder="Insight report 14, page 3, in the team’s shared folder"
      />
      <TextArea
        {...text("caveat")}
        maxLength={1_000}
        rows={2}
        placeholder="Only people who finished the finder were asked."
      />
    </>
  );
}
