"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useSteady } from "../use-steady";
import { MatrixAxes } from "./matrix-axes";
import { MatrixCrowd, MatrixDots, MatrixNames } from "./matrix-crowd";
import { MatrixDragged, MatrixGhost } from "./matrix-ghost";
import { layoutMatrix, type MatrixPlan, type MatrixPoint } from "./matrix-layout";
import { neighbourOf, type Towards } from "./matrix-neighbour";
import { MatrixSpotlight } from "./matrix-spotlight";
import { createSignal } from "./signal";
import { type MatrixDragging, useMatrixDrag } from "./use-matrix-drag";

type Props = {
  /** First to last: the first are named first, and the keys Home and End go to the ends. */
  points: readonly MatrixPoint[];
  /** Those too many to be told apart. */
  dots: readonly { readonly across: number; readonly up: number }[];
  plan: MatrixPlan;
  label: string;
  /** The id of a text that tells the keys. */
  describedBy: string;
  chosenId: string | null;
  onChoose: (id: string | null) => void;
  onOpen: (id: string) => void;
  onRescore: ((id: string) => void) | null;
  dragging: MatrixDragging | null;
  /** Where one of them would go, while that is considered. */
  ghost: { readonly id: string; readonly across: number; readonly up: number } | null;
};

const directions: Record<string, Towards> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
/** Until the page has told how much room there is. */
const firstWidth = 880;
const markOf = (target: EventTarget) => (target as Element).closest("[data-mark]")?.getAttribute("data-mark") ?? null;

/** Two values of many things against each other; each mark can be reached, chosen, opened and moved. */
export function MatrixPlot({ points, dots, plan, label, describedBy, chosenId, ghost, dragging, ...does }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(firstWidth);
  useLayoutEffect(() => {
    const room = svg.current;
    if (!room) return;
    const measure = () => setWidth(Math.max(240, Math.round(room.getBoundingClientRect().width)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(room);
    return () => observer.disconnect();
  }, []);
  const layout = useMemo(() => layoutMatrix(points, plan, width), [points, plan, width]);
  const byId = useMemo(() => new Map(points.map((point) => [point.id, point])), [points]);
  const [pointed] = useState(() => createSignal<string | null>(null));
  const { dragged, onPointerDown, wasDrag } = useMatrixDrag(svg, layout, chosenId, dragging);
  const moved = ghost && byId.get(ghost.id);

  const go = (id: string | null | undefined) => {
    if (!id) return;
    does.onChoose(id);
    svg.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus();
  };
  const actOf = (id: string, key: string): (() => void) | null => {
    const towards = directions[key];
    if (towards) return () => go(neighbourOf([...layout.discs.values()], id, towards));
    if (key === "Home") return () => go(points[0]?.id);
    if (key === "End") return () => go(points.at(-1)?.id);
    if (key === "Enter") return () => does.onOpen(id);
    if (key === " ") return () => does.onChoose(id);
    // Where something is considered, whoever shows that gives it up.
    if (key === "Escape") return ghost ? null : () => does.onChoose(null);
    return key.toLowerCase() === "e" && does.onRescore ? () => does.onRescore?.(id) : null;
  };
  const onKeyDown = useSteady((event: KeyboardEvent) => {
    const id = markOf(event.target);
    const act = id && !event.ctrlKey && !event.metaKey && !event.altKey ? actOf(id, event.key) : null;
    if (!act) return;
    event.preventDefault();
    act();
  });
  const onFocus = useSteady((event: FocusEvent) => {
    const id = markOf(event.target);
    if (id && id !== chosenId && event.target.matches(":focus-visible")) does.onChoose(id);
  });
  const onPointerOver = (event: PointerEvent) => {
    if (event.pointerType !== "touch" && !dragged.get()) pointed.set(markOf(event.target));
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the marks inside have keys of their own
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing
    <svg
      ref={svg}
      role="group"
      aria-label={label}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      className="group/plot block h-auto w-full select-none"
      onPointerDown={onPointerDown}
      onPointerOver={onPointerOver}
      onPointerLeave={() => pointed.set(null)}
      onClick={(event) => !wasDrag() && does.onChoose(markOf(event.target))}
    >
      <MatrixAxes layout={layout} plan={plan} />
      <MatrixDots layout={layout} dots={dots} />
      <MatrixCrowd
        layout={layout}
        points={points}
        reachable={chosenId !== null && byId.has(chosenId) ? chosenId : (points[0]?.id ?? null)}
        chosenId={chosenId}
        describedBy={describedBy}
        movable={dragging !== null}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      />
      <MatrixNames layout={layout} />
      <MatrixSpotlight plot={svg} layout={layout} points={byId} chosenId={chosenId} pointed={pointed} />
      {moved && <MatrixGhost layout={layout} point={moved} across={ghost.across} up={ghost.up} />}
      <MatrixDragged layout={layout} points={byId} dragged={dragged} />
    </svg>
  );
}
