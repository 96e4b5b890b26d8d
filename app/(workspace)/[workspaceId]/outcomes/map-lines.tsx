import { type RefObject, useEffect, useState } from "react";
import { classNames } from "@/ui/class-names";
import type { Edge } from "./map-links";

type Drawn = Edge & { path: string };
type Props = { frame: RefObject<HTMLElement | null>; edges: readonly Edge[]; lit: ReadonlySet<string> };

/** Lines between neighbours, measured; each stays in the gap between its lanes, so none crosses a text. */
export function MapLines({ frame, edges, lit }: Props) {
  const [drawn, setDrawn] = useState<readonly Drawn[]>([]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setDrawn(pathsIn(element, edges));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const node of element.querySelectorAll("[data-map-node]")) observer.observe(node);
    return () => observer.disconnect();
  }, [frame, edges]);
  return (
    <svg aria-hidden className="pointer-events-none absolute inset-0 size-full overflow-visible">
      {drawn.map(({ from, to, path }) => {
        const strong = lit.has(from) && lit.has(to);
        return (
          <path
            key={`${from} ${to}`}
            d={path}
            fill="none"
            strokeWidth={strong ? 1.75 : 1}
            className={classNames(strong ? "stroke-ink" : "stroke-edge")}
          />
        );
      })}
    </svg>
  );
}

function pathsIn(frame: HTMLElement, edges: readonly Edge[]): Drawn[] {
  const origin = frame.getBoundingClientRect();
  const boxes = new Map<string, DOMRect>();
  for (const node of frame.querySelectorAll<HTMLElement>("[data-map-node]"))
    boxes.set(node.dataset.mapNode ?? "", node.getBoundingClientRect());
  return edges.flatMap(({ from, to }) => {
    const [left, right] = [boxes.get(from), boxes.get(to)];
    if (!left || !right || left.width === 0) return [];
    const start = { x: left.right - origin.left, y: left.top + left.height / 2 - origin.top };
    const end = { x: right.left - origin.left, y: right.top + right.height / 2 - origin.top };
    const middle = (start.x + end.x) / 2;
    return [{ from, to, path: `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}` }];
  });
}
