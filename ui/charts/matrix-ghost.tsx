import type { MatrixLayout, MatrixPoint } from "./matrix-layout";
import { MatrixMark } from "./matrix-mark";
import { type Signal, useSignal } from "./signal";
import type { Dragged } from "./use-matrix-drag";

/** Where a mark would go: its dashed outline stays behind until that is stored. */
export function MatrixGhost({
  layout,
  point,
  across,
  up,
}: {
  layout: MatrixLayout;
  point: MatrixPoint;
  across: number;
  up: number;
}) {
  const disc = layout.discs.get(point.id);
  if (!disc) return null;
  // A mark that made room for others keeps its distance to its true place.
  const home = disc.from ?? disc;
  const [x, y] = [layout.x(across) + disc.x - home.x, layout.y(up) + disc.y - home.y];
  const far = Math.hypot(x - disc.x, y - disc.y);
  if (far < 1) return null;
  const [fromX, fromY] = [disc.x + ((x - disc.x) / far) * (disc.r + 2), disc.y + ((y - disc.y) / far) * (disc.r + 2)];
  return (
    <g aria-hidden pointerEvents="none" data-ghost={point.id}>
      <circle
        cx={disc.x}
        cy={disc.y}
        r={disc.r + 0.5}
        fill="var(--surface)"
        stroke="var(--ink)"
        strokeDasharray="3 2"
      />
      {far > 2 * disc.r + 4 && <line x1={fromX} y1={fromY} x2={x} y2={y} stroke="var(--ink)" strokeDasharray="2 3" />}
      <g transform={`translate(${x} ${y})`}>
        <circle r={disc.r + 3.5} fill="var(--surface)" stroke="var(--ink)" strokeWidth="2" />
        <MatrixMark {...point} r={disc.r} />
      </g>
    </g>
  );
}

/** While it is dragged: the mark where it would come to lie, and what that means. */
export function MatrixDragged({
  layout,
  points,
  dragged,
}: {
  layout: MatrixLayout;
  points: ReadonlyMap<string, MatrixPoint>;
  dragged: Signal<Dragged | null>;
}) {
  const now = useSignal(dragged);
  const point = now && points.get(now.id);
  if (!now || !point) return null;
  const { frame } = layout;
  const atEnd = now.x > frame.x + frame.width / 2;
  return (
    <g aria-hidden pointerEvents="none">
      <MatrixGhost layout={layout} point={point} across={now.proposal.across} up={now.proposal.up} />
      <circle cx={now.x} cy={now.y} r="2" fill="var(--ink)" />
      <text
        x={atEnd ? now.x - 20 : now.x + 20}
        y={Math.max(frame.y + 16, now.y - 18)}
        fontSize="12"
        fontWeight="640"
        fill="var(--ink)"
        stroke="var(--surface)"
        strokeWidth="4"
        strokeLinejoin="round"
        paintOrder="stroke"
        textAnchor={atEnd ? "end" : "start"}
      >
        {now.proposal.words}
      </text>
    </g>
  );
}
