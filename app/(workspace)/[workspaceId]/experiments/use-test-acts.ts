import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";

type Test = { readonly id: string; readonly name: string; readonly version: number };

/** What is done with a test from its row: begun again in two ways, and taken away for as long as that is wanted. */
export function useTestActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const tell = useTell();
  const refresh = () => {
    void cache.invalidateQueries(trpc.experiment.pathFilter());
    void cache.invalidateQueries(trpc.workspace.shell.queryFilter({ workspaceId }));
  };
  const again = (title: string, description: string) => ({
    onSuccess: ({ id }: { id: string }) => {
      refresh();
      tell(title, { description });
      router.push(`/${workspaceId}/experiments/${id}`);
    },
    onError: ({ message }: { message: string }) => tell("No draft was made", { description: message }),
  });
  const iterate = useMutation(
    trpc.experiment.iterate.mutationOptions(again("Next iteration drafted", "It follows the test it came from.")),
  );
  const replicate = useMutation(
    trpc.experiment.replicate.mutationOptions(again("Replication drafted", "The same plan once more.")),
  );
  const putBack = useMutation(
    trpc.experiment.putBack.mutationOptions({
      onSuccess: () => {
        refresh();
        tell("The test is back");
      },
      onError: ({ message }) => tell("It could not be put back", { description: message }),
    }),
  );
  const remove = useMutation(
    trpc.experiment.remove.mutationOptions({
      onSuccess: (_, { experimentId }) => {
        refresh();
        tell("Test removed", { undo: () => putBack.mutate({ workspaceId, experimentId }) });
      },
      onError: ({ message }) => {
        refresh();
        tell("The test stays", { description: message });
      },
    }),
  );
  return {
    iterate: ({ id }: Test) => iterate.mutate({ workspaceId, experimentId: id }),
    replicate: ({ id }: Test) => replicate.mutate({ workspaceId, experimentId: id }),
    remove: ({ id, version }: Test) => remove.mutate({ workspaceId, experimentId: id, version }),
  };
}
