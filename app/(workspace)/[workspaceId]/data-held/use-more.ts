import { type RefObject, useEffect, useRef, useState } from "react";

const atFirst = 40;
const more = 80;

/** How many of a long list are drawn: more of them as its end comes near. */
export function useMore<End extends Element>(count: number): { drawn: number; end: RefObject<End | null> } {
  const end = useRef<End>(null);
  const [drawn, setDrawn] = useState(atFirst);
  const isAll = drawn >= count;
  useEffect(() => {
    if (isAll || !end.current) return;
    const near = new IntersectionObserver(([seen]) => seen?.isIntersecting && setDrawn((now) => now + more), {
      rootMargin: "1200px",
    });
    near.observe(end.current);
    return () => near.disconnect();
  }, [isAll]);
  return { drawn, end };
}
