"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { ExchangeActions } from "../exchange/exchange-actions";
import { HorizonsPart } from "./horizons-part";
import { LinesPart } from "./lines-part";
import { MessagePart } from "./message-part";
import { ProgrammePart } from "./programme-part";
import { SpendPart } from "./spend-part";

const LineDialog = comesLater(() => import("./line-dialog").then((module) => module.LineDialog));

/** What personalization costs, what it earns and when, with what customers made of it beside the money. */
export function ReturnsScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: overview } = useSuspenseQuery(trpc.returns.overview.queryOptions({ workspaceId }));
  const [adding, setAdding] = useState(false);
  const { isEmpty, may } = overview;
  return (
    <>
      <PageHeader
        title="Returns"
        sentence={overview.sentence}
        actions={
          <>
            {!isEmpty && <Button onClick={() => window.print()}>Print</Button>}
            <ExchangeActions workspaceId={workspaceId} kind="returns" may={{ import: may.edit, export: !isEmpty }} />
            {may.edit && !isEmpty && (
              <Button look="primary" onClick={() => setAdding(true)}>
                Add a line
              </Button>
            )}
          </>
        }
      />
      {isEmpty ? (
        <EmptyState
          title="Does it earn what it costs?"
          why="A line for each piece of work says what it costs and brings by quarter, on which basis, and by when it may be judged, so that nothing is stopped too early and nothing runs for ever."
          example="“Sofa and bed finder”: £48,000 in Q1 2026, £96,000 of margin expected in Q4 2026, between £70,000 and £120,000; rests on our own test. Paid back from Q1 2027."
          action={
            may.edit ? (
              <Button look="primary" onClick={() => setAdding(true)}>
                Add a line
              </Button>
            ) : (
              <p className="text-ink-3">No line was written down yet. An editor can add one.</p>
            )
          }
        />
      ) : (
        <ProgrammePart workspaceId={workspaceId} overview={overview} />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 px-7 pb-12 max-lg:px-4">
        {!isEmpty && <LinesPart workspaceId={workspaceId} overview={overview} />}
        <SpendPart workspaceId={workspaceId} overview={overview} />
        <MessagePart workspaceId={workspaceId} overview={overview} />
        <HorizonsPart workspaceId={workspaceId} overview={overview} />
      </div>
      {adding && (
        <LineDialog
          workspaceId={workspaceId}
          line={null}
          sign={overview.sign}
          quarterNow={overview.quarterNow}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
