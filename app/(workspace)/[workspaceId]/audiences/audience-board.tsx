"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { ExchangeActions } from "../exchange/exchange-actions";
import { PanelPlace } from "../scored/panel-place";
import { AudiencePanel } from "./audience-panel";
import { AudienceTable } from "./audience-table";

const AudienceDialog = comesLater(() => import("./audience-dialog").then((module) => module.AudienceDialog));
const ScoreAudience = comesLater(() => import("./score-audience").then((module) => module.ScoreAudience));

export type AudienceListing = inferRouterOutputs<AppRouter>["audience"]["list"];
export type AudienceRow = AudienceListing["rows"][number];

export function AudienceBoard({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.audience.list.queryOptions({ workspaceId }));
  const asked = useSearchParams().get("audience");
  const [chosenId, setChosenId] = useState<string | null>(asked);
  const [doing, setDoing] = useState<"add" | "edit" | "score" | null>(null);
  const { rows, may } = listing;
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0] ?? null;
  const done = () => setDoing(null);
  const add = may.edit && (
    <Button look="primary" onClick={() => setDoing("add")}>
      New audience
    </Button>
  );
  const dialogs = (
    <>
      {(doing === "add" || doing === "edit") && (
        <AudienceDialog
          workspaceId={workspaceId}
          audience={doing === "edit" ? chosen : null}
          onClose={done}
          onAdded={setChosenId}
        />
      )}
      {doing === "score" && chosen && (
        <ScoreAudience workspaceId={workspaceId} listing={listing} row={chosen} onClose={done} />
      )}
    </>
  );
  if (!chosen)
    return (
      <>
        <PageHeader title="Audiences" sentence={listing.sentence} />
        <EmptyState
          title="Who gains most from tailoring?"
          why="An audience is a group with a need of its own. It is scored on need, value, reach and on whether we may address it at all; how often it hears from us counts against it."
          example="“First-time sofa and bed shoppers”: acute need, 42% identifiable, 58% consent. 67.3 of 100."
          action={
            add ? (
              <>
                <ExchangeActions workspaceId={workspaceId} kind="audiences" may={{ import: true, export: false }} />
                {add}
              </>
            ) : (
              <p className="text-ink-3">Ask an editor to name the first one.</p>
            )
          }
        />
        {dialogs}
      </>
    );
  return (
    <>
      <PageHeader
        title="Audiences"
        sentence={listing.sentence}
        actions={
          <>
            <ExchangeActions workspaceId={workspaceId} kind="audiences" may={{ import: may.edit, export: true }} />
            {add}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_352px] border-t border-line max-xl:grid-cols-1 xl:min-h-[calc(100dvh-110px)]">
        <AudienceTable rows={rows} chosen={chosen} onChoose={setChosenId} />
        <PanelPlace
          title={chosen.score === null ? "Not scored yet" : `Why ${chosen.score.toFixed(1)}?`}
          kicker={chosen.name}
          open={chosenId !== null}
          onClose={() => setChosenId(null)}
        >
          <AudiencePanel workspaceId={workspaceId} listing={listing} row={chosen} onDo={setDoing} />
        </PanelPlace>
      </div>
      {dialogs}
    </>
  );
}
