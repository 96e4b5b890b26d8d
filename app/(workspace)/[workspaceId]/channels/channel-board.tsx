"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { ExchangeActions } from "../exchange/exchange-actions";
import { PanelPlace } from "../scored/panel-place";
import { ChannelPanel } from "./channel-panel";
import { ChannelTable } from "./channel-table";
import { ChannelsBar } from "./channels-bar";

const ScoreChannel = comesLater(() => import("./score-channel").then((module) => module.ScoreChannel));

export type ChannelListing = inferRouterOutputs<AppRouter>["channel"]["list"];
export type ChannelRow = ChannelListing["rows"][number];

export function ChannelBoard({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.channel.list.queryOptions({ workspaceId }));
  const asked = useSearchParams().get("channel");
  const [chosenId, setChosenId] = useState<string | null>(asked);
  const [scoring, setScoring] = useState(false);
  const { rows } = listing;
  const chosen = rows.find(({ channelId }) => channelId === chosenId) ?? rows[0];
  if (!chosen) return <PageHeader title="Channels" sentence={listing.sentence} />;
  return (
    <>
      <PageHeader
        title="Channels"
        sentence={listing.sentence}
        actions={
          <ExchangeActions workspaceId={workspaceId} kind="channels" may={{ import: listing.may.edit, export: true }} />
        }
      />
      <ChannelsBar workspaceId={workspaceId} at="" />
      <div className="grid grid-cols-[minmax(0,1fr)_352px] border-t border-line max-xl:grid-cols-1 xl:min-h-[calc(100dvh-146px)]">
        <ChannelTable rows={rows} chosen={chosen} onChoose={setChosenId} />
        <PanelPlace
          title={chosen.score === null ? "Not scored yet" : `Why ${chosen.score.toFixed(1)}?`}
          kicker={chosen.name}
          open={chosenId !== null}
          onClose={() => setChosenId(null)}
        >
          <ChannelPanel workspaceId={workspaceId} listing={listing} row={chosen} onScore={() => setScoring(true)} />
        </PanelPlace>
      </div>
      {scoring && (
        <ScoreChannel workspaceId={workspaceId} listing={listing} row={chosen} onClose={() => setScoring(false)} />
      )}
    </>
  );
}
