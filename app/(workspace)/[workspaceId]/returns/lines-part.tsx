"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { counted } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import type { Sorting } from "@/ui/table";
import { usePrinting } from "@/ui/use-printing";
import { sortRows } from "../scored/sort-rows";
import { type LineColumn, readersOf } from "./line-columns";
import { LinesTable } from "./lines-table";
import type { Line, Overview } from "./returns-words";
import { useLineActs } from "./use-line-acts";

const LineDialog = comesLater(() => import("./line-dialog").then((module) => module.LineDialog));
const ObserveDialog = comesLater(() => import("./observe-dialog").then((module) => module.ObserveDialog));

type Props = { workspaceId: string; overview: Overview };

/** More lines than this are drawn when they are asked for, and on paper. */
const page = 30;

/** One row for each piece of work that should earn, worst first; each opens to all that is known of it. */
export function LinesPart({ workspaceId, overview }: Props) {
  const { lines, programme, sign, quarterNow, may } = overview;
  const [doing, setDoing] = useState<{ what: "edit" | "observe"; lineId: string } | null>(null);
  const [sorting, setSorting] = useState<Sorting<LineColumn>>({ by: "stands", down: false });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(page);
  const printing = usePrinting();
  const acts = useLineActs(workspaceId);
  const sorted = useMemo(() => sortRows(lines, readersOf(lines)[sorting.by], sorting.down), [lines, sorting]);
  // A link may lead to a line that is not open, or not drawn yet.
  useEffect(() => {
    const show = () => {
      const { hash } = window.location;
      const at = sorted.findIndex(({ id }) => hash === `#line-${id}` || hash === `#line-${encodeURIComponent(id)}`);
      const line = sorted[at];
      if (!line) return;
      setOpen((held) => (held.has(line.id) ? held : new Set([...held, line.id])));
      setShown((held) => Math.max(held, at + 1));
      requestAnimationFrame(() => document.getElementById(`line-${line.id}`)?.scrollIntoView());
    };
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, [sorted]);
  const drawn = printing ? sorted : sorted.slice(0, shown);
  const chosen = doing && lines.find(({ id }) => id === doing.lineId);
  const due = lines.filter(({ next }) => next?.due).length;
  const allOpen = drawn.every(({ id }) => open.has(id));
  const toggle = useCallback(
    (id: string) =>
      setOpen((held) => {
        const next = new Set(held);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const remove = (line: Line) => {
    const at = drawn.indexOf(line);
    const beside = drawn[at + 1] ?? drawn[at - 1];
    // The button that was pressed goes with the line.
    if (beside) document.getElementById(`line-${beside.id}`)?.querySelector<HTMLElement>("[data-line]")?.focus();
    acts.remove(line);
  };
  const dialog = {
    ...{ workspaceId, sign, quarterNow },
    onClose: () => setDoing(null),
  };
  return (
    <Section
      title="Lines"
      id="lines"
      aside={
        <span className="flex flex-wrap items-baseline justify-end gap-x-3">
          {due > 0 && <span>{counted(due, "line")} can be observed now</span>}
          <Button look="quiet" onClick={() => setOpen(new Set(allOpen ? [] : drawn.map(({ id }) => id)))}>
            {allOpen ? "Close all" : "Open all"}
          </Button>
        </span>
      }
    >
      <LinesTable
        workspaceId={workspaceId}
        lines={drawn}
        count={lines.length}
        figures={programme.figures}
        sign={sign}
        mayEdit={may.edit}
        sorting={sorting}
        onSort={setSorting}
        open={open}
        onToggle={toggle}
        onEdit={(lineId) => setDoing({ what: "edit", lineId })}
        onObserve={(lineId) => setDoing({ what: "observe", lineId })}
        onRemove={remove}
        onTakeBack={acts.takeBack}
      />
      {lines.length > drawn.length && (
        <Button className="mt-4" onClick={() => setShown(shown + page)}>
          Show {Math.min(page, lines.length - drawn.length)} more of {counted(lines.length, "line")}
        </Button>
      )}
      {doing?.what === "edit" && chosen && <LineDialog {...dialog} line={chosen} />}
      {doing?.what === "observe" && chosen && <ObserveDialog {...dialog} line={chosen} />}
    </Section>
  );
}
