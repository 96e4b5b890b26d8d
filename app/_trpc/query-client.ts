import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { packedJson, unpackedJson } from "@/domain/packed-json";

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 2 && !isAnswer(error) },
      // One text instead of a tree: a page need not walk every value of a long list to send it on.
      dehydrate: {
        serializeData: packedJson,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
      hydrate: { deserializeData: unpackedJson },
    },
  });

/** A refusal is an answer: asking again will not change it. A lost connection is worth another try. */
function isAnswer(error: unknown): boolean {
  return typeof error === "object" && error !== null && "data" in error && Boolean(error.data);
}
