import { type RefObject, useEffect } from "react";
import type { Choices, DecisionId } from "../review-view";

type Setting = {
  agenda: RefObject<HTMLElement | null>;
  /** In the order of their keys; null for those who may not decide. */
  decisions: Choices["decisions"] | null;
  onDecide: (useCaseId: string, first: DecisionId) => void;
};

const pointsOf = (agenda: HTMLElement) => [...agenda.querySelectorAll<HTMLElement>("[data-point]")];
const isTyped = (target: HTMLElement) => /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
const isOver = (target: HTMLElement) => target.closest("[role=dialog], [role=menu]") !== null;

/** J and K go through the points from anywhere, Enter opens what a point is about; 1 to 8 begin that decision about the use case of the point in focus. */
export function useAgendaKeys({ agenda, decisions, onDecide }: Setting) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyped(target) || isOver(target) || !agenda.current) return;
      const points = pointsOf(agenda.current);
      const at = points.findIndex((point) => point.contains(target));
      if (key === "j" || key === "k") {
        const to = key === "j" ? Math.min(points.length - 1, at + 1) : Math.max(0, at - 1);
        event.preventDefault();
        points[to]?.focus();
        points[to]?.scrollIntoView({ block: "nearest" });
        return;
      }
      if (key === "Enter" && target === points[at]) return target.querySelector("a")?.click();
      const useCaseId = points[at]?.dataset["decide"];
      const meant = /^[1-8]$/.test(key) ? decisions?.[Number(key) - 1] : undefined;
      if (!useCaseId || !meant) return;
      event.preventDefault();
      onDecide(useCaseId, meant.id);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [agenda, decisions, onDecide]);
}
