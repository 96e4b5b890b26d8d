import { useLayoutEffect, useRef } from "react";
import { useSteady } from "@/ui/use-steady";

export type ShowAct =
  | { act: "go"; to: number }
  | { act: "next" | "back" | "notes" | "black" | "full" | "review" | "leave" }
  | { act: "typed"; digits: string };

const acts: Readonly<Record<string, ShowAct>> = {
  ArrowRight: { act: "next" },
  ArrowDown: { act: "next" },
  PageDown: { act: "next" },
  " ": { act: "next" },
  ArrowLeft: { act: "back" },
  ArrowUp: { act: "back" },
  PageUp: { act: "back" },
  Backspace: { act: "back" },
  Home: { act: "go", to: 0 },
  End: { act: "go", to: Number.MAX_SAFE_INTEGER },
  n: { act: "notes" },
  b: { act: "black" },
  ".": { act: "black" },
  f: { act: "full" },
  r: { act: "review" },
  Escape: { act: "leave" },
};

/** The keys of a presentation: those of a clicker too, and a number with Enter. A button or link in focus keeps its own. */
export function useShowKeys(does: (act: ShowAct) => void): void {
  const digits = useRef("");
  const say = useSteady(does);
  // Before it is painted: whoever sees the slide may press a key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      const isOnControl = event.target instanceof Element && event.target.closest("button, a, input, textarea, select");
      if (isOnControl && !digits.current && (event.key === "Enter" || event.key === " ")) return;
      if (/^[0-9]$/.test(event.key)) {
        digits.current = `${digits.current}${event.key}`.slice(-3);
        return say({ act: "typed", digits: digits.current });
      }
      const typed = digits.current;
      digits.current = "";
      if (typed) say({ act: "typed", digits: "" });
      if (event.key === "Enter" && typed) {
        event.preventDefault();
        return say({ act: "go", to: Number(typed) - 1 });
      }
      const meant = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!meant) return;
      event.preventDefault();
      say(meant);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [say]);
}
