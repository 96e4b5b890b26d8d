import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";

type Inputs = inferRouterInputs<AppRouter>["outcomeMap"];
export type ChainChange = Inputs["orphans"]["change"];
export type Orphaned = inferRouterOutputs<AppRouter>["outcomeMap"]["orphans"];
export type Confirmation = { confirmed: string[]; reason: string | null };

/** Everything that changes the chain, and what a change would orphan. */
export function useChainWrites(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const onSettled = () =>
    Promise.all(
      [trpc.outcomeMap, trpc.strategy, trpc.brief, trpc.useCase, trpc.metric, trpc.deck].map((part) =>
        cache.invalidateQueries(part.pathFilter()),
      ),
    );
  const orphansOf = (change: ChainChange): Promise<Orphaned> =>
    cache.fetchQuery({ ...trpc.outcomeMap.orphans.queryOptions({ workspaceId, change }), staleTime: 0 });
  const { outcomeMap } = trpc;
  return {
    orphansOf,
    /** For the way back: what it orphans is what was so before, so it is confirmed without asking again. */
    async confirmed(change: ChainChange): Promise<Confirmation> {
      const orphaned = await orphansOf(change);
      return { confirmed: orphaned.map(({ key }) => key), reason: orphaned.length > 0 ? "Undone" : null };
    },
    putBusiness: useMutation(outcomeMap.putBusinessObjective.mutationOptions({ onSettled })),
    putCustomer: useMutation(outcomeMap.putCustomerObjective.mutationOptions({ onSettled })),
    putOutcome: useMutation(outcomeMap.putOutcome.mutationOptions({ onSettled })),
    removeBusiness: useMutation(outcomeMap.removeBusinessObjective.mutationOptions({ onSettled })),
    removeCustomer: useMutation(outcomeMap.removeCustomerObjective.mutationOptions({ onSettled })),
    removeOutcome: useMutation(outcomeMap.removeOutcome.mutationOptions({ onSettled })),
    putBack: useMutation(outcomeMap.putBack.mutationOptions({ onSettled })),
    attach: useMutation(outcomeMap.attach.mutationOptions({ onSettled })),
    writeChain: useMutation(outcomeMap.writeChain.mutationOptions({ onSettled })),
    takeBackChain: useMutation(outcomeMap.takeBackChain.mutationOptions({ onSettled })),
  };
}

export type ChainWrites = ReturnType<typeof useChainWrites>;
