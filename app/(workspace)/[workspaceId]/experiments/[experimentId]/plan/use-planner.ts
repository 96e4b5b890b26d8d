import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useSettled } from "@/ui/use-settled";
import { useTypedFrom } from "@/ui/use-typed-from";
import { conflictOr } from "../../../scored/conflict-words";
import { useKeptKey } from "../../../shell-context";
import type { PlanView } from "./plan-view";
import { fittedPlan, readTypedPlan, typedPlan } from "./typed-plan";

/** What is typed into the planner, what it comes to, and the way to keep it. */
export function usePlanner(workspaceId: string, plan: PlanView) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const experimentId = plan.id;
  const stored = useMemo(() => typedPlan(plan), [plan]);
  const kept = useKept(useKeptKey(`plan ${experimentId}`), stored);
  const typed = kept.changed ? fittedPlan(kept.value, stored) : stored;
  const { draft, problems } = readTypedPlan(typed, plan);
  const settled = useSettled(draft);
  const asked = useQuery(
    trpc.experiment.planning.queryOptions(
      { workspaceId, ...settled },
      { enabled: kept.changed, placeholderData: keepPreviousData },
    ),
  );
  const shownAgain = () => cache.invalidateQueries(trpc.experiment.pathFilter());
  const undo = useMutation(
    trpc.experiment.edit.mutationOptions({
      onSettled: shownAgain,
      onSuccess: () => tell("Taken back"),
      onError: (error) => tell("This was not taken back", { description: conflictOr(error) }),
    }),
  );
  const keep = useMutation(
    trpc.experiment.keepPlan.mutationOptions({
      onSuccess: async ({ version }) => {
        const set = plan.stored;
        await shownAgain();
        kept.drop();
        tell("Plan kept", { undo: () => undo.mutate({ workspaceId, experimentId, version, set }) });
      },
      // Then theirs stands beside what is typed, and keeping again puts this over it.
      onError: shownAgain,
    }),
  );
  const overtaken = keep.error?.data?.code === "CONFLICT";
  const version = useTypedFrom(plan.version, kept, overtaken);
  return {
    ...{ typed, stored, problems, changed: kept.changed, set: kept.set },
    words: kept.changed ? (asked.data ?? plan) : plan,
    isSizing: kept.changed && (asked.isFetching || JSON.stringify(settled) !== JSON.stringify(draft)),
    unread: kept.changed && asked.error ? asked.error.message : null,
    drop: () => {
      kept.drop();
      keep.reset();
    },
    keep: () => keep.mutate({ workspaceId, experimentId, version, ...draft }),
    busy: keep.isPending,
    refusal: keep.error?.message ?? null,
    overtaken,
  };
}
export type PlannerState = ReturnType<typeof usePlanner>;
