"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/root";
import { fetchTold } from "@/ui/fetch-told";
import { TRPCProvider } from "./client";
import { markRequests } from "./mark-requests";
import { createQueryClient } from "./query-client";

let browserClient: QueryClient | undefined;
const queryClient = () =>
  typeof window === "undefined" ? createQueryClient() : (browserClient ??= createQueryClient());

export function Providers({ children }: { children: ReactNode }) {
  const client = queryClient();
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        markRequests,
        httpBatchLink({
          url: "/api/trpc",
          maxItems: 10,
          maxURLLength: 4_000,
          headers: { "x-attune-csrf": "1" },
          fetch: (address, given) => fetchTold(address as string | URL, given as RequestInit),
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
