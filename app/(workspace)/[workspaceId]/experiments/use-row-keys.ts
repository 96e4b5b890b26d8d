import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";

type Setting = {
  list: RefObject<HTMLElement | null>;
  /** Where a new test is logged; null for those who may not. */
  newTest: string | null;
  /** Draws every row, so that the last one can be reached. */
  drawAll: () => void;
};

const rowsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>("[data-test]")];
const isTyped = (target: HTMLElement) => /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
const isOver = (target: HTMLElement) => target.closest("[role=dialog], [role=menu]") !== null;

/**
 * J and K go through the rows from anywhere, the arrows from a row, Home and End to the ends, N logs a test. From the search
 * the arrow down leads to the first row.
 */
export function useRowKeys({ list, newTest, drawAll }: Setting) {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey || isOver(target)) return;
      const fromSearch = target instanceof HTMLInputElement && target.type === "search" && key === "ArrowDown";
      if ((isTyped(target) && !fromSearch) || !list.current) return;
      if (key === "n" && newTest !== null) {
        event.preventDefault();
        return router.push(newTest);
      }
      const inList = list.current.contains(target);
      if (!inList && key !== "j" && key !== "k" && !fromSearch) return;
      if (key === "End") drawAll();
      const move = () => {
        if (!list.current) return;
        const rows = rowsOf(list.current);
        const at = rows.findIndex((row) => row.closest("li")?.contains(target));
        const to = placeAfter(key, at, rows.length);
        if (to === null) return;
        event.preventDefault();
        rows[to]?.focus();
      };
      // The rows asked for are drawn first.
      if (key === "End") requestAnimationFrame(move);
      else move();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [list, newTest, drawAll, router]);
}

function placeAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown" || key === "j") return Math.min(count - 1, at + 1);
  if (key === "ArrowUp" || key === "k") return Math.max(0, at - 1);
  return key === "Home" ? 0 : key === "End" ? count - 1 : null;
}
