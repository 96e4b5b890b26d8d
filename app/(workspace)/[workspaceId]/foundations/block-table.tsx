import { useState } from "react";
import { classNames } from "@/ui/class-names";
import { Cell, Head, type Sorting, TableFrame } from "@/ui/table";
import { sortRows } from "../scored/sort-rows";
import { PerWeekNumber, UnlockNumber } from "./block-numbers";
import type { Block, Foundations } from "./foundation-types";

const readers = {
  name: ({ name }: Block) => name,
  level: ({ level }: Block) => level,
  levelEnd: ({ levelEnd }: Block) => levelEnd,
  target: ({ target }: Block) => target,
  unlock: ({ unlock }: Block) => unlock?.unlockPriority ?? null,
  perWeek: ({ unlock }: Block) => unlock?.perWeek ?? null,
};
type Column = keyof typeof readers;

const columns: readonly { column: Column; name: string }[] = [
  { column: "level", name: "Level now" },
  { column: "levelEnd", name: "At the plan’s end" },
  { column: "target", name: "Needed" },
  { column: "unlock", name: "Frees, points" },
  { column: "perWeek", name: "A week" },
];

type Props = { foundations: Foundations; chosenId: string; onChoose: (id: string) => void };

/** The graph as a table: each block with its numbers and what it needs in words. */
export function BlockTable({ foundations: { blocks, dimensions }, chosenId, onChoose }: Props) {
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "perWeek", down: true });
  return (
    <TableFrame label="Foundations">
      <table className="w-full">
        <thead>
          <tr>
            <Head column="name" sorting={sorting} onSort={setSorting}>
              Building block
            </Head>
            {columns.map(({ column, name }) => (
              <Head key={column} column={column} sorting={sorting} onSort={setSorting} numeric>
                {name}
              </Head>
            ))}
            <Head>Needs</Head>
          </tr>
        </thead>
        <tbody>
          {sortRows(blocks, readers[sorting.by], sorting.down).map((block) => (
            <tr key={block.id} className={classNames("h-10", block.id === chosenId ? "bg-selected" : "hover:bg-hover")}>
              <th scope="row" className="border-b border-hairline px-2 py-1.5 font-normal">
                <button
                  type="button"
                  aria-current={block.id === chosenId || undefined}
                  onClick={() => onChoose(block.id)}
                  className="min-h-6 text-left font-medium [overflow-wrap:anywhere] underline-offset-3 hover:underline"
                >
                  {block.name}
                </button>
                <span className="block text-12 text-ink-3">
                  {dimensions[block.dimension]}
                  {block.critical && ", critical"}
                </span>
              </th>
              <Cell numeric>{block.level ?? <span className="text-ink-3">not assessed</span>}</Cell>
              <Cell numeric>{block.levelEnd}</Cell>
              <Cell numeric>{block.target ?? <span className="text-ink-3">–</span>}</Cell>
              <Cell numeric>
                <UnlockNumber block={block} />
              </Cell>
              <Cell numeric>
                <PerWeekNumber block={block} />
              </Cell>
              <Cell className="max-w-72">
                {block.needs.length === 0 ? (
                  <span className="text-ink-3">nothing</span>
                ) : (
                  block.needs
                    .map(({ name, minLevel, met }) => `${name} ${minLevel}${met ? "" : " (not yet)"}`)
                    .join(", ")
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
