import { textWidth } from "./label-text";
import { type Disc, placeMatrixLabels } from "./place-matrix-labels";
import { linear } from "./scale";

export type QuadrantPoint = { name: string; commercial: number | null; customer: number | null; paradox: boolean };

const size = 320;
const reach = 3;
const edge = 8;
const frame = { x: 2, y: edge, width: size - 4, height: size - 2 * edge };

type Placed = { name: string; x: number; y: number; r: number };
type Corner = { x: number; y: number; text: string; anchor: "start" | "end"; fill: string };

const corners: readonly Corner[] = [
  { x: 12, y: 22, text: "experience first", anchor: "start", fill: "var(--ink-3)" },
  { x: size - 12, y: 22, text: "both up", anchor: "end", fill: "var(--cx-ink)" },
  { x: 12, y: size - 14, text: "both down", anchor: "start", fill: "var(--ink-3)" },
  { x: size - 12, y: size - 14, text: "paradox", anchor: "end", fill: "var(--harm-text)" },
];

/** Where each month stood: commercial to the right, experience up, every month named, the last one in bold. */
export function QuadrantPath({
  points,
  threshold,
  label,
}: {
  points: readonly QuadrantPoint[];
  threshold: number;
  label: string;
}) {
  const x = linear([-reach, reach], [edge, size - edge], { clamp: true });
  const y = linear([-reach, reach], [size - edge, edge], { clamp: true });
  const known = points.flatMap(({ name, commercial, customer, paradox }) =>
    commercial === null || customer === null
      ? []
      : [{ name, x: x(commercial), y: y(customer), r: paradox ? 5.5 : 4, paradox }],
  );
  return (
    <svg
      viewBox={`0 0 ${size} ${size + 12}`}
      role="img"
      aria-label={label}
      className="block h-auto w-full max-w-md overflow-visible"
    >
      <rect
        x={x(threshold)}
        y={y(reach)}
        width={x(reach) - x(threshold)}
        height={y(threshold) - y(reach)}
        fill="var(--cx-wash)"
      />
      <rect
        x={x(threshold)}
        y={y(-threshold)}
        width={x(reach) - x(threshold)}
        height={y(-reach) - y(-threshold)}
        fill="var(--harm-wash)"
      />
      <line x1={x(0)} x2={x(0)} y1={edge} y2={size - edge} stroke="var(--line)" />
      <line x1={edge} x2={size - edge} y1={y(0)} y2={y(0)} stroke="var(--line)" />
      {corners.map((corner) => (
        <text
          key={corner.text}
          x={corner.x}
          y={corner.y}
          fontSize="11"
          fill={corner.fill}
          fontWeight={corner.fill === "var(--ink-3)" ? 400 : 600}
          textAnchor={corner.anchor}
        >
          {corner.text}
        </text>
      ))}
      <polyline points={known.map((point) => `${point.x},${point.y}`).join(" ")} fill="none" stroke="var(--ink-2)" />
      {known.map((point, at) => (
        <circle
          key={at}
          cx={point.x}
          cy={point.y}
          r={point.r}
          fill={point.paradox ? "var(--harm-4)" : "var(--ink)"}
          stroke="var(--surface)"
        />
      ))}
      {placedNames(known).map(({ at, name, box, leader }) => (
        <g key={at}>
          {leader && <line {...leader} stroke="var(--edge)" />}
          <text
            x={box.x}
            y={box.y + 10}
            fontSize="11"
            fontWeight={at === known.length - 1 ? 600 : 400}
            fill="var(--ink)"
            stroke="var(--surface)"
            strokeWidth="3"
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {name}
          </text>
        </g>
      ))}
      <text x={edge} y={size + 8} fontSize="11" fill="var(--cx-ink)">
        ↑ experience
      </text>
      <text x={size - edge} y={size + 8} fontSize="11" fill="var(--com-ink)" textAnchor="end">
        commercial →
      </text>
    </svg>
  );
}

const nameHeight = 13;
/** How far apart the points lie that stand for the path, so that no name is written across it. */
const along = 5;

/** The name of each month where it touches no other, no mark, no corner, and not the path where that can be helped. */
function placedNames(points: readonly Placed[]) {
  const discs = points.map(({ x, y, r }, at): Disc => ({ id: String(at), x, y, r }));
  const path = points.slice(1).flatMap((to, at) => {
    const from = points[at]!;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / along);
    return Array.from({ length: Math.max(0, steps - 1) }, (_, step): Disc => {
      const part = (step + 1) / steps;
      return { id: `${at} ${step}`, x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, r: 2 };
    });
  });
  const taken = corners.map(({ x, y, text, anchor }) => {
    const width = textWidth(text, 11);
    return { x: anchor === "end" ? x - width : x, y: y - 11, width, height: 14 };
  });
  // The latest months are named first: they are asked for first.
  const wishes = points
    .map(({ name }, at) => ({
      id: String(at),
      names: [{ width: textWidth(name, 11) + 2, height: nameHeight }],
      number: null,
    }))
    .reverse();
  const clear = placeMatrixLabels({ discs: [...discs, ...path], wishes, frame, taken });
  const left = wishes.filter(({ id }) => clear.every((each) => each.id !== id));
  const crossing = placeMatrixLabels({
    ...{ discs, wishes: left, frame },
    taken: [...taken, ...clear.map(({ box }) => box)],
  });
  return [...clear, ...crossing].map(({ id, box, leader }) => ({
    ...{ at: Number(id), name: points[Number(id)]!.name },
    ...{ box, leader },
  }));
}
