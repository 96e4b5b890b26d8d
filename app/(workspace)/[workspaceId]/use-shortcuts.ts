import { useEffect } from "react";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The keys that work on every screen. */
export function useShortcuts({ palette, keys }: { palette: () => void; keys: () => void }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        palette();
      } else if (event.key === "?" && !typing(event.target)) {
        event.preventDefault();
        keys();
      }
    };
    window.addEventListener("keydown", onKey);
    // Says that keys are heard: a key pressed while a page is still waking up is lost, and journeys are that fast.
    document.documentElement.dataset["keys"] = "heard";
    return () => window.removeEventListener("keydown", onKey);
  }, [palette, keys]);
}
