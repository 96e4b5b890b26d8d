"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import type { ReadoutView } from "../../test-view";

export type ProposalKind = ReadoutView["conclusion"]["proposals"][number]["kind"];

const accepted: Readonly<Record<ProposalKind, string>> = {
  evidence: "Accepted as evidence for the use case",
  roadmap: "Put on the roadmap",
  follow_up: "The follow-up test is drafted",
};

/** What can be done about a conclusion. A decision reaches far, so everything shown is read again after each. */
export function useDecisionActs(workspaceId: string, test: Pick<ReadoutView, "id" | "version" | "name">) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries();
  const at = { workspaceId, experimentId: test.id };
  const failed = (error: { message: string }) => tell("Not taken back", { description: error.message });

  const takeBackConclusion = useMutation(
    trpc.experiment.takeBackConclusion.mutationOptions({
      onSuccess: () => tell("Conclusion taken back: the test runs on", { description: test.name }),
      onError: failed,
      onSettled,
    }),
  );
  const takeBack = useMutation(
    trpc.experiment.takeBackProposal.mutationOptions({
      onSuccess: () => tell("Taken back", { description: test.name }),
      onError: failed,
      onSettled,
    }),
  );
  const accept = useMutation(
    trpc.experiment.accept.mutationOptions({
      onSuccess: ({ version }, { proposal }) =>
        tell(accepted[proposal], { undo: () => takeBack.mutate({ ...at, version, proposal }) }),
      onSettled,
    }),
  );
  return {
    accept: (proposal: ProposalKind) => accept.mutate({ ...at, version: test.version, proposal }),
    accepting: accept.isPending ? accept.variables.proposal : null,
    error: accept.error,
    takeBack: (proposal: ProposalKind) => takeBack.mutate({ ...at, version: test.version, proposal }),
    takingBack: takeBack.isPending ? takeBack.variables.proposal : null,
    takeBackConclusion: (version: number) => takeBackConclusion.mutate({ ...at, version }),
    takingBackConclusion: takeBackConclusion.isPending,
  };
}
