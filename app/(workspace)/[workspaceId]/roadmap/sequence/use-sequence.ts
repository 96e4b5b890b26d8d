import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { type Asked, type Sequence, sequenceInput } from "./sequence-input";

const lookAgainMs = 400;

/** The last run and all that can be done with it; asks how far it is only while it is going on. */
export function useSequence(workspaceId: string, scenarioId: string | null) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [problems, setProblems] = useState<Sequence["problems"]>([]);
  const { data } = useSuspenseQuery(trpc.sequence.read.queryOptions(sequenceInput(workspaceId, scenarioId)));
  const readAgain = () => cache.invalidateQueries(trpc.sequence.read.pathFilter());

  const { run } = data;
  const isRunning = run?.status === "running";
  const { data: seen } = useQuery(
    trpc.sequence.progress.queryOptions(
      { workspaceId, runId: run?.id ?? "" },
      { enabled: isRunning, refetchInterval: isRunning ? lookAgainMs : false, staleTime: 0, gcTime: 0 },
    ),
  );
  const hasEnded = isRunning && seen !== undefined && seen.status !== "running";
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it ends
  useEffect(() => {
    if (hasEnded) void readAgain();
  }, [hasEnded]);

  const failed = (title: string) => (error: { message: string }) => tell(title, { description: error.message });
  const start = useMutation(
    trpc.sequence.start.mutationOptions({
      onSuccess: async ({ problems: found, wasRunning }) => {
        setProblems([...found]);
        await readAgain();
        if (wasRunning) tell("An order is being looked for already", { description: "Here is how far it is." });
      },
      onError: failed("Nothing was started"),
    }),
  );
  const cancel = useMutation(
    trpc.sequence.cancel.mutationOptions({ onSuccess: readAgain, onError: failed("It goes on") }),
  );
  const allChanged = () =>
    Promise.all([
      readAgain(),
      cache.invalidateQueries(trpc.sequence.consequences.pathFilter()),
      cache.invalidateQueries(trpc.roadmap.pathFilter()),
      cache.invalidateQueries(trpc.scenario.pathFilter()),
      cache.invalidateQueries(trpc.planHistory.pathFilter()),
    ]);
  const undo = useMutation(
    trpc.sequence.undo.mutationOptions({
      onSuccess: () => tell("Taken back", { description: "Everything stands where it stood." }),
      onError: failed("It was not taken back"),
      onSettled: allChanged,
    }),
  );
  const accept = useMutation(
    trpc.sequence.accept.mutationOptions({
      onSuccess: ({ planChangeId, moved }) =>
        tell(moved === 1 ? "1 initiative moved" : `${moved} initiatives moved`, {
          ...(planChangeId !== null && { undo: () => undo.mutate({ workspaceId, planChangeId }) }),
        }),
      onSettled: allChanged,
    }),
  );

  return {
    data,
    isRunning,
    progress: (isRunning ? (seen?.progress ?? run.progress) : null) ?? null,
    problems,
    isStarting: start.isPending,
    isCancelling: cancel.isPending,
    start: (asked: Asked) => {
      setProblems([]);
      start.mutate({ workspaceId, scenarioId, ...asked, proofSeconds: asked.proofSeconds as 2 | 30 | 120 });
    },
    cancel: (runId: string) => cancel.mutate({ workspaceId, runId }),
    accept: {
      isPending: accept.isPending,
      problem: accept.error?.message ?? null,
      reset: accept.reset,
      now: (runId: string, reason: string, onDone: () => void) =>
        accept.mutate({ workspaceId, runId, reason: reason.trim() || null }, { onSuccess: onDone }),
    },
    undo: (planChangeId: string) => undo.mutate({ workspaceId, planChangeId }),
    isUndoing: undo.isPending,
  };
}
