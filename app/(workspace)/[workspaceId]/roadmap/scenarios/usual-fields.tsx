import { quarterAfter, quarterInWords } from "@/domain/quarters";
import { Select } from "@/ui/select";
import { NumberInput } from "@/ui/text-input";
import type { ScenarioFacts } from "./scenario-words";
import type { UsualDraft, UsualKind } from "./usual-change";

type Props = {
  kind: UsualKind;
  draft: UsualDraft;
  facts: ScenarioFacts;
  onChange: (draft: UsualDraft) => void;
};

/** What one of the usual changes asks for. */
export function UsualFields({ kind, draft, facts, onChange }: Props) {
  const field = (key: keyof UsualDraft) => ({
    value: draft[key],
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [key]: event.target.value }),
  });
  if (kind === "budget") return <NumberInput label="Percent less" maxLength={6} {...field("percent")} />;
  const quarters = facts.quarters.map((quarter) => ({ value: quarter, label: quarterInWords(quarter) }));
  if (kind === "people")
    return (
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        {Object.keys(facts.capacityByRole).length > 0 && (
          <Select
            label="Role"
            choices={Object.keys(facts.capacityByRole).map((role) => ({ value: role, label: role }))}
            {...field("role")}
          />
        )}
        <Select label="From" choices={quarters} {...field("from")} />
        <NumberInput label="People fewer" maxLength={6} {...field("people")} />
        <NumberInput
          label="Weeks one person gives in a quarter"
          help="11 is our default: thirteen weeks less holidays and illness."
          maxLength={6}
          {...field("weeksEach")}
        />
      </div>
    );
  const last = facts.quarters.at(-1);
  const beyond = last ? [1, 2, 3, 4].map((more) => quarterAfter(last, more)) : [];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_140px] gap-4 max-sm:grid-cols-1">
      <Select
        label="Initiative"
        choices={facts.items.map(({ id, name, deadlineQuarter }) => ({
          value: id,
          label: deadlineQuarter ? `${name} (by ${quarterInWords(deadlineQuarter)})` : name,
        }))}
        {...field("itemId")}
      />
      <Select
        label="New deadline"
        choices={[...quarters, ...beyond.map((quarter) => ({ value: quarter, label: quarterInWords(quarter) }))]}
        {...field("deadline")}
      />
    </div>
  );
}
