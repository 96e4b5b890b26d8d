import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { use } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { TestEdits } from "@/domain/experiments/test-edits";
import { useTell } from "@/ui/toast";
import { ShellContext } from "../../shell-context";

type From = { useCaseId: string | null; templateId: string | null };
type At = { experimentId: string; version: number };

/** Logging, changing and removing a draft, each with the way back in the toast for whoever may take it. */
export function useStoreTest(workspaceId: string) {
  const { experiment, useCase } = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const tell = useTell();
  const may = use(ShellContext)?.may;
  const toTest = (id: string) => `/${workspaceId}/experiments/${encodeURIComponent(id)}`;

  // What is removed is not asked for again, though it is still on the screen for a moment.
  const ofOne = ["readout", "status", "plan", "tried", "curve", "bayes"].map((name) => `experiment,${name}`);
  const elsewhere = ({ queryKey }: { queryKey: readonly unknown[] }) => !ofOne.includes(String(queryKey[0]));
  const around = () => void cache.invalidateQueries(useCase.pathFilter());
  const readAgain = async () => {
    around();
    await cache.invalidateQueries(experiment.pathFilter());
  };
  const readOthersAgain = () => {
    around();
    void cache.invalidateQueries({ ...experiment.pathFilter(), predicate: elsewhere });
  };
  const notTakenBack = ({ message }: { message: string }) => tell("Not taken back", { description: message });

  const log = useMutation(experiment.log.mutationOptions());
  const edit = useMutation(experiment.edit.mutationOptions());
  const remove = useMutation(experiment.remove.mutationOptions());
  const undoLog = useMutation(
    experiment.remove.mutationOptions({
      onSuccess: () => {
        router.push(`/${workspaceId}/experiments`);
        readOthersAgain();
      },
      onError: notTakenBack,
    }),
  );
  const undoEdit = useMutation(experiment.edit.mutationOptions({ onSettled: readAgain, onError: notTakenBack }));
  const putBack = useMutation(
    experiment.putBack.mutationOptions({
      onSuccess: async ({ id }) => {
        await readAgain();
        router.push(toTest(id));
      },
      onError: notTakenBack,
    }),
  );

  return {
    log: async (from: From, set: TestEdits) => {
      const { id, version } = await log.mutateAsync({ workspaceId, ...from, set });
      readOthersAgain();
      const undo = () => undoLog.mutate({ workspaceId, experimentId: id, version });
      tell("Test logged", { description: set.name, ...(may?.edit && { undo }) });
      router.push(toTest(id));
    },
    /** `was` is what stood there before, for the way back. */
    edit: async (at: At, set: TestEdits, was: TestEdits) => {
      try {
        const { version } = await edit.mutateAsync({ workspaceId, ...at, set });
        await readAgain();
        const undo = () => undoEdit.mutate({ workspaceId, ...at, version, set: was });
        tell("Test stored", { undo });
      } catch (error) {
        await readAgain().catch(() => undefined);
        // Somebody started it meanwhile: then the form is gone, and what it would have said is told here.
        const now = cache.getQueryData(experiment.readout.queryKey({ workspaceId, experimentId: at.experimentId }));
        if (now && now.status !== "draft") tell("Not stored", { description: (error as Error).message });
        throw error;
      }
    },
    remove: async (at: At, name: string) => {
      await remove.mutateAsync({ workspaceId, ...at });
      const undo = () => putBack.mutate({ workspaceId, experimentId: at.experimentId });
      tell("Test removed", { description: name, undo });
      router.push(`/${workspaceId}/experiments`);
      readOthersAgain();
    },
    busy: log.isPending || edit.isPending,
    removing: remove.isPending,
    error: log.error ?? edit.error,
    removeError: remove.error,
    reset: () => {
      log.reset();
      edit.reset();
    },
  };
}
