import { placeLabels } from "./place-labels";
import { linear } from "./scale";

export type QuadrantPoint = { name: string; commercial: number | null; customer: number | null; paradox: boolean };

const size = 320;
const reach = 3;

/** Where each month stood: commercial to the right, experience up, the last month named. */
export function QuadrantPath({
  points,
  threshold,
  label,
}: {
  points: readonly QuadrantPoint[];
  threshold: number;
  label: string;
}) {
  const x = linear([-reach, reach], [8, size - 8], { clamp: true });
  const y = linear([-reach, reach], [size - 8, 8], { clamp: true });
  const known = points.filter(
    (point): point is QuadrantPoint & { commercial: number; customer: number } =>
      point.commercial !== null && point.customer !== null,
  );
  const labels = placeLabels(
    known.map((point) => ({ y: y(point.customer) - 6, height: 13 })),
    0,
    size,
  );
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
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
      <line x1={x(0)} x2={x(0)} y1={8} y2={size - 8} stroke="var(--line)" />
      <line x1={8} x2={size - 8} y1={y(0)} y2={y(0)} stroke="var(--line)" />
      <Corner at={[12, 22]} text="experience first" />
      <Corner at={[size - 12, 22]} text="both up" anchor="end" fill="var(--cx-ink)" />
      <Corner at={[12, size - 14]} text="both down" />
      <Corner at={[size - 12, size - 14]} text="paradox" anchor="end" fill="var(--harm-text)" />
      <polyline
        points={known.map((point) => `${x(point.commercial)},${y(point.customer)}`).join(" ")}
        fill="none"
        stroke="var(--ink-2)"
      />
      {known.map((point, at) => (
        <g key={point.name}>
          <circle
            cx={x(point.commercial)}
            cy={y(point.customer)}
            r={point.paradox ? 5.5 : 4}
            fill={point.paradox ? "var(--harm-4)" : "var(--ink)"}
          />
          <text
            x={x(point.commercial) + 9}
            y={labels[at]! + 10}
            fontSize="11"
            fontWeight={at === known.length - 1 ? 600 : 400}
            fill="var(--ink-2)"
          >
            {point.name}
          </text>
        </g>
      ))}
      <text x={8} y={size + 8} fontSize="11" fill="var(--cx-ink)">
        ↑ experience
      </text>
      <text x={size - 8} y={size + 8} fontSize="11" fill="var(--com-ink)" textAnchor="end">
        commercial →
      </text>
    </svg>
  );
}

function Corner({
  at: [x, y],
  text,
  anchor = "start",
  fill = "var(--ink-3)",
}: {
  at: [number, number];
  text: string;
  anchor?: "start" | "end";
  fill?: string;
}) {
  return (
    <text x={x} y={y} fontSize="11" fill={fill} fontWeight={fill === "var(--ink-3)" ? 400 : 600} textAnchor={anchor}>
      {text}
    </text>
  );
}
