import { linear } from "./scale";

export type WavePoint = {
  /** Null where this wave does not know it. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** The value as it is written beside its mark. */
  words: string;
};

type Props = {
  points: readonly WavePoint[];
  /** First and last day, written under the ends. */
  from: string;
  to: string;
  side: "commercial" | "customer";
  /** The whole of what the chart shows, for readers. */
  label: string;
};

const [width, height] = [280, 96];
const [top, bottom, left, right] = [20, 20, 24, 24];

/** A score over the waves of a survey: a mark each, with the interval it may lie in. */
export function WavePoints({ points, from, to, side, label }: Props) {
  const known = points.flatMap(({ value, low, high }) => (value === null ? [] : [value, low ?? value, high ?? value]));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = linear([0, Math.max(points.length - 1, 1)], [left, width - right]);
  const y = linear(most > least ? [least, most] : [least - 1, least + 1], [height - bottom - 4, top]);
  const at = (place: number) => (points.length === 1 ? width / 2 : x(place));
  const colour = side === "commercial" ? "var(--com)" : "var(--cx)";
  const ink = side === "commercial" ? "var(--com-ink)" : "var(--cx-ink)";
  const drawn = points.flatMap((point, place) =>
    point.value === null ? [] : [{ ...point, value: point.value, place }],
  );
  const [first, last] = [drawn[0], drawn.at(-1)];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="block h-auto w-full max-w-80">
      <polyline
        points={drawn.map(({ place, value }) => `${at(place)},${y(value)}`).join(" ")}
        fill="none"
        stroke={colour}
        strokeWidth="1.25"
        strokeDasharray="3 3"
      />
      {drawn.map(({ place, value, low, high }) => (
        <g key={place}>
          {low !== null && high !== null && (
            <path
              d={`M${at(place) - 4},${y(low)}h8M${at(place)},${y(low)}V${y(high)}M${at(place) - 4},${y(high)}h8`}
              stroke={colour}
              strokeWidth="1.5"
              fill="none"
            />
          )}
          <circle cx={at(place)} cy={y(value)} r="3.5" fill={colour} />
        </g>
      ))}
      {[first, last].map((point, end) =>
        point && (end === 0 || point.place !== first?.place) ? (
          <text
            key={end}
            x={at(point.place)}
            y={y(point.high ?? point.value) - 6}
            fontSize="11"
            fontWeight="600"
            fill={ink}
            textAnchor="middle"
          >
            {point.words}
          </text>
        ) : null,
      )}
      {(points.length === 1 ? [from] : [from, to]).map((words, end) => (
        <text
          key={end}
          x={points.length === 1 ? width / 2 : end === 0 ? 0 : width}
          y={height - 3}
          fontSize="11"
          fill="var(--ink-3)"
          textAnchor={points.length === 1 ? "middle" : end === 0 ? "start" : "end"}
        >
          {words}
        </text>
      ))}
    </svg>
  );
}
