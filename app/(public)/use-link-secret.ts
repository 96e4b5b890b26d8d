import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The secret after the # of the address: it reaches neither logs nor other sites. Null until known. */
export function useLinkSecret(): string | null {
  return useSyncExternalStore(
    never,
    () => window.location.hash.slice(1),
    () => null,
  );
}
