import { useSyncExternalStore } from "react";

const query = "(width < 40rem)";

function onChange(tell: () => void) {
  const media = window.matchMedia(query);
  media.addEventListener("change", tell);
  return () => media.removeEventListener("change", tell);
}

/** Whether the window is a phone's; null on the server, which cannot know and draws both. */
export function useNarrow(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    onChange,
    () => window.matchMedia(query).matches,
    () => null,
  );
}
