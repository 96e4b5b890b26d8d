import { bandPath } from "./band-path";
import { linePath } from "./line-path";
import { linear } from "./scale";

/** A line without axes, with a mark at its end; the numbers stand beside it. */
export function Sparkline({
  values,
  side,
  label,
  band,
}: {
  values: readonly (number | null)[];
  /** How sure each value is; null where not known. */
  band?: { low: readonly (number | null)[]; high: readonly (number | null)[] } | null;
  side: "commercial" | "customer";
  label: string;
}) {
  const [width, height] = [140, 34];
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  const last = known.at(-1);
  if (!last) return <p className="text-12 text-ink-3">No values yet</p>;
  const x = linear([0, Math.max(values.length - 1, 1)], [4, width - 8]);
  const ends = [...(band?.low ?? []), ...(band?.high ?? [])].filter((end) => end !== null);
  const low = Math.min(...known.map((point) => point.value), ...ends);
  const high = Math.max(...known.map((point) => point.value), ...ends);
  const y = linear(high > low ? [low, high] : [low - 1, low + 1], [height - 6, 6]);
  const colour = side === "commercial" ? "var(--com)" : "var(--cx)";
  const path = linePath(values, x, y);
  const sure = band && bandPath(band, x, y);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      className="max-w-full"
    >
      {sure && <path d={sure} fill={side === "commercial" ? "var(--com-wash)" : "var(--cx-wash)"} />}
      {path && <path d={path} fill="none" stroke={colour} strokeWidth="1.5" />}
      {side === "commercial" ? (
        <rect x={x(last.at) - 4} y={y(last.value) - 4} width="8" height="8" fill={colour} />
      ) : (
        <circle cx={x(last.at)} cy={y(last.value)} r="4" fill={colour} />
      )}
    </svg>
  );
}
