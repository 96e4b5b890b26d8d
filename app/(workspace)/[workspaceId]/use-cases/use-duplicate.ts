import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";

/** Copies a use case and opens the copy. */
export function useDuplicate(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const tell = useTell();
  const { mutate, isPending } = useMutation(
    trpc.useCase.duplicate.mutationOptions({
      onSuccess: ({ id }) => {
        void cache.invalidateQueries(trpc.useCase.list.queryFilter({ workspaceId }));
        tell("Duplicated", { description: "This is the copy: its status starts again." });
        router.push(`/${workspaceId}/use-cases/${id}`);
      },
      onError: ({ message }) => tell("Not duplicated", { description: message }),
    }),
  );
  return { duplicate: (useCaseId: string) => mutate({ workspaceId, useCaseId }), isPending };
}
