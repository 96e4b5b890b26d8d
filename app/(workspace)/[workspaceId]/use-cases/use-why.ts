import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useDeferredValue, useEffect } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";

export type Why = inferRouterOutputs<AppRouter>["useCase"]["why"];

/** What stands behind the number of a use case. */
export function useWhy(workspaceId: string, useCaseId: string) {
  const trpc = useTRPC();
  return useQuery(trpc.useCase.why.queryOptions({ workspaceId, useCaseId }));
}

/** As `useWhy`, for a row that is also changed elsewhere: read again when the row moves on to another version. */
export function useWhyOfRow(workspaceId: string, row: { readonly id: string; readonly version: number }) {
  const useCaseId = useDeferredValue(row.id);
  const { data, error, refetch } = useWhy(workspaceId, useCaseId);
  const read = data?.useCaseId === row.id ? data : undefined;
  const isBehind = read !== undefined && read.version !== row.version;
  // The row itself is named: it is another object each time the list was read.
  useEffect(() => {
    if (row && isBehind) void refetch();
  }, [row, isBehind, refetch]);
  return { read, error };
}
