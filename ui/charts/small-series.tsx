import { textWidth } from "./label-text";
import { linear } from "./scale";
import { standsAlone } from "./series-frame";
import { SeriesLine } from "./series-line";
import { markOf, type SeriesSide, sideInks } from "./series-side";

type Props = {
  values: readonly (number | null)[];
  /** The whole of which this is a part, for comparison. */
  whole: readonly (number | null)[];
  /** How sure the latest value is. */
  interval: { readonly low: number; readonly high: number } | null;
  /** The same for every picture beside this one. */
  frame: { readonly domain: readonly [number, number]; readonly ticks: readonly number[] };
  harm: { readonly value: number; readonly side: "up" | "down" | null } | null;
  side: SeriesSide;
  tick: (value: number) => string;
  label: string;
};

const [width, height, pad] = [236, 92, 8];

/** One of many small pictures on one scale. */
export function SmallSeries({ values, whole, interval, frame, harm, side, tick, label }: Props) {
  // The lowest and the highest say the scale; more would not be read at this size.
  const ticks = [...new Set([frame.ticks[0], frame.ticks.at(-1)])].flatMap((value) =>
    value === undefined ? [] : [{ value, words: tick(value) }],
  );
  const left = 10 + Math.ceil(Math.max(12, ...ticks.map(({ words }) => textWidth(words, 11))));
  const x = linear([0, Math.max(values.length - 1, 1)], [left, width - pad]);
  const y = linear(frame.domain, [height - pad, pad]);
  const last = values.findLastIndex((value) => value !== null);
  const stroke = `var(${sideInks[side].mark})`;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      className="block max-w-full"
    >
      {ticks.map(({ value, words }) => (
        <g key={value}>
          <line x1={left} x2={width - pad} y1={y(value)} y2={y(value)} stroke="var(--hairline)" />
          <text x={left - 6} y={y(value) + 4} fontSize="11" fill="var(--ink-3)" textAnchor="end">
            {words}
          </text>
        </g>
      ))}
      {harm && (
        <>
          {harm.side && (
            <rect
              x={left}
              width={width - pad - left}
              y={harm.side === "up" ? pad : y(harm.value)}
              height={Math.max(0, harm.side === "up" ? y(harm.value) - pad : height - pad - y(harm.value))}
              fill="var(--harm-wash)"
            />
          )}
          <line
            x1={left}
            x2={width - pad}
            y1={y(harm.value)}
            y2={y(harm.value)}
            stroke="var(--harm-line)"
            strokeDasharray="5 3"
          />
        </>
      )}
      <SeriesLine values={whole} x={x} y={y} stroke="var(--ink-3)" dash="3 3" />
      <SeriesLine values={values} x={x} y={y} stroke={stroke} />
      {last >= 0 && interval && (
        <line
          x1={x(last)}
          x2={x(last)}
          y1={y(interval.low)}
          y2={y(interval.high)}
          stroke={stroke}
          strokeOpacity="0.45"
          strokeWidth="3"
        />
      )}
      {values.map((value, at) =>
        value !== null && (at === last || standsAlone(values, at)) ? (
          <g key={at}>{markOf(side, x(at), y(value))}</g>
        ) : null,
      )}
    </svg>
  );
}
