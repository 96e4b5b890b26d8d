"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { usePrinting } from "@/ui/use-printing";
import type { DecisionId } from "../review-view";
import { ReviewsBar } from "../views-bar";
import { WhyStillItem } from "./why-still-item";

const DecideDialog = comesLater(() => import("../decide-dialog").then((module) => module.DecideDialog));

const drawnAtOnce = 40;

/** What is live with little to speak for it: why to ask, what it cost so far, and what to do. */
export function WhyStillScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.review.whyStill.queryOptions({ workspaceId }));
  const [deciding, setDeciding] = useState<{ useCaseId: string; first: DecisionId | null } | null>(null);
  const [most, setMost] = useState(drawnAtOnce);
  const printing = usePrinting();
  const { rows, live, choices, may } = data;
  const limit = printing ? rows.length : most;
  const about = rows.find(({ useCaseId }) => useCaseId === deciding?.useCaseId);
  return (
    <>
      <PageHeader
        title="Why are we still doing this"
        sentence={data.sentence}
        actions={rows.length > 0 && <Button onClick={() => window.print()}>Print</Button>}
      />
      <ReviewsBar workspaceId={workspaceId} at="/why-still" />
      {rows.length === 0 ? (
        <EmptyState
          title={live === 0 ? "Nothing is live yet" : "All that is live has a reason on record"}
          why="Here stands what is live with no chain to the strategy, no test, no return in time, no review in twelve months (our default), harm, or because everybody has it. Asking costs a minute; not asking costs every month."
          example="“Dynamic retargeting ads” It has not earned what it cost by its horizon. Cost £851,000 so far. Suggested: stop."
          action={
            <Link href={`/${workspaceId}/use-cases`} className={buttonClass()}>
              Look at the use cases
            </Link>
          }
        />
      ) : (
        <div className="px-7 pb-10 max-lg:px-4">
          <ul aria-label="Use cases to be asked about">
            {rows.slice(0, limit).map((row) => (
              <WhyStillItem
                key={row.useCaseId}
                workspaceId={workspaceId}
                row={row}
                may={may.edit}
                onDecide={(first) => setDeciding({ useCaseId: row.useCaseId, first })}
              />
            ))}
          </ul>
          {rows.length > limit && (
            <Button className="mt-3" onClick={() => setMost(most + drawnAtOnce)}>
              Show {Math.min(drawnAtOnce, rows.length - limit)} more
            </Button>
          )}
        </div>
      )}
      {deciding && about && (
        <DecideDialog
          workspaceId={workspaceId}
          meetingId={null}
          ground={about.ground}
          decided={null}
          choices={choices}
          first={deciding.first}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
}
