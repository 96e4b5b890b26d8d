"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { counted } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { usePrinting } from "@/ui/use-printing";
import { LineItem } from "./line-item";
import type { Overview } from "./returns-words";
import { useLineActs } from "./use-line-acts";

const LineDialog = dynamic(() => import("./line-dialog").then((module) => module.LineDialog), { ssr: false });
const ObserveDialog = dynamic(() => import("./observe-dialog").then((module) => module.ObserveDialog), { ssr: false });

type Props = { workspaceId: string; overview: Overview };

/** More lines than this are drawn when they are asked for, and on paper. */
const page = 40;
/** Up to so many lines, each shows its quarters without being asked. */
const openUpTo = 8;

/** One line for each piece of work that should earn: what it costs, what it brings, and what its customers said. */
export function LinesPart({ workspaceId, overview }: Props) {
  const { lines, sign, quarterNow, may } = overview;
  const [doing, setDoing] = useState<{ what: "edit" | "observe"; lineId: string } | null>(null);
  const [shown, setShown] = useState(page);
  const printing = usePrinting();
  const acts = useLineActs(workspaceId);
  // A link may lead to a line that is not drawn yet.
  useEffect(() => {
    const show = () => {
      const { hash } = window.location;
      const at = lines.findIndex(({ id }) => hash === `#line-${id}` || hash === `#line-${encodeURIComponent(id)}`);
      if (at < shown) return;
      setShown(at + 1);
      requestAnimationFrame(() => document.getElementById(`line-${lines[at]?.id}`)?.scrollIntoView());
    };
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, [lines, shown]);
  const drawn = printing ? lines : lines.slice(0, shown);
  const chosen = doing && lines.find(({ id }) => id === doing.lineId);
  const due = lines.filter(({ next }) => next?.due).length;
  return (
    <Section title="Lines" id="lines" aside={due > 0 ? `${counted(due, "line")} can be observed now` : undefined}>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {drawn.map((line) => (
          <LineItem
            key={line.id}
            workspaceId={workspaceId}
            line={line}
            sign={sign}
            unfolded={printing || lines.length <= openUpTo}
            mayEdit={may.edit}
            onEdit={() => setDoing({ what: "edit", lineId: line.id })}
            onObserve={() => setDoing({ what: "observe", lineId: line.id })}
            onRemove={() => acts.remove(line)}
            onTakeBack={() => acts.takeBack(line)}
          />
        ))}
      </ul>
      {lines.length > drawn.length && (
        <Button className="mt-4" onClick={() => setShown(shown + page)}>
          Show {Math.min(page, lines.length - drawn.length)} more of {counted(lines.length, "line")}
        </Button>
      )}
      {doing?.what === "edit" && chosen && (
        <LineDialog
          workspaceId={workspaceId}
          line={chosen}
          sign={sign}
          quarterNow={quarterNow}
          onClose={() => setDoing(null)}
        />
      )}
      {doing?.what === "observe" && chosen && (
        <ObserveDialog
          workspaceId={workspaceId}
          line={chosen}
          sign={sign}
          quarterNow={quarterNow}
          onClose={() => setDoing(null)}
        />
      )}
    </Section>
  );
}
