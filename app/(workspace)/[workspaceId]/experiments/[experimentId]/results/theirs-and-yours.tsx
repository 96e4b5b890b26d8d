import { Cell, Head, TableFrame } from "@/ui/table";
import { cellKey, groupsOf } from "./figure-rows";
import type { ResultsView } from "./results-view";
import { draftOf, sameGroups, type TypedDraft } from "./typed-draft";

/** What somebody else stored meanwhile, beside what is typed here. */
export function TheirsAndYours({ view, draft }: { view: ResultsView; draft: TypedDraft }) {
  const theirs = draftOf(view);
  const rows = groupsOf(view.measures).flatMap(({ title, rows: own }) =>
    own.flatMap((row) =>
      view.arms.flatMap((arm) => {
        const key = cellKey(row, arm.id);
        const [stored, typed] = [theirs.cells[key] ?? "", draft.cells[key] ?? ""];
        return stored.trim() === typed.trim()
          ? []
          : [{ key, label: `${title}, ${row.label}, ${arm.name}`, stored, typed }];
      }),
    ),
  );
  return (
    <>
      {rows.length > 0 && (
        <TableFrame label="Theirs and yours">
          <table className="w-full max-w-3xl">
            <thead>
              <tr>
                <Head>What differs</Head>
                <Head numeric>Theirs, stored</Head>
                <Head numeric>Yours</Head>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, label, stored, typed }) => (
                <tr key={key}>
                  <Cell className="wrap-anywhere">{label}</Cell>
                  <Cell numeric>{stored || "empty"}</Cell>
                  <Cell numeric>{typed || "empty"}</Cell>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {!sameGroups(theirs.groups, draft.groups) && (
        <p className="text-ink-2">
          Groups differ too: {theirs.groups.length} stored, {draft.groups.length} here.
        </p>
      )}
    </>
  );
}
