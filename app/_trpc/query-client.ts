import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 2 && !isAnswer(error) },
      dehydrate: {
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
    },
  });

/** A refusal is an answer: asking again will not change it. A lost connection is worth another try. */
function isAnswer(error: unknown): boolean {
  return typeof error === "object" && error !== null && "data" in error && Boolean(error.data);
}
