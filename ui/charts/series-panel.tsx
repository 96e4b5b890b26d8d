import { brokenLines, textWidth } from "./label-text";
import { type PlacedMark, placeMarks } from "./mark-places";
import { linear } from "./scale";
import { type EndLabel, SeriesEnds } from "./series-ends";
import { seriesFrame, standsAlone } from "./series-frame";
import { SeriesLine } from "./series-line";
import { SeriesMarks } from "./series-marks";
import { markOf, type SeriesSide, sideInks } from "./series-side";

type Line = { readonly value: number; readonly words: string };

type Props = {
  /** When, one per value, as it is written under the chart. */
  steps: readonly string[];
  values: readonly (number | null)[];
  /** How sure each value is; null where that is not known. */
  low?: readonly (number | null)[];
  high?: readonly (number | null)[];
  /** The same series a year before. */
  before?: readonly (number | null)[] | null;
  /** Places whose value was corrected later. */
  revised?: ReadonlySet<number>;
  target?: Line | null;
  /** From where on customers are harmed, and on which side of it. */
  harm?: (Line & { readonly side: "up" | "down" | null }) | null;
  /** What changed when; `own` concerns this very series. */
  marks?: readonly { readonly at: number; readonly text: string; readonly own: boolean }[];
  side: SeriesSide;
  name: string;
  latest: string;
  /** How a value at the axis is written. */
  tick: (value: number) => string;
  label: string;
};

const [width, plotHeight, right, foot] = [760, 210, 168, 26];

/** One series as it is: values with how sure they are, gaps, corrections, last year, target, harm limit, what changed. */
export function SeriesPanel(props: Props) {
  const { steps, values, low = [], high = [], before = null, target = null, harm = null, marks = [], side } = props;
  const frame = seriesFrame([...values, ...low, ...high, ...(before ?? []), target?.value, harm?.value]);
  if (!frame) return null;
  const ticks = frame.ticks.map((value) => ({ value, words: props.tick(value) }));
  const left = 18 + Math.ceil(Math.max(20, ...ticks.map(({ words }) => textWidth(words, 11))));
  const x = linear([0, Math.max(values.length - 1, 1)], [left, width - right]);
  const words = placeMarks(marks, x, width);
  const top = words.height + 10;
  const bottom = top + plotHeight;
  const y = linear(frame.domain, [bottom, top]);
  const last = values.findLastIndex((value) => value !== null);
  const lastBefore = before?.findLast((value) => value !== null) ?? null;
  const end = (of: Line | null, ink: string, bold: boolean): EndLabel[] =>
    of ? [{ y: y(of.value), lines: brokenLines(of.words, 11, right - 18), ink, bold }] : [];
  const ends: EndLabel[] = [
    ...(last < 0
      ? []
      : [
          {
            y: y(values[last]!),
            lines: [...brokenLines(props.name, 12, right - 18), props.latest],
            ink: `var(${sideInks[side].ink})`,
            bold: true,
          },
        ]),
    ...end(target, "var(--ink-2)", false),
    ...end(harm, "var(--harm-text)", false),
    ...end(lastBefore === null ? null : { value: lastBefore, words: "a year before" }, "var(--ink-3)", false),
  ];
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom + foot}`}
      role="img"
      aria-label={props.label}
      className="block h-auto w-full overflow-visible"
    >
      {ticks.map(({ value, words: said }) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke="var(--hairline)" />
          <text x={left - 8} y={y(value) + 4} fontSize="11" fill="var(--ink-3)" textAnchor="end">
            {said}
          </text>
        </g>
      ))}
      {harm?.side && (
        <rect
          x={left}
          width={width - right - left}
          y={harm.side === "up" ? top : y(harm.value)}
          height={harm.side === "up" ? y(harm.value) - top : bottom - y(harm.value)}
          fill="var(--harm-wash)"
        />
      )}
      <SeriesMarks
        marks={words.placed.map((mark: PlacedMark, at) => ({ ...mark, own: marks[at]?.own ?? false }))}
        x={x}
        bottom={bottom}
      />
      <Gaps values={values} x={x} top={top} bottom={bottom} />
      {target && <Level from={left} to={width - right} y={y(target.value)} stroke="var(--ink-2)" dash="1 3" />}
      {harm && <Level from={left} to={width - right} y={y(harm.value)} stroke="var(--harm-line)" dash="5 3" />}
      {before && <SeriesLine values={before} x={x} y={y} stroke="var(--ink-3)" dash="3 3" />}
      <Whiskers low={low} high={high} x={x} y={y} stroke={`var(${sideInks[side].mark})`} />
      <SeriesLine values={values} x={x} y={y} stroke={`var(${sideInks[side].mark})`} />
      {values.map((value, at) =>
        value !== null && (values.length <= 72 || at === last || props.revised?.has(at) || standsAlone(values, at)) ? (
          <g key={at}>
            {markOf(side, x(at), y(value))}
            {props.revised?.has(at) && (
              <circle cx={x(at)} cy={y(value)} r="7" fill="none" stroke="var(--ink)" strokeWidth="1.25" />
            )}
          </g>
        ) : null,
      )}
      <Times steps={steps} x={x} y={bottom + 18} />
      <SeriesEnds ends={ends} x={width - right + 14} top={top - 4} bottom={bottom + foot} />
    </svg>
  );
}

type Scale = (value: number) => number;

function Level({ from, to, y, stroke, dash }: { from: number; to: number; y: number; stroke: string; dash: string }) {
  return <line x1={from} x2={to} y1={y} y2={y} stroke={stroke} strokeDasharray={dash} strokeWidth="1.5" />;
}

/** How sure each value is, as an upright line through it. */
function Whiskers({
  low,
  high,
  x,
  y,
  stroke,
}: {
  low: readonly (number | null)[];
  high: readonly (number | null)[];
  x: Scale;
  y: Scale;
  stroke: string;
}) {
  return low.map((from, at) => {
    const to = high[at] ?? null;
    return from === null || to === null ? null : (
      <line
        key={at}
        x1={x(at)}
        x2={x(at)}
        y1={y(from)}
        y2={y(to)}
        stroke={stroke}
        strokeOpacity="0.45"
        strokeWidth="3"
      />
    );
  });
}

/** Where values are missing inside the series the ground is another. */
function Gaps({
  values,
  x,
  top,
  bottom,
}: {
  values: readonly (number | null)[];
  x: Scale;
  top: number;
  bottom: number;
}) {
  const first = values.findIndex((value) => value !== null);
  const last = values.findLastIndex((value) => value !== null);
  const half = values.length > 1 ? (x(1) - x(0)) / 2 : 4;
  return values.map((value, at) =>
    value === null && at > first && at < last ? (
      <rect key={at} x={x(at) - half} width={half * 2} y={top} height={bottom - top} fill="var(--sunken)">
        <title>No value</title>
      </rect>
    ) : null,
  );
}

function Times({ steps, x, y }: { steps: readonly string[]; x: Scale; y: number }) {
  const widest = Math.max(24, ...steps.slice(0, 24).map((step) => textWidth(step, 11))) + 10;
  const every = Math.max(1, Math.ceil((widest * (steps.length - 1)) / Math.max(1, x(steps.length - 1) - x(0))));
  return steps.map((step, at) =>
    at % every === 0 ? (
      <text key={at} x={x(at)} y={y} fontSize="11" fill="var(--ink-3)" textAnchor="middle">
        {step}
      </text>
    ) : null,
  );
}
