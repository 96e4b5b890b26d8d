"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useDeferredValue } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { useSettled } from "@/ui/use-settled";
import { TableExport } from "../../exchange/table-export";
import { DecisionItem } from "../decision-item";
import type { DecisionsView } from "../review-view";
import { useDecide } from "../use-decide";
import { ReviewsBar } from "../views-bar";
import { type AskedDecisions, everyDecision, soundly } from "./asked-decisions";
import { DecisionFilters } from "./decision-filters";
import { useAskedDecisions } from "./use-asked-decisions";

/** Every decision about a use case: what, why, by whom, and what was suggested then; found by what it is about. */
export function DecisionsScreen({ workspaceId, asked: first }: { workspaceId: string; asked: AskedDecisions }) {
  const trpc = useTRPC();
  const { asked, ask } = useAskedDecisions(first);
  // What is typed is asked for once it rests; what is shown stays until the answer is there.
  const looked = useDeferredValue(useSettled(soundly(asked)));
  const { data } = useSuspenseQuery(trpc.review.decisions.queryOptions({ workspaceId, ...looked }));
  const isWaiting = JSON.stringify(looked) !== JSON.stringify(soundly(asked));
  const isNarrowed = JSON.stringify({ ...asked, cursor: null }) !== JSON.stringify(everyDecision);
  return (
    <>
      <PageHeader
        title="Decisions"
        sentence={data.sentence}
        actions={
          data.all > 0 && (
            <>
              <TableExport workspaceId={workspaceId} table="decisions" name="Decisions" />
              <Button onClick={() => window.print()}>Print</Button>
            </>
          )
        }
      />
      <ReviewsBar workspaceId={workspaceId} at="/decisions" />
      {data.all === 0 ? (
        <EmptyState
          title="Why did we stop that?"
          why="Somebody asks it a year later, and nobody remembers. Each decision is kept with its reason, who made it, and what was suggested then."
          example="“Dynamic retargeting ads” Stop, no return by its horizon. Ines, 28 Oct 2026. Suggested was: stop."
          action={
            <Link href={`/${workspaceId}/reviews`} className={buttonClass("primary")}>
              Go to the meetings
            </Link>
          }
        />
      ) : (
        <>
          <DecisionFilters data={data} asked={asked} isNarrowed={isNarrowed} onAsk={ask} />
          <div aria-busy={isWaiting || undefined} className="border-t border-line px-7 pb-10 max-lg:px-4">
            {data.rows.length === 0 ? (
              <EmptyState
                title="No decision is like this"
                why="None of those on record fits all of what is asked for."
                action={<Button onClick={() => ask(everyDecision)}>Show all decisions</Button>}
              />
            ) : (
              <Found workspaceId={workspaceId} data={data} asked={asked} onAsk={ask} />
            )}
          </div>
        </>
      )}
    </>
  );
}

type FoundProps = {
  workspaceId: string;
  data: DecisionsView;
  asked: AskedDecisions;
  onAsk: (asked: AskedDecisions) => void;
};

function Found({ workspaceId, data, asked, onAsk }: FoundProps) {
  const acts = useDecide(workspaceId);
  const start = asked.cursor ?? 0;
  const { rows, total, next, pageSize } = data;
  const to = (cursor: number) => {
    onAsk({ ...asked, cursor: cursor > 0 ? cursor : null });
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <ul aria-label="Decisions">
        {rows.map((row) => (
          <DecisionItem
            key={row.id}
            workspaceId={workspaceId}
            row={row}
            onTakeBack={data.may.edit && row.fixed === null ? acts.takeBack : null}
          />
        ))}
      </ul>
      {(start > 0 || next !== null) && (
        <nav aria-label="Pages of decisions" className="no-print mt-4 flex flex-wrap items-center gap-3">
          <Button
            disabledBecause={start > 0 ? null : "These are the latest."}
            onClick={() => to(Math.max(0, start - pageSize))}
          >
            Later ones
          </Button>
          <Button
            disabledBecause={next === null ? "These are the oldest." : null}
            onClick={() => next !== null && to(next)}
          >
            Earlier ones
          </Button>
          <span className="figure text-12 text-ink-3" role="status">
            {start + 1}–{start + rows.length} of {total}
          </span>
        </nav>
      )}
    </>
  );
}
