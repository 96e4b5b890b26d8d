import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";

/**
 * What is typed into a node, kept until it is stored or dropped, with the version it began from: so that somebody
 * else's change in between is noticed even after a reload.
 */
export function useNodeDraft<Draft>(place: string, version: number | null, stored: Draft) {
  const kept = useKept(useKeptKey(`outcomes ${place}`), { version, draft: stored });
  return {
    draft: kept.value.draft,
    changed: kept.changed && JSON.stringify(kept.value.draft) !== JSON.stringify(stored),
    /** The version to store against. */
    version: kept.value.version,
    set: (draft: Draft) => kept.set({ version: kept.value.version, draft }),
    putOver: () => kept.set({ version, draft: kept.value.draft }),
    drop: kept.drop,
    overtaken:
      kept.changed && kept.value.version !== version && JSON.stringify(kept.value.draft) !== JSON.stringify(stored),
  };
}
