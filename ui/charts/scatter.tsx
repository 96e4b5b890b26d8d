import { linear } from "./scale";

export type ScatterPoint = {
  id: string;
  name: string;
  x: number;
  y: number;
  mode: "passive" | "hybrid" | "active";
  chosen?: boolean;
  named?: boolean;
};

const width = 320;
const height = 220;
const [left, bottom, top] = [26, 24, 8];

/** Value against harm: mode by shape, harm by colour, the crowd fading when one is chosen. */
export function Scatter({
  points,
  severeFrom,
  xName,
  yName,
  label,
}: {
  points: readonly ScatterPoint[];
  severeFrom: number;
  xName: string;
  yName: string;
  label: string;
}) {
  const x = linear([0, 100], [left, width - 10]);
  const y = linear([0, 100], [height - bottom, top]);
  const anyChosen = points.some((point) => point.chosen);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="block h-auto w-full overflow-visible"
    >
      <rect x={left} y={top} width={width - 10 - left} height={y(severeFrom) - top} fill="var(--harm-wash)" />
      <text x={width - 14} y={top + 13} fontSize="11" fontWeight="600" fill="var(--harm-text)" textAnchor="end">
        severe: redesign
      </text>
      <line x1={left} x2={left} y1={top} y2={height - bottom} stroke="var(--edge)" />
      <line x1={left} x2={width - 10} y1={height - bottom} y2={height - bottom} stroke="var(--edge)" />
      {points.map((point) => (
        <g key={point.id} opacity={anyChosen && !point.chosen ? 0.45 : 1}>
          <title>{`${point.name}: ${xName} ${point.x}, ${yName} ${point.y}`}</title>
          <Mark cx={x(point.x)} cy={y(point.y)} mode={point.mode} level={point.y} />
          {(point.chosen || point.named) && (
            <text
              x={x(point.x) > width * 0.6 ? x(point.x) - 8 : x(point.x) + 8}
              y={y(point.y) + 4}
              fontSize="11"
              fontWeight={point.chosen ? 600 : 400}
              fill="var(--ink)"
              stroke="var(--surface)"
              strokeWidth="3"
              paintOrder="stroke"
              textAnchor={x(point.x) > width * 0.6 ? "end" : "start"}
            >
              {point.name}
            </text>
          )}
        </g>
      ))}
      <text x={width - 10} y={height - 6} fontSize="11" fill="var(--cx-ink)" textAnchor="end">
        {xName} →
      </text>
      <text x={left} y={height - 6} fontSize="11" fill="var(--harm-text)">
        ↑ {yName}
      </text>
    </svg>
  );
}

function Mark({ cx, cy, mode, level }: { cx: number; cy: number; mode: ScatterPoint["mode"]; level: number }) {
  const fill =
    level >= 65 ? "var(--harm-4)" : level >= 45 ? "var(--harm-3)" : level >= 25 ? "var(--harm-2)" : "var(--harm-1)";
  const paint = { fill, stroke: "var(--harm-line)", strokeWidth: 1 };
  if (mode === "passive") return <rect x={cx - 4} y={cy - 4} width="8" height="8" {...paint} />;
  if (mode === "hybrid") return <path d={`M${cx} ${cy - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`} {...paint} />;
  return <circle cx={cx} cy={cy} r="4.5" {...paint} />;
}
