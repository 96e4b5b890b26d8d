"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { channelTerms, scoreOfTerms } from "@/domain/customers/score-terms";
import { useTell } from "@/ui/toast";
import { type Given, ScoreDrawer } from "../scored/score-drawer";
import type { ChannelListing, ChannelRow } from "./channel-board";

type Props = { workspaceId: string; listing: ChannelListing; row: ChannelRow; onClose: () => void };

export function ScoreChannel({ workspaceId, listing, row, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const refresh = () => cache.invalidateQueries(trpc.channel.list.queryFilter({ workspaceId }));
  const undo = useMutation(trpc.channel.score.mutationOptions({ onSettled: refresh }));
  const { given } = row;
  const store = useMutation(
    trpc.channel.score.mutationOptions({
      onSuccess: ({ version }) => {
        const { channelId, preference, consentedReach, measurability, cost, intrusiveness, annualCost } = given;
        const before = { channelId, preference, consentedReach, measurability, cost, intrusiveness, annualCost };
        tell(`${row.name} scored`, { undo: () => undo.mutate({ workspaceId, ...before, version, note: "Undone" }) });
      },
      onSettled: refresh,
    }),
  );
  const partsOf = ({ answers, figures }: Omit<Given, "note">) => ({
    preference: answers["preference"] ?? null,
    measurability: answers["measurability"] ?? null,
    cost: answers["cost"] ?? null,
    intrusiveness: answers["intrusiveness"] ?? null,
    consentedReach: figures["consentedReach"] == null ? null : figures["consentedReach"] / 100,
  });
  return (
    <ScoreDrawer
      title={`Score ${row.name}`}
      place={`channel ${row.channelId}`}
      criteria={listing.criteria}
      answers={{
        preference: given.preference,
        measurability: given.measurability,
        cost: given.cost,
        intrusiveness: given.intrusiveness,
      }}
      figures={[
        {
          id: "consentedReach",
          label: "Consented reach, %",
          help: "Of all customers: who can be reached here and agreed to it.",
          most: 100,
          value: given.consentedReach === null ? null : Math.round(given.consentedReach * 1_000) / 10,
        },
        {
          id: "annualCost",
          label: `Cost in a year, ${listing.currency}`,
          help: "Licences, media, content and people of this channel.",
          most: 9e13,
          value: given.annualCost,
        },
      ]}
      preview={(now) => {
        const terms = channelTerms(partsOf(now), listing.weights);
        if (!terms) return "The score appears with the last answer and the consented reach.";
        return `Score ${row.score === null ? "" : `${row.score.toFixed(1)} → `}${scoreOfTerms(terms).toFixed(1)}`;
      }}
      of={{ kind: "channelScore", id: row.channelId, version: given.version }}
      onStore={(now, stored) => {
        const at = { workspaceId, channelId: row.channelId, version: now.version };
        const annualCost = now.figures["annualCost"] ?? null;
        store.mutate({ ...at, ...partsOf(now), annualCost, note: now.note }, { onSuccess: stored });
      }}
      busy={store.isPending}
      error={store.error}
      onClose={onClose}
    />
  );
}
