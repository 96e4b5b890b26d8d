import { type RefObject, useEffect } from "react";
import { useSteady } from "./use-steady";

/** Ctrl and the wheel, or a pinch on a touch pad, zoom around the pointer; without Ctrl the wheel scrolls. */
export function useWheelZoom(frame: RefObject<HTMLElement | null>, turn: (turns: number, clientX: number) => void) {
  const steady = useSteady((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    turn(-event.deltaY / 100, event.clientX);
  });
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    box.addEventListener("wheel", steady, { passive: false });
    return () => box.removeEventListener("wheel", steady);
  }, [frame, steady]);
}
