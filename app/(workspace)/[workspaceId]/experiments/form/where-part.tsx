import { Section } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { MomentChoice } from "./moment-choice";
import { none, optionsOf, type PartProps } from "./test-draft";

/** For whom, at which moment, with which tactic, about which use case. */
export function WherePart(props: PartProps) {
  const { draft, set, choices } = props;
  const gone = (id: string, among: readonly { id: string }[]) =>
    id !== "" && !among.some((each) => each.id === id) ? [{ value: id, label: `${id} (not here any more)` }] : [];
  return (
    <Section id="where" title="For whom, when and with what">
      <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
        <Select
          label="Audience"
          choices={[
            none("Not said yet"),
            ...gone(draft.audienceId, choices.audiences),
            ...optionsOf(choices.audiences),
          ]}
          value={draft.audienceId}
          help={choices.audiences.length === 0 ? "No audience is written down here yet; it can be added later." : null}
          onChange={(event) => set({ audienceId: event.target.value })}
        />
        <Select
          label="Tactic"
          choices={[none("None of our templates"), ...optionsOf(choices.templates)]}
          value={draft.tacticId}
          onChange={(event) => {
            const tactic = choices.templates.find(({ id }) => id === event.target.value);
            const kind = tactic && {
              mode: tactic.mode,
              activeForm: tactic.activeForm ?? "",
              helpType: tactic.helpType ?? "",
            };
            set({ tacticId: event.target.value, ...kind });
          }}
        />
        <MomentChoice {...props} />
        <Select
          label="About the use case"
          fieldClassName="sm:col-span-2"
          choices={[none("No use case"), ...gone(draft.useCaseId, choices.useCases), ...optionsOf(choices.useCases)]}
          value={draft.useCaseId}
          onChange={(event) => set({ useCaseId: event.target.value })}
        />
      </div>
    </Section>
  );
}
