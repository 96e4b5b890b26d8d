import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import type { LearningDraft } from "./learning-draft";
import type { ToldTest } from "./learning-words";
import { TestPicker } from "./test-picker";

type Choices = inferRouterOutputs<AppRouter>["experiment"]["choices"];
type Offered = "audiences" | "channels" | "templates" | "tasks" | "activeForms";
type Props = {
  draft: LearningDraft;
  /** None while they are on their way: what is written need not wait for them. */
  choices: Pick<Choices, Offered> | undefined;
  tests: readonly ToldTest[];
  onChange: (more: Partial<LearningDraft>) => void;
};

/** The fields of a learning. */
export function LearningForm({ draft, choices, tests, onChange }: Props) {
  const select = (
    field: "audienceId" | "fromTask" | "toTask" | "channelId" | "tacticId" | "activeForm",
    label: string,
    any: string,
    offered: Offered,
  ) => (
    <Select
      label={label}
      value={draft[field]}
      choices={
        choices
          ? [{ value: "", label: any }, ...withStored(choices[offered], draft[field])]
          : [{ value: draft[field], label: "Loading…" }]
      }
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  );
  const both = tests.filter(({ id }) => draft.supportingIds.includes(id) && draft.contradictingIds.includes(id));
  return (
    <>
      <TextArea
        label="What was learned"
        rows={3}
        maxLength={500}
        value={draft.statement}
        placeholder="A countdown sells in the first week and is regretted by the fourth."
        onChange={(event) => onChange({ statement: event.target.value })}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-12 font-medium text-ink-2">Where it holds: leave open what it is not about</legend>
        <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
          {select("audienceId", "Audience", "Any audience", "audiences")}
          {select("channelId", "Channel", "Any channel", "channels")}
          {select("fromTask", "Moment: task, or switch from", "Any moment", "tasks")}
          {draft.fromTask === "" ? (
            <span aria-hidden className="max-sm:hidden" />
          ) : (
            select("toTask", "Switch to", "Inside this task", "tasks")
          )}
          {select("tacticId", "Tactic", "Any tactic", "templates")}
          {select("activeForm", "Form of help", "Any form", "activeForms")}
        </div>
      </fieldset>
      <TestPicker
        label="Tests that support it"
        tests={tests}
        chosen={draft.supportingIds}
        onChange={(supportingIds) => onChange({ supportingIds })}
      />
      <TestPicker
        label="Tests that speak against it"
        tests={tests}
        chosen={draft.contradictingIds}
        onChange={(contradictingIds) => onChange({ contradictingIds })}
      />
      {both.length > 0 && (
        <Notice tone="harm">
          On both sides: {both.map(({ name }) => `“${name}”`).join(", ")}. A test either supports this or speaks against
          it; take it away on one side.
        </Notice>
      )}
      <TextInput
        label="Look at it again on"
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        fieldClassName="max-w-60"
        help="Our default: six months on. Without a day it is due at once."
        value={draft.reviewOn}
        onChange={(event) => onChange({ reviewOn: event.target.value })}
      />
      <TextArea
        label="Note"
        rows={2}
        maxLength={2_000}
        value={draft.note}
        placeholder="What to mind when it is used."
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </>
  );
}

/** What is offered, and what was stored and is not offered any more. */
function withStored(options: readonly { id: string; name: string }[], stored: string) {
  const offered = options.map(({ id, name }) => ({ value: id, label: name }));
  const isThere = stored === "" || options.some(({ id }) => id === stored);
  return isThere ? offered : [...offered, { value: stored, label: stored }];
}
