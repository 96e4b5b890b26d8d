import "server-only";
import { dehydrate, type FetchQueryOptions, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { cache, type ReactNode } from "react";
import { packedKept } from "@/server/answer-text";
import { pageContext } from "@/server/context";
import { appRouter, createCaller } from "@/server/root";
import { createQueryClient } from "./query-client";

const queryClient = cache(() => createQueryClient(packedKept));
export const trpc = createTRPCOptionsProxy({ router: appRouter, ctx: pageContext, queryClient });

/** The procedures, called on the server as the person who asked for the page. */
export const caller = cache(async () => createCaller(await pageContext()));

// biome-ignore lint/suspicious/noExplicitAny: the options of each query carry types of their own
type AnyQuery = FetchQueryOptions<any, any, any, any>;

/** Fetches on the server what the screen inside will ask for, so that it is there with the first paint. */
export async function Prefetched({ queries, children }: { queries: AnyQuery[]; children: ReactNode }) {
  const client = queryClient();
  await Promise.all(queries.map((query) => client.prefetchQuery(query)));
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
