import { defaultShouldDehydrateQuery, MutationCache, QueryClient } from "@tanstack/react-query";
import { packedJson, unpackedJson } from "@/domain/packed-json";
import { unpackingOnce } from "@/domain/unpacking-once";

/** Computed of the whole workspace: any write may change what the rules find, how much of each there is, what is approved. */
const isOfEverything = (path: unknown) =>
  Array.isArray(path) &&
  (path[0] === "brief" ||
    path[0] === "finding" ||
    path[1] === "findings" ||
    ["workspace.shell", "talk.approvals"].includes(path.join(".")));

/** On the server nothing is lost on the way: trying again would only keep whoever was refused waiting. */
const isInBrowser = typeof window !== "undefined";
/** Every page is drawn on the server from the same long texts, between two commits. */
const unpacked = isInBrowser ? unpackedJson : unpackingOnce();

/** @param packed how what was fetched on the server is written for the page */
export const createQueryClient = (packed: (data: unknown) => string = packedJson): QueryClient => {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      // Refused writes too: somebody else was faster, and what they changed is to be seen.
      onSettled: () => {
        void client.invalidateQueries({
          predicate: ({ queryKey: [path] }) => isOfEverything(path),
        });
      },
    }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => isInBrowser && failures < 2 && !isAnswer(error) },
      // One text instead of a tree: a page need not walk every value of a long list to send it on.
      dehydrate: {
        serializeData: packed,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
      hydrate: { deserializeData: unpacked },
    },
  });
  return client;
};

/** A refusal is an answer: asking again will not change it. A lost connection is worth another try. */
function isAnswer(error: unknown): boolean {
  return typeof error === "object" && error !== null && "data" in error && Boolean(error.data);
}
