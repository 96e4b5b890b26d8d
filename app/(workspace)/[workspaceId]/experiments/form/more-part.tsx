import { RadioGroup } from "@/ui/radio-group";
import { SearchPicker } from "@/ui/search-picker";
import { Select } from "@/ui/select";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { FoldSummary } from "../fold-summary";
import { MeasureLines } from "./measures-part";
import { none, optionsOf, type PartProps } from "./test-draft";

/** What a test can do without on its first day: folded, each fold saying what it holds. */
export function MoreParts(props: PartProps) {
  const { draft, set, choices } = props;
  const nameIn = (among: readonly { id: string; name: string }[], id: string) =>
    among.find((each) => each.id === id)?.name;
  const kind = [nameIn(choices.modes, draft.mode), nameIn(choices.activeForms, draft.activeForm)].filter(Boolean);
  const channels = draft.channelIds.map((id) => nameIn(choices.channels, id) ?? id);
  const others = draft.measures.filter(({ place }) => place === "guardrail" || place === "other");
  const form = choices.activeForms.some(({ id }) => id === draft.activeForm) || draft.mode !== "passive";
  return (
    <section aria-label="More about this test" className="grid gap-2 border-t border-hairline pt-3">
      <details className="group">
        <FoldSummary title="Channels" holds={channels.join(", ") || "not said"} />
        <div className="mt-2">
          <SearchPicker
            label="Channels"
            choices={choices.channels}
            chosen={draft.channelIds}
            onChange={(channelIds) => set({ channelIds: channelIds.slice(0, 20) })}
          />
        </div>
      </details>
      <details className="group">
        <FoldSummary title="Who acts, and what kind of help" holds={kind.join(", ") || "not said"} />
        <div className="mt-2 grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
          <div className="sm:col-span-2">
            <RadioGroup
              label="Who acts"
              value={draft.mode}
              onChange={(mode) => set({ mode })}
              choices={[
                { value: "", label: "Not said" },
                ...choices.modes.map(({ id, name, help }) => ({ value: id, label: name, help })),
              ]}
            />
          </div>
          {form && (
            <Select
              label="Form of taking part"
              choices={[none("Not said"), ...optionsOf(choices.activeForms)]}
              value={draft.activeForm}
              onChange={(event) => set({ activeForm: event.target.value })}
            />
          )}
          <Select
            label="Kind of help"
            choices={[none("Not said"), ...optionsOf(choices.helpTypes)]}
            value={draft.helpType}
            onChange={(event) => set({ helpType: event.target.value })}
          />
        </div>
      </details>
      <details className="group">
        <FoldSummary
          title="Other guardrails and measures"
          holds={others.length === 0 ? "none" : others.length === 1 ? "one" : String(others.length)}
        />
        <div className="mt-2 grid gap-5">
          <MeasureLines
            {...props}
            place="guardrail"
            label="Guardrail"
            addLabel="Add a guardrail of the business"
            metrics={choices.metrics.filter(({ isExperience }) => !isExperience)}
          />
          <MeasureLines
            {...props}
            place="other"
            label="Looked at, no part of the decision"
            addLabel="Add a measure that is only looked at"
            metrics={choices.metrics}
          />
        </div>
      </details>
      <details className="group">
        <FoldSummary
          title="Owner, who is counted, help question"
          holds={[nameIn(choices.people, draft.ownerId) ?? "no owner", draft.unit || "unit not said"].join(", ")}
        />
        <div className="mt-2 grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
          <Select
            label="Owner"
            choices={[
              none("Nobody yet"),
              ...(draft.ownerId === "" || nameIn(choices.people, draft.ownerId)
                ? []
                : [{ value: draft.ownerId, label: `${draft.ownerId} (not here any more)` }]),
              ...optionsOf(choices.people),
            ]}
            value={draft.ownerId}
            onChange={(event) => set({ ownerId: event.target.value })}
          />
          <TextInput
            label="Who or what is shared out and counted"
            list="test-units"
            maxLength={64}
            placeholder="visitor"
            help="The unit: each one sees one arm only, every time."
            value={draft.unit}
            onChange={(event) => set({ unit: event.target.value })}
          />
          <datalist id="test-units">
            {["visitor", "customer", "visit", "basket", "household", "store"].map((unit) => (
              <option key={unit} value={unit} />
            ))}
          </datalist>
          <div className="sm:col-span-2">
            <TextArea
              label="How does it help the customer?"
              rows={1}
              maxLength={500}
              placeholder="Does it help people choose with less doubt?"
              value={draft.helpQuestion}
              onChange={(event) => set({ helpQuestion: event.target.value })}
            />
          </div>
        </div>
      </details>
    </section>
  );
}
