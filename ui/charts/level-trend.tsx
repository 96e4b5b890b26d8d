import { linePath } from "./line-path";
import { linear } from "./scale";

export type LevelPoint = {
  /** When, as it is written under the chart. */
  step: string;
  /** 1 for the lowest level; null where there is none. */
  level: number | null;
  /** What was said, for the point's own label. */
  words: string;
};

type Props = {
  /** The levels from lowest to highest, as they are called. */
  levels: readonly string[];
  points: readonly LevelPoint[];
  label: string;
  /** Without names of levels and times: for a row of a list. */
  small?: boolean;
};

/** Answers on a scale of few levels over time. The scale is always whole, so that small moves look small. */
export function LevelTrend({ levels, points, label, small }: Props) {
  const [width, rowHeight] = small ? [120, 7] : [480, 18];
  const [left, right, bottom] = small ? [6, 6, 2] : [8, 64, 18];
  const height = levels.length * rowHeight + bottom;
  const x = linear([0, Math.max(points.length - 1, 1)], [left, width - right]);
  const y = (level: number) => (levels.length - level + 0.5) * rowHeight;
  const path = linePath(
    points.map(({ level }) => level),
    x,
    y,
  );
  const spread = Math.max(1, Math.ceil(points.length / 5));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      {...(small && { width, height })}
      role="img"
      aria-label={label}
      className={small ? "max-w-full" : "block h-auto w-full max-w-lg overflow-visible"}
    >
      {levels.map((name, at) => (
        <g key={name}>
          <line x1={left} x2={width - right} y1={y(at + 1)} y2={y(at + 1)} stroke="var(--hairline)" />
          {!small && (
            <text x={width - right + 10} y={y(at + 1) + 4} fontSize="11" fill="var(--ink-3)">
              {name}
            </text>
          )}
        </g>
      ))}
      {path && <path d={path} fill="none" stroke="var(--ink-2)" strokeWidth="1.5" />}
      {points.map(({ step, level, words }, at) => (
        <g key={`${step} ${at}`}>
          {level !== null && (
            <circle cx={x(at)} cy={y(level)} r={small ? 2.5 : 4} fill="var(--ink)">
              <title>{`${step}: ${words}`}</title>
            </circle>
          )}
          {!small && (at % spread === 0 || at === points.length - 1) && (
            <text
              x={x(at)}
              y={height - 4}
              fontSize="11"
              fill="var(--ink-3)"
              textAnchor={at === 0 ? "start" : at === points.length - 1 ? "end" : "middle"}
            >
              {step}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
