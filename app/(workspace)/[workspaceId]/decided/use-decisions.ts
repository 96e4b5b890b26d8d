"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTRPC } from "@/app/_trpc/client";
import type { GenericTarget } from "@/domain/customers/generic-target";
import type { AppRouter } from "@/server/root";
import { useTell } from "@/ui/toast";

export type Decisions = inferRouterOutputs<AppRouter>["genericDecision"]["list"];
export type Decided = Decisions["decisions"][number];
type Said = { text: string; reason: string; reviewOn: string };

/** Decides, changes and withdraws, each with a way back in the toast. What is on the screen is read again after. */
export function useDecisions(workspaceId: string, onDone: () => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  // A decision shows in the strategy, the journey, the grid and here: whatever is on the screen is asked again.
  const onSettled = () => void cache.invalidateQueries();
  const back = {
    decide: useMutation(trpc.genericDecision.decide.mutationOptions({ onSettled })),
    change: useMutation(trpc.genericDecision.change.mutationOptions({ onSettled })),
    withdraw: useMutation(trpc.genericDecision.withdraw.mutationOptions({ onSettled })),
  };
  const onError = (error: { message: string }) => tell("Not taken back", { description: error.message });
  const decide = useMutation(trpc.genericDecision.decide.mutationOptions({ onSettled }));
  const change = useMutation(trpc.genericDecision.change.mutationOptions({ onSettled }));
  const withdraw = useMutation(trpc.genericDecision.withdraw.mutationOptions({ onSettled }));

  return {
    busy: decide.isPending || change.isPending || withdraw.isPending,
    error: decide.error ?? change.error ?? withdraw.error,
    decide: (target: GenericTarget, said: Said) =>
      decide.mutate(
        { workspaceId, ...target, ...said },
        {
          onSuccess: ({ id, version }) => {
            const given = { workspaceId, decisionId: id, version, reason: "Taken back at once" };
            tell("Left as it is for everyone", { undo: () => back.withdraw.mutate(given, { onError }) });
            onDone();
          },
        },
      ),
    change: (decision: Decided, said: Said) =>
      change.mutate(
        { workspaceId, decisionId: decision.id, version: decision.version, ...said },
        {
          onSuccess: ({ version }) => {
            const { text, reason, reviewOn } = decision;
            const before = { text, reason: reason || said.reason, reviewOn: reviewOn ?? said.reviewOn };
            const given = { workspaceId, decisionId: decision.id, version, ...before };
            tell("Decision stored", { undo: () => back.change.mutate(given, { onError }) });
            onDone();
          },
        },
      ),
    withdraw: (decision: Decided, why: string) =>
      withdraw.mutate(
        { workspaceId, decisionId: decision.id, version: decision.version, reason: why },
        {
          onSuccess: () => {
            const { kind, text, channelId, audienceId, useCaseId, fromTask, toTask, reason, reviewOn } = decision;
            const target = { kind, text, channelId, audienceId, useCaseId, fromTask, toTask };
            // Without a day it could not have been decided today; then there is nothing to put back as it was.
            const undo = reviewOn && reason ? { workspaceId, ...target, reason, reviewOn } : null;
            tell("Decision withdrawn", undo ? { undo: () => back.decide.mutate(undo, { onError }) } : {});
            onDone();
          },
        },
      ),
  };
}
