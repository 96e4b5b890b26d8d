"use client";

import Link from "next/link";
import { useState } from "react";
import type { MatrixAxes } from "@/domain/scoring/matrix/matrix-items";
import { Button } from "@/ui/button";
import { HarmGlyph, ModeMark, VerdictTag } from "@/ui/marks";
import { Cell, Head, TableFrame } from "@/ui/table";
import { modeWords } from "../status-words";
import type { Item } from "./listing";
import { upWords } from "./matrix-words";

const step = 300;

/** The same points as numbers, for everybody who reads numbers better than places. */
export function MatrixTable({
  items,
  axes,
  workspaceId,
}: {
  items: readonly Item[];
  axes: MatrixAxes;
  workspaceId: string;
}) {
  const [most, setMost] = useState(step);
  return (
    <>
      <TableFrame label="Everything on the matrix, by priority">
        <table className="w-full">
          <thead>
            <tr>
              <Head numeric>No.</Head>
              <Head>Use case</Head>
              <Head>Mode</Head>
              <Head>Verdict</Head>
              {axes.up !== "priority" && <Head numeric>{upWords[axes.up]}</Head>}
              <Head numeric>Effort, person-weeks</Head>
              <Head>Harm</Head>
              <Head numeric>Reach, 1 to 5</Head>
              <Head numeric>Priority</Head>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, most).map(({ row, up, harm, band, reach }, at) => (
              <tr key={row.id}>
                <Cell numeric>{at + 1}</Cell>
                <Cell>
                  <Link
                    href={`/${workspaceId}/use-cases/${row.id}`}
                    prefetch={false}
                    className="underline-offset-3 hover:underline"
                  >
                    {row.name}
                  </Link>
                  {row.lane === "table_stakes" && <span className="text-12 text-ink-3"> table stakes</span>}
                </Cell>
                <Cell className="whitespace-nowrap">
                  <ModeMark mode={row.mode} /> {modeWords[row.mode]}
                </Cell>
                <Cell>
                  <VerdictTag verdict={row.verdict} />
                </Cell>
                {axes.up !== "priority" && <Cell numeric>{up.toFixed(1)}</Cell>}
                <Cell numeric>{row.effortWeeks ?? "not known"}</Cell>
                <Cell>
                  <HarmGlyph level={band}>{harm.toFixed(1)}</HarmGlyph>
                </Cell>
                <Cell numeric>{reach}</Cell>
                <Cell numeric>{row.priority?.toFixed(1)}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {items.length > most && (
        <p className="mt-3 flex items-center gap-3 text-12 text-ink-3">
          <Button onClick={() => setMost(most + step)}>Show {Math.min(step, items.length - most)} more</Button>
          {most} of {items.length.toLocaleString("en-GB")}
        </p>
      )}
    </>
  );
}
