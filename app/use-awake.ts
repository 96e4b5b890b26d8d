import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False until the page hears what is typed and pressed: what came before would be lost. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
