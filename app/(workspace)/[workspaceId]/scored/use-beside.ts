import { useSyncExternalStore } from "react";

const query = "(width >= 80rem)";

function onChange(tell: () => void) {
  const media = window.matchMedia(query);
  media.addEventListener("change", tell);
  return () => media.removeEventListener("change", tell);
}

/** Whether a panel fits beside the list; null on the server, which cannot know. */
export function useBeside(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    onChange,
    () => window.matchMedia(query).matches,
    () => null,
  );
}
