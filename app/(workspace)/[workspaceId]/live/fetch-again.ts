import type { Query, QueryClient } from "@tanstack/react-query";
import { isOwnRequest } from "@/app/_trpc/own-requests";
import { concernedBy, isConcerned } from "@/domain/live/concerned-queries";
import type { ChangesTold } from "@/domain/live/live-words";

/** So long changes are gathered before anything is asked again. */
const gatherMs = 150;
/** However much happens, a screen is not asked again more often, nor for more than a tenth of the time. */
const oftenMs = 1_000;
const restsLonger = 9;
const longestRestMs = 4_000;
/** What is being stored here comes first, but not for ever. */
const patienceMs = 10_000;

/** Asks again for what changes concern: what is on the screen at once, the rest when it is next looked at. */
export function fetchAgain(cache: QueryClient): { take: (told: ChangesTold) => void; stop: () => void } {
  let [others, own] = [new Set<string>(), new Set<string>()];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [next, since, isBusy] = [0, 0, false];

  const concerns = (kinds: Iterable<string>) => {
    const concerned = concernedBy([...kinds]);
    return ({ queryKey: [path] }: Query) => Array.isArray(path) && isConcerned(concerned, path as string[]);
  };
  const soon = (ms: number) => {
    timer ??= setTimeout(() => void ask(), ms);
  };
  const ask = async () => {
    timer = undefined;
    if (isBusy || (cache.isMutating() > 0 && Date.now() - since < patienceMs)) return soon(gatherMs);
    const [changed, mine] = [others, own];
    [others, own] = [new Set(), new Set()];
    const begun = Date.now();
    next = begun + oftenMs;
    // What this page stored it has asked for again itself, where it is to be seen.
    if (mine.size > 0)
      void cache.invalidateQueries({ type: "inactive", refetchType: "none", predicate: concerns(mine) });
    if (changed.size === 0) return;
    isBusy = true;
    await cache.invalidateQueries({ predicate: concerns(changed) }).catch(() => undefined);
    isBusy = false;
    const rest = Math.min(longestRestMs, restsLonger * (Date.now() - begun));
    next = Math.max(next, Date.now() + rest);
  };

  return {
    take: ({ changes }) => {
      for (const { kinds, key } of changes)
        for (const kind of kinds) (key !== null && isOwnRequest(key) ? own : others).add(kind);
      if (timer === undefined) since = Date.now();
      soon(Math.max(gatherMs, next - Date.now()));
    },
    stop: () => clearTimeout(timer),
  };
}
