import { Select } from "@/ui/select";
import { TextArea } from "@/ui/text-area";
import { NumberInput, TextInput } from "@/ui/text-input";
import type { SettingDraft } from "./setting-draft";

export const settingNames: Readonly<Record<keyof SettingDraft, string>> = {
  target: "Target",
  targetBy: "By the end of",
  harmLimit: "Harm limit",
  ownerId: "Owner",
  lagMonths: "Months until a change shows",
  comesFrom: "Where its values come from",
  note: "Note",
};

type Props = {
  draft: SettingDraft;
  problems: Partial<Record<keyof SettingDraft, string>>;
  /** Why target and harm limit cannot stand beside each other. */
  refusal: string | null;
  people: readonly { value: string; label: string }[];
  unit: string;
  onChange: (more: Partial<SettingDraft>) => void;
};

/** The fields of what is wanted of a metric; a harm limit on the wrong side is said at once. */
export function SettingFields({ draft, problems, refusal, people, unit, onChange }: Props) {
  const field = (name: keyof SettingDraft) => ({
    label: settingNames[name],
    value: draft[name],
    error: problems[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  const month = refusal?.startsWith("There is a month") ? refusal : null;
  const isGone = draft.ownerId !== "" && !people.some(({ value }) => value === draft.ownerId);
  return (
    <>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <NumberInput {...field("target")} label={`Target, ${unit}`} maxLength={30} help="Where it should get to." />
        <TextInput
          {...field("targetBy")}
          type="month"
          min="1900-01"
          max="2199-12"
          placeholder="2027-12"
          error={month ?? problems.targetBy}
        />
        <NumberInput
          {...field("harmLimit")}
          label={`Harm limit, ${unit}`}
          maxLength={30}
          error={problems.harmLimit ?? (month ? null : refusal)}
          help="From here on customers are harmed, whatever sales do."
        />
        <NumberInput
          {...field("lagMonths")}
          inputMode="numeric"
          maxLength={3}
          help="How late this metric tells what was done. Empty is not known."
        />
        <Select
          {...field("ownerId")}
          choices={[
            { value: "", label: "Nobody yet" },
            ...people,
            ...(isGone ? [{ value: draft.ownerId, label: "Somebody who left" }] : []),
          ]}
        />
        <TextInput {...field("comesFrom")} maxLength={200} placeholder="Web analytics, weekly report" />
      </div>
      <TextArea {...field("note")} rows={2} maxLength={500} placeholder="Why this target, why this limit." />
    </>
  );
}
