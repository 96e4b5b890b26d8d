"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/root";
import { fetchTold } from "@/ui/fetch-told";
import { TRPCProvider } from "./client";
import { markRequests } from "./mark-requests";
import { createQueryClient } from "./query-client";

/** Answers are plain JSON, here as on the server. */
const asItIs = { serialize: (value: unknown) => value, deserialize: (value: unknown) => value };

let browserClient: QueryClient | undefined;
const queryClient = () =>
  typeof window === "undefined" ? createQueryClient() : (browserClient ??= createQueryClient());

const settings = {
  url: "/api/trpc",
  transformer: asItIs,
  headers: { "x-attune-csrf": "1" },
  fetch: (address: unknown, given: unknown) => fetchTold(address as string | URL, given as RequestInit),
};

export function Providers({ children }: { children: ReactNode }) {
  const client = queryClient();
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        markRequests,
        // Where somebody is goes by itself: nothing that is stored waits for it, or is held up with it.
        splitLink({
          condition: ({ path }) => path === "live.here",
          true: httpLink(settings),
          false: httpBatchLink({ ...settings, maxItems: 10, maxURLLength: 4_000 }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={client}>
      <TRPCProvider trpcClient={trpcClient} queryClient={client}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
