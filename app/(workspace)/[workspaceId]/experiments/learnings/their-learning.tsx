import { Overtaken } from "../../scored/overtaken";
import { draftOf, type LearningDraft } from "./learning-draft";
import type { LearningRow, ToldTest } from "./learning-words";

const fields: Readonly<Record<keyof LearningDraft, string>> = {
  statement: "What was learned",
  audienceId: "Audience",
  fromTask: "Moment",
  toTask: "Switch to",
  channelId: "Channel",
  tacticId: "Tactic",
  activeForm: "Form of help",
  supportingIds: "Supported by",
  contradictingIds: "Contradicted by",
  reviewOn: "Review on",
  note: "Note",
};

type Props = { mine: LearningDraft; theirs: LearningRow; tests: readonly ToldTest[]; onTake: () => void };

/** What somebody else stored meanwhile, beside what stands in this form. */
export function TheirLearning({ mine, theirs, tests, onTake }: Props) {
  const stored = draftOf(theirs, "");
  const names = new Map(tests.map(({ id, name }) => [id, name]));
  const words = (value: string | readonly string[]) =>
    typeof value === "string" ? value : value.map((id) => names.get(id) ?? id).join(", ");
  const rows = (Object.keys(fields) as (keyof LearningDraft)[]).map((field) => ({
    ...{ label: fields[field], theirs: words(stored[field]), mine: words(mine[field]) },
  }));
  return <Overtaken of={{ kind: "learning", id: theirs.id }} what="this learning" rows={rows} onTake={onTake} />;
}
