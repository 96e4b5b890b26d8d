import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";

export type Privacy = inferRouterOutputs<AppRouter>["ledger"]["ofUseCase"];

/** The data of a use case, its launch gate and its privacy review. */
export function usePrivacy(workspaceId: string, useCaseId: string) {
  const trpc = useTRPC();
  return useQuery(trpc.ledger.ofUseCase.queryOptions({ workspaceId, useCaseId }));
}
