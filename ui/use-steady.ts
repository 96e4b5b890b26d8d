import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that stays the same while what it does changes, so that what listens to it is not drawn again. */
export function useSteady<Given>(does: (given: Given) => void): (given: Given) => void {
  const latest = useRef(does);
  useLayoutEffect(() => {
    latest.current = does;
  });
  return useCallback((given: Given) => latest.current(given), []);
}
