import { useEffect } from "react";

/** What the Tab key reaches comes out whole from under what sticks: a browser leaves in place what it shows a part of. */
export function useTabInSight() {
  useEffect(() => {
    const onKeyUp = ({ key, target }: KeyboardEvent) => {
      if (key !== "Tab" || !(target instanceof HTMLElement) || target === document.body) return;
      if (target.offsetHeight < window.innerHeight) target.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    document.addEventListener("keyup", onKeyUp);
    return () => document.removeEventListener("keyup", onKeyUp);
  }, []);
}
