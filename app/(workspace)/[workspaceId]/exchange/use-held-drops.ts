import { useEffect } from "react";

/** A file dropped beside the field would else open in place of the page. */
export function useHeldDrops(): void {
  useEffect(() => {
    const hold = (event: DragEvent) => event.preventDefault();
    window.addEventListener("dragover", hold);
    window.addEventListener("drop", hold);
    return () => {
      window.removeEventListener("dragover", hold);
      window.removeEventListener("drop", hold);
    };
  }, []);
}
