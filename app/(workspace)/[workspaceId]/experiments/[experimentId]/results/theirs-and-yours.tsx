import { Overtaken } from "../../../scored/overtaken";
import { cellKey, groupsOf } from "./figure-rows";
import type { ResultsView } from "./results-view";
import { draftOf, sameGroups, type TypedDraft } from "./typed-draft";

type Props = { view: ResultsView; draft: TypedDraft; onTake: () => void };

/** What somebody else stored meanwhile, beside what is typed here. */
export function TheirsAndYours({ view, draft, onTake }: Props) {
  const theirs = draftOf(view);
  const rows = groupsOf(view.measures).flatMap(({ title, rows: own }) =>
    own.flatMap((row) =>
      view.arms.map((arm) => {
        const key = cellKey(row, arm.id);
        const [stored, typed] = [theirs.cells[key] ?? "", draft.cells[key] ?? ""];
        return { label: `${title}, ${row.label}, ${arm.name}`, theirs: stored.trim(), mine: typed.trim() };
      }),
    ),
  );
  const groups = (of: TypedDraft) =>
    of.groups.length === 0
      ? "none"
      : `${of.groups.length} ${sameGroups(of.groups, theirs.groups) ? "" : "others"}`.trim();
  return (
    <Overtaken
      of={{ kind: "experiment", id: view.id }}
      what="this test"
      rows={[...rows, { label: "Groups of people", theirs: groups(theirs), mine: groups(draft) }]}
      onTake={onTake}
    />
  );
}
