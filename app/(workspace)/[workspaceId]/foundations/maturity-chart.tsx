import { linear } from "@/ui/charts/scale";

type Props = {
  points: readonly { when: string; value: number }[];
  /** From which value on each stage holds, and what it is called. */
  stages: readonly { from: number; name: string }[];
  label: string;
};

const [width, height, left, right, top, bottom] = [480, 180, 30, 124, 14, 22];

/** A line by quarter on the whole scale of 0 to 100, with the stages it passes. */
export function MaturityChart({ points, stages, label }: Props) {
  const x = linear([0, Math.max(points.length - 1, 1)], [left, width - right]);
  const y = linear([0, 100], [height - bottom, top]);
  const spread = Math.max(1, Math.ceil(points.length / 7));
  const path = points.map(({ value }, at) => `${at === 0 ? "M" : "L"}${x(at)} ${y(value)}`).join("");
  const isNamed = (at: number) =>
    at === 0 || at === points.length - 1 || (at % spread === 0 && points.length - 1 - at >= spread);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="block h-auto w-full max-w-2xl">
      {stages.map(({ from, name }, at) => {
        const until = stages[at + 1]?.from ?? 100;
        return (
          <g key={name}>
            <line x1={left} x2={width - right} y1={y(from)} y2={y(from)} stroke="var(--hairline)" />
            <text x={left - 6} y={y(from) + 4} fontSize="11" fill="var(--ink-3)" textAnchor="end">
              {from}
            </text>
            <text x={width - right + 8} y={y((from + until) / 2) + 4} fontSize="11" fill="var(--ink-3)">
              {name}
            </text>
          </g>
        );
      })}
      <path d={path} fill="none" stroke="var(--ink-2)" strokeWidth="1.5" />
      {points.map(({ when, value }, at) => (
        <g key={when}>
          <circle cx={x(at)} cy={y(value)} r="3.5" fill="var(--ink)">
            <title>{`${when}: ${value.toFixed(1)}`}</title>
          </circle>
          {(at === 0 || at === points.length - 1) && (
            <text
              {...{ x: x(at), y: y(value) - 8 }}
              fontSize="11"
              fontWeight="600"
              fill="var(--ink)"
              textAnchor={at === 0 ? "start" : "end"}
            >
              {value.toFixed(1)}
            </text>
          )}
          {isNamed(at) && (
            <text x={x(at)} y={height - 5} fontSize="11" fill="var(--ink-3)" textAnchor={at === 0 ? "start" : "middle"}>
              {when}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
