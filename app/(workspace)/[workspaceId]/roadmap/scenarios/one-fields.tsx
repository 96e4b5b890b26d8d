import { Select } from "@/ui/select";
import { NumberInput } from "@/ui/text-input";
import type { OneDraft } from "./one-initiative";
import type { ScenarioFacts } from "./scenario-words";

type Props = { draft: OneDraft; facts: ScenarioFacts; onChange: (draft: OneDraft) => void };

/** Which initiative, what it costs now and how long it takes. */
export function OneFields({ draft, facts, onChange }: Props) {
  const item = facts.items.find(({ id }) => id === draft.itemId);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_140px_140px] gap-4 max-sm:grid-cols-1">
      <Select
        label="Initiative"
        value={draft.itemId}
        choices={facts.items.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onChange({ ...draft, itemId: event.target.value })}
      />
      <NumberInput
        label="Cost"
        value={draft.cost}
        maxLength={20}
        placeholder={item?.cost == null ? "" : String(item.cost)}
        onChange={(event) => onChange({ ...draft, cost: event.target.value })}
      />
      <NumberInput
        label="Quarters it takes"
        value={draft.quarters}
        maxLength={3}
        placeholder={item ? String(item.durationQuarters) : ""}
        onChange={(event) => onChange({ ...draft, quarters: event.target.value })}
      />
    </div>
  );
}
