import { line as lineOf } from "d3-shape";
import { linear } from "./scale";

/** A line without axes, with a mark at its end; the numbers stand beside it. */
export function Sparkline({
  values,
  side,
  label,
}: {
  values: readonly (number | null)[];
  side: "commercial" | "customer";
  label: string;
}) {
  const [width, height] = [140, 34];
  const points = values.map((value, at) => ({ at, value }));
  const known = points.filter((point): point is { at: number; value: number } => point.value !== null);
  const last = known.at(-1);
  if (!last) return <p className="text-12 text-ink-3">No values yet</p>;
  const x = linear([0, Math.max(values.length - 1, 1)], [4, width - 8]);
  const low = Math.min(...known.map((point) => point.value));
  const high = Math.max(...known.map((point) => point.value));
  const y = linear(high > low ? [low, high] : [low - 1, low + 1], [height - 6, 6]);
  const colour = side === "commercial" ? "var(--com)" : "var(--cx)";
  const path = lineOf<(typeof points)[number]>()
    .defined((point) => point.value !== null)
    .x((point) => x(point.at))
    .y((point) => y(point.value!))(points);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      className="max-w-full"
    >
      {path && <path d={path} fill="none" stroke={colour} strokeWidth="1.5" />}
      {side === "commercial" ? (
        <rect x={x(last.at) - 4} y={y(last.value) - 4} width="8" height="8" fill={colour} />
      ) : (
        <circle cx={x(last.at)} cy={y(last.value)} r="4" fill={colour} />
      )}
    </svg>
  );
}
