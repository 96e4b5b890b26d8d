import { linear } from "./scale";

export type StripPoint = {
  key: string;
  value: number;
  /** Drawn as an outline. */
  hollow: boolean;
  /** What it is, on hover. */
  words: string;
};

/** A vertical line with its words; those below the axis stand under it. */
export type StripLine = { value: number; words: string; below?: boolean };

type Props = {
  points: readonly StripPoint[];
  lines: readonly StripLine[];
  /** How a value is written on the axis. */
  tickWords: (value: number) => string;
  /** What is measured, with its unit. */
  axis: string;
  label: string;
};

const width = 640;
const [left, right, size, top] = [36, 36, 9, 22];
const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** Every value as a mark on one scale with zero on it; those that would lie on one another are stacked. */
export function StripPlot({ points, lines, tickWords, axis, label }: Props) {
  const values = [0, ...points.map(({ value }) => value), ...lines.map(({ value }) => value)];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const step = steps.find((each) => (highest - lowest) / each <= 8) ?? highest - lowest;
  const domain = [Math.floor(lowest / step) * step, Math.ceil(highest / step) * step || step] as const;
  const x = linear(domain, [left, width - right]);
  const placed = stacked(points, x);
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
  const ground = top + 12 + rows * (size + 2);
  const ticks = Array.from(
    { length: Math.round((domain[1] - domain[0]) / step) + 1 },
    (_, at) => domain[0] + at * step,
  );
  const height = ground + 58;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="block h-auto w-full">
      <line x1={left} x2={width - right} y1={ground} y2={ground} stroke="var(--edge)" />
      <line x1={x(0)} x2={x(0)} y1={top} y2={ground} stroke="var(--edge)" />
      {ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={ground + 16} fontSize="11" fill="var(--ink-3)" textAnchor="middle">
          {tickWords(Math.abs(tick) < step / 2 ? 0 : tick)}
        </text>
      ))}
      {lines.map(({ value, words, below }) => {
        const at = x(value);
        const anchor = at < width * 0.25 ? "start" : at > width * 0.75 ? "end" : "middle";
        return (
          <g key={words}>
            <line
              x1={at}
              x2={at}
              y1={below ? top + 6 : top - 4}
              y2={below ? ground + 24 : ground}
              stroke="var(--ink)"
              strokeDasharray="4 3"
            />
            <text
              x={at}
              y={below ? ground + 35 : 12}
              fontSize="11"
              fontWeight="600"
              fill="var(--ink)"
              textAnchor={anchor}
            >
              {words}
            </text>
          </g>
        );
      })}
      {placed.map(({ key, at, row, hollow, words }) => (
        <rect
          key={key}
          x={at - size / 2 + 0.75}
          y={ground - 4 - (row + 1) * (size + 2)}
          width={size - 1.5}
          height={size - 1.5}
          fill={hollow ? "var(--surface)" : "var(--com)"}
          stroke="var(--com)"
          strokeWidth="1.5"
        >
          <title>{words}</title>
        </rect>
      ))}
      <text x={width - right} y={height - 4} fontSize="11" fill="var(--ink-2)" textAnchor="end">
        {axis} →
      </text>
    </svg>
  );
}

/** Each mark in the lowest row in which it touches no other. */
function stacked(points: readonly StripPoint[], x: (value: number) => number) {
  const ends: number[] = [];
  return [...points]
    .sort((a, b) => a.value - b.value)
    .map((point) => {
      const at = x(point.value);
      const free = ends.findIndex((end) => at - size / 2 >= end + 1);
      const row = free < 0 ? ends.length : free;
      ends[row] = at + size / 2;
      return { ...point, at, row };
    });
}
