import { useCallback, useState } from "react";

/**
 * Of a long list so many are drawn, and a step more whenever its end comes near. The end is an element with `ref={watchEnd}`
 * and a key of its own for each step: one that stays near is not told again.
 */
export function useDrawnSteps(step: number) {
  const [drawn, setDrawn] = useState(step);
  const watchEnd = useCallback(
    (end: HTMLElement | null) => {
      if (!end) return undefined;
      const near = new IntersectionObserver(([seen]) => seen?.isIntersecting && setDrawn((now) => now + step), {
        rootMargin: "700px",
      });
      near.observe(end);
      return () => near.disconnect();
    },
    [step],
  );
  const drawAll = useCallback(() => setDrawn(Number.POSITIVE_INFINITY), []);
  return { drawn, watchEnd, drawAll };
}
