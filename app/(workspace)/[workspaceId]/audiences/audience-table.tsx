import { useState } from "react";
import { classNames } from "@/ui/class-names";
import { Cell, Head, type Sorting, TableFrame } from "@/ui/table";
import { ScoreBar } from "../scored/score-bar";
import { sortRows } from "../scored/sort-rows";
import type { AudienceRow } from "./audience-board";

const readers = {
  name: (row: AudienceRow) => row.name,
  size: (row: AudienceRow) => row.size,
  score: (row: AudienceRow) => row.score,
  need: (row: AudienceRow) => row.scores?.need ?? null,
  value: (row: AudienceRow) => row.scores?.value ?? null,
  reach: (row: AudienceRow) => row.scores?.reach ?? null,
  fatigue: (row: AudienceRow) => row.scores?.fatigue ?? null,
  addressable: (row: AudienceRow) => row.addressableShare,
  useCases: (row: AudienceRow) => row.useCases.length,
};
type Column = keyof typeof readers;

const columns: readonly { column: Column; name: string; narrow?: true }[] = [
  { column: "score", name: "Score", narrow: true },
  { column: "size", name: "People" },
  { column: "need", name: "Need" },
  { column: "value", name: "Value" },
  { column: "reach", name: "Reach" },
  { column: "fatigue", name: "Fatigue" },
  { column: "addressable", name: "May be addressed, %" },
  { column: "useCases", name: "Use cases" },
];

type Props = { rows: readonly AudienceRow[]; chosen: AudienceRow; onChoose: (id: string) => void };

export function AudienceTable({ rows, chosen, onChoose }: Props) {
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "score", down: true });
  const shown = sortRows(rows, readers[sorting.by], sorting.down);
  return (
    <TableFrame label="Audiences">
      <table className="w-full">
        <thead>
          <tr>
            <Head column="name" sorting={sorting} onSort={setSorting} className="pl-7 max-lg:pl-4">
              Audience
            </Head>
            {columns.map(({ column, name, narrow }) => (
              <Head
                key={column}
                column={column}
                sorting={sorting}
                onSort={setSorting}
                numeric
                className={narrow ? "" : "max-sm:hidden"}
              >
                {name}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr
              key={row.id}
              onClick={() => onChoose(row.id)}
              className={classNames("h-10 cursor-default", row.id === chosen.id ? "xl:bg-selected" : "hover:bg-hover")}
            >
              <th
                scope="row"
                className="border-b border-hairline px-2 py-1.5 pl-7 font-normal max-lg:pl-4 max-sm:min-h-11"
              >
                <button
                  type="button"
                  aria-current={row.id === chosen.id}
                  className="min-h-6 text-left font-medium underline-offset-3 hover:underline max-sm:min-h-11"
                >
                  {row.name}
                </button>
                {row.over && <span className="block text-12 font-semibold text-harm">Hears from us too often</span>}
              </th>
              {columns.map(({ column, narrow }) => (
                <Cell key={column} numeric className={narrow ? "" : "max-sm:hidden"}>
                  {column === "score" ? <ScoreBar score={row.score} /> : figure(readers[column](row))}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function figure(value: string | number | null) {
  if (value === null) return <span className="text-ink-3">–</span>;
  return typeof value === "number" ? value.toLocaleString("en") : value;
}
