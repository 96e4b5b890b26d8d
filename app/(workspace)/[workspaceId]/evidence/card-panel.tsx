"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { memo } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Voice } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import { CardFacts } from "../cited/card-facts";
import { ConflictHead } from "../cited/shown-cards";
import { CardBasis } from "./card-basis";
import { CardPins } from "./card-pins";
import { CardUses } from "./card-uses";
import { OwnActions } from "./own-actions";

export type CardDetail = inferRouterOutputs<AppRouter>["evidence"]["card"];

type Props = { workspaceId: string; evidenceId: string; onGo: (id: string | null) => void };

/** One card in full: what contradicts it, what it may be used for, and what leans on it. */
export const CardPanel = memo(function CardPanel({ workspaceId, evidenceId, onGo }: Props) {
  const trpc = useTRPC();
  const { data: detail, error } = useQuery(trpc.evidence.card.queryOptions({ workspaceId, evidenceId }));
  if (error) return <Notice tone="harm">{error.message}</Notice>;
  if (!detail)
    return (
      <>
        <Skeleton className="h-16" />
        <Skeleton className="h-48" />
        <Skeleton className="h-24" />
      </>
    );
  return (
    <>
      <CardFacts card={detail.card} />
      {detail.stored && <OwnActions workspaceId={workspaceId} detail={detail} stored={detail.stored} onGo={onGo} />}
      {detail.group && (
        <section aria-label="What contradicts it" className="grid gap-3 border-l-2 border-edge pl-4">
          <Voice as="h3">Never without the others</Voice>
          <ConflictHead {...detail.group} />
          {detail.others.map((card) => (
            <CardFacts key={card.id} card={card} />
          ))}
        </section>
      )}
      <CardPins workspaceId={workspaceId} detail={detail} />
      <CardBasis workspaceId={workspaceId} detail={detail} />
      <CardUses workspaceId={workspaceId} uses={detail.uses} />
    </>
  );
});
