import { useId } from "react";
import { brokenLines, textWidth } from "./label-text";
import { placeLabels } from "./place-labels";
import { linear } from "./scale";

export type TrailSpot = {
  /** Its place on the axis of time, in days. */
  at: number;
  /** Up is better; null where nothing can be said. */
  span: { low: number; high: number; estimate: number } | null;
};

type Props = {
  spots: readonly TrailSpot[];
  /** Lowest and highest value drawn; what lies beyond leaves the picture. */
  domain: readonly [number, number];
  values: readonly { value: number; words: string }[];
  times: readonly { at: number; words: string }[];
  /** How much worse is accepted, with its words; drawn below no change. */
  margin: { value: number; words: string } | null;
  mark: { at: number; words: string } | null;
  name: string;
  latest: string;
  side: "commercial" | "customer";
  label: string;
};

const [width, height] = [720, 230];
const [top, bottom, right] = [24, 26, 156];

/** An interval over time: a band, the line in it, no change, and the limit; up is better. */
export function IntervalTrail({ spots, domain, values, times, margin, mark, name, latest, side, label }: Props) {
  const clip = useId();
  const left = 14 + Math.ceil(Math.max(60, ...values.map(({ words }) => textWidth(words, 11))));
  const [first, last] = [spots[0]?.at ?? 0, spots.at(-1)?.at ?? 0];
  const x = linear([first, last > first ? last : first + 1], [left, width - right]);
  const y = linear(domain, [height - bottom, top]);
  const [colour, wash, ink] =
    side === "commercial" ? ["--com", "--com-wash", "--com-ink"] : ["--cx", "--cx-wash", "--cx-ink"];
  const drawn = spots.flatMap(({ at, span }) => (span ? [{ at, ...span }] : []));
  const band = [
    ...drawn.map((each) => ({ at: each.at, value: each.high })),
    ...drawn.toReversed().map((each) => ({ at: each.at, value: each.low })),
  ];
  const path = (points: readonly { at: number; value: number }[]) =>
    points
      .map(({ at, value }, place) => `${place === 0 ? "M" : "L"}${x(at).toFixed(1)},${y(value).toFixed(1)}`)
      .join("");
  const end = drawn.at(-1);
  const names = brokenLines(name, 12, right - 16);
  const limits = margin ? brokenLines(margin.words, 11, right - 16) : [];
  const places = placeLabels(
    [
      { y: y(end?.estimate ?? 0) - 14, height: names.length * 14 + 16 },
      { y: y(0) - 8, height: 15 },
      { y: y(-(margin?.value ?? 0)) - 8, height: limits.length * 13 + 2 },
    ].slice(0, margin ? 3 : 2),
    0,
    height - bottom + 10,
  );
  const marked = mark && { ...mark, before: x(mark.at) + mark.words.length * 6 + 8 > width - right };
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="block h-auto w-full overflow-visible"
    >
      <clipPath id={clip}>
        <rect x={left - 4} width={width - right - left + 8} y={top} height={height - bottom - top} />
      </clipPath>
      {values.map(({ value, words }) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke="var(--hairline)" />
          <text x={left - 10} y={y(value) + 4} fontSize="11" fill="var(--ink-3)" textAnchor="end">
            {words}
          </text>
        </g>
      ))}
      <g clipPath={`url(#${clip})`}>
        {margin && (
          <rect x={left} width={width - right - left} y={y(-margin.value)} height={height} fill="var(--harm-wash)" />
        )}
        {band.length > 2 && (
          <path
            d={`${path(band)}Z`}
            fill={`var(${wash})`}
            fillOpacity="0.75"
            stroke={`var(${colour})`}
            strokeOpacity="0.35"
          />
        )}
        {margin && (
          <line
            {...{ x1: left, x2: width - right, y1: y(-margin.value), y2: y(-margin.value) }}
            stroke="var(--harm-line)"
            strokeDasharray="4 3"
            strokeWidth="1.5"
          />
        )}
        <line x1={left} x2={width - right} y1={y(0)} y2={y(0)} stroke="var(--edge)" />
        <path
          d={path(drawn.map(({ at, estimate }) => ({ at, value: estimate })))}
          fill="none"
          stroke={`var(${colour})`}
          strokeWidth="1.75"
        />
        {drawn.map(({ at, low, high }) =>
          drawn.length === 1 ? (
            <path
              key={at}
              d={path([
                { at, value: low },
                { at, value: high },
              ])}
              stroke={`var(${colour})`}
              strokeWidth="3"
            />
          ) : null,
        )}
        {(drawn.length <= 45 ? drawn : drawn.slice(-1)).map(({ at, estimate }) =>
          side === "commercial" ? (
            <rect key={at} x={x(at) - 3} y={y(estimate) - 3} width="6" height="6" fill={`var(${colour})`} />
          ) : (
            <circle key={at} cx={x(at)} cy={y(estimate)} r="3.25" fill={`var(${colour})`} />
          ),
        )}
      </g>
      {marked && (
        <g>
          <line x1={x(marked.at)} x2={x(marked.at)} y1={4} y2={height - bottom} stroke="var(--line)" />
          <text
            x={x(marked.at) + (marked.before ? -5 : 5)}
            y={14}
            fontSize="11"
            fill="var(--ink-2)"
            textAnchor={marked.before ? "end" : "start"}
          >
            {marked.words}
          </text>
        </g>
      )}
      {times.map(({ at, words }, place) => (
        <text
          key={at}
          x={x(at)}
          y={height - 6}
          fontSize="11"
          fill="var(--ink-3)"
          textAnchor={place === 0 ? "start" : place === times.length - 1 ? "end" : "middle"}
        >
          {words}
        </text>
      ))}
      {end && (
        <text x={width - right + 10} y={places[0]! + 12} fontSize="12" fontWeight="600" fill={`var(${ink})`}>
          {names.map((line, at) => (
            <tspan key={line} x={width - right + 10} dy={at === 0 ? 0 : 14}>
              {line}
            </tspan>
          ))}
          <tspan x={width - right + 10} dy={14} fontSize="11" fontWeight="440" fill="var(--ink-2)">
            {latest}
          </tspan>
        </text>
      )}
      <text x={width - right + 10} y={places[1]! + 11} fontSize="11" fill="var(--ink-3)">
        no change
      </text>
      {margin && (
        <text x={width - right + 10} y={places[2]! + 11} fontSize="11" fill="var(--harm-text)">
          {limits.map((line, at) => (
            <tspan key={line} x={width - right + 10} dy={at === 0 ? 0 : 13}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </svg>
  );
}
