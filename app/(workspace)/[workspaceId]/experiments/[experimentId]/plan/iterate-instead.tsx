import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";

/** The next iteration of a test as a draft, where its plan may be anything. */
export function IterateInstead({
  workspaceId,
  experimentId,
  onLeft,
}: {
  workspaceId: string;
  experimentId: string;
  onLeft: () => void;
}) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const iterate = useMutation(
    trpc.experiment.iterate.mutationOptions({
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries(trpc.experiment.pathFilter());
        onLeft();
        router.push(`/${workspaceId}/experiments/${encodeURIComponent(id)}`);
      },
    }),
  );
  return (
    <>
      <Button
        className="mt-2 flex"
        busy={iterate.isPending}
        onClick={() => iterate.mutate({ workspaceId, experimentId })}
      >
        Begin a new iteration
      </Button>
      {iterate.error && <p className="mt-1">{iterate.error.message}</p>}
    </>
  );
}
