import { useSyncExternalStore } from "react";

/** Another link pasted into the same tab changes what follows the # and loads nothing. */
function onOtherLink(tell: () => void) {
  window.addEventListener("hashchange", tell);
  return () => window.removeEventListener("hashchange", tell);
}

/** The secret after the # of the address: it reaches neither logs nor other sites. Null until known. */
export function useLinkSecret(): string | null {
  return useSyncExternalStore(
    onOtherLink,
    () => window.location.hash.slice(1),
    () => null,
  );
}
