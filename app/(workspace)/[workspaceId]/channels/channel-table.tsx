import { useState } from "react";
import { classNames } from "@/ui/class-names";
import { Cell, Head, type Sorting, TableFrame } from "@/ui/table";
import { ScoreBar } from "../scored/score-bar";
import { sortRows } from "../scored/sort-rows";
import type { ChannelRow } from "./channel-board";
import { ChannelVerdictTag, LeftTag } from "./channel-words";

const readers = {
  name: (row: ChannelRow) => row.name,
  verdict: (row: ChannelRow) => row.score,
  score: (row: ChannelRow) => row.score,
  preference: (row: ChannelRow) => row.given.preference,
  reach: (row: ChannelRow) => row.given.consentedReach,
  measurability: (row: ChannelRow) => row.given.measurability,
  cost: (row: ChannelRow) => row.given.cost,
  intrusiveness: (row: ChannelRow) => row.given.intrusiveness,
  cap: (row: ChannelRow) => row.weeklyCap.cap,
  useCases: (row: ChannelRow) => row.useCases.length,
};
type Column = keyof typeof readers;

const columns: readonly { column: Column; name: string }[] = [
  { column: "preference", name: "Preference" },
  { column: "reach", name: "Consented reach, %" },
  { column: "measurability", name: "Measurability" },
  { column: "cost", name: "Cost" },
  { column: "intrusiveness", name: "Intrusiveness" },
  { column: "cap", name: "Weekly cap" },
  { column: "useCases", name: "Runs here" },
];

type Props = { rows: readonly ChannelRow[]; chosen: ChannelRow; onChoose: (id: string) => void };

export function ChannelTable({ rows, chosen, onChoose }: Props) {
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "score", down: true });
  const head = { sorting, onSort: setSorting };
  return (
    <TableFrame label="Channels">
      <table className="w-full">
        <thead>
          <tr>
            <Head column="name" {...head} className="pl-7 max-lg:pl-4">
              Channel
            </Head>
            <Head column="verdict" {...head}>
              Verdict
            </Head>
            <Head column="score" {...head} numeric>
              Score
            </Head>
            {columns.map(({ column, name }) => (
              <Head key={column} column={column} {...head} numeric className="max-sm:hidden">
                {name}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(rows, readers[sorting.by], sorting.down).map((row) => (
            <tr
              key={row.channelId}
              onClick={() => onChoose(row.channelId)}
              className={classNames(
                "h-10 cursor-default",
                row.channelId === chosen.channelId ? "xl:bg-selected" : "hover:bg-hover",
              )}
            >
              <th scope="row" className="border-b border-hairline px-2 py-1.5 pl-7 font-normal max-lg:pl-4 sm:min-w-44">
                <button
                  type="button"
                  aria-current={row.channelId === chosen.channelId}
                  className="min-h-6 text-left font-medium underline-offset-3 hover:underline max-sm:min-h-11"
                >
                  {row.name}
                </button>
                {row.pushOrPull && (
                  <span className="block text-12 text-ink-3 max-sm:hidden">
                    {row.pushOrPull === "pull" ? "People come to it" : "It comes to people"}
                  </span>
                )}
              </th>
              <Cell>
                <span className="flex flex-wrap items-center gap-1">
                  <ChannelVerdictTag verdict={row.verdict} />
                  {row.decision && <LeftTag due={row.decision.due} />}
                </span>
              </Cell>
              <Cell numeric>
                <ScoreBar score={row.score} />
              </Cell>
              {columns.map(({ column }) => (
                <Cell key={column} numeric className="max-sm:hidden">
                  {figure(column, readers[column](row))}
                  {column === "cap" && row.weeklyCap.source === "default" && (
                    <span className="block text-11 text-ink-3">our default</span>
                  )}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function figure(column: Column, value: string | number | null) {
  if (value === null) return <span className="text-ink-3">–</span>;
  return column === "reach" ? Math.round(Number(value) * 100) : value;
}
