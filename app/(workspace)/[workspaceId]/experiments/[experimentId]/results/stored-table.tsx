import { Fragment } from "react";
import { Notice } from "@/ui/states";
import { Cell, Head, TableFrame } from "@/ui/table";
import { cellKey, groupsOf, rowsOf } from "./figure-rows";
import type { ResultsView } from "./results-view";
import { SplitWords } from "./split-words";
import { draftOf } from "./typed-draft";

/** What is stored, to read. */
export function StoredTable({ view }: { view: ResultsView }) {
  const { cells, groups } = draftOf(view);
  const shown = [
    ...groupsOf(view.measures).map((group) => ({ ...group, key: group.title, cells })),
    ...groups.flatMap((group) => {
      const measure = view.measures.find(({ metricId }) => metricId === group.metricId);
      if (!measure) return [];
      const share = group.share === "" ? "" : ` (${group.share}% of people)`;
      const title = `Group ${group.name}${share}: ${measure.name}`;
      return [{ title, side: measure.side, rows: rowsOf(measure), key: group.key, cells: group.cells }];
    }),
  ];
  return (
    <div className="grid gap-4">
      {view.split && (
        <div className="max-w-3xl">
          <SplitWords split={view.split} />
        </div>
      )}
      {view.status === "concluded" && (
        <Notice>This test is concluded: its results stay as they were decided on.</Notice>
      )}
      <TableFrame label="Stored results by arm">
        <table className="w-full max-w-3xl">
          <thead>
            <tr>
              <Head>Figures</Head>
              {view.arms.map((arm) => (
                <Head key={arm.id} numeric className="wrap-anywhere">
                  {arm.name}
                </Head>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((group) => (
              <Fragment key={group.key}>
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={view.arms.length + 1}
                    className="px-2 pt-3 pb-1 text-left font-semibold"
                  >
                    {group.title}
                  </th>
                </tr>
                {group.rows.map((row) => (
                  <tr key={row.key}>
                    <th scope="row" className="border-b border-hairline px-2 py-1.5 text-left font-normal text-ink-2">
                      {row.label}
                    </th>
                    {view.arms.map((arm) => (
                      <Cell key={arm.id} numeric>
                        {group.cells[cellKey(row, arm.id)] ?? <span className="text-ink-3">not known</span>}
                      </Cell>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}
