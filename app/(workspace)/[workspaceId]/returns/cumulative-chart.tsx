import { useId } from "react";
import { brokenLines, textWidth } from "@/ui/charts/label-text";
import { placeLabels } from "@/ui/charts/place-labels";
import { linear } from "@/ui/charts/scale";
import { trailFrame } from "@/ui/charts/trail-frame";

type Sums = {
  /** What the steps of time are called. */
  readonly steps: readonly string[];
  /** All margin less all cost until then, whole money. */
  readonly sums: readonly number[];
  /** How many of the first steps were observed whole. */
  readonly observed: number;
  readonly band: { readonly low: readonly number[]; readonly high: readonly number[] } | null;
  /** The same less what a message puts at risk, at both ends of that range, from one step on. */
  readonly risk: {
    readonly from: number;
    readonly ends: readonly (readonly number[])[];
  } | null;
};

type Props = Sums & {
  words: (amount: number) => string;
  /** Where the sum stays at nothing or above. */
  payback: { at: number; words: string } | null;
  label: string;
  /** As many units of length as it is drawn wide, so that its words are as large as others. */
  width: number;
};

const [top, bottom] = [32, 26];

type Point = { readonly at: number; readonly value: number };
const points = (values: readonly number[], from = 0, to = values.length - 1): Point[] =>
  values.slice(from, to + 1).map((value, place) => ({ at: from + place, value }));

/** Money out and in, summed up: solid where observed, dashed where expected, the range as a band, harm taken off apart. */
export function CumulativeChart({ steps, sums, observed, band, risk, words, payback, label, width }: Props) {
  const hatch = useId();
  const height = width < 800 ? 250 : 290;
  // What stands at the ends of the lines takes as much as it needs to be read, and no more of a small picture.
  const right = width < 500 ? 92 : 168;
  const all = [0, ...sums, ...(band ? [...band.low, ...band.high] : []), ...(risk?.ends.flat() ?? [])];
  const { domain, ticks } = trailFrame([{ low: Math.min(...all), high: Math.max(...all) }], null);
  const left = 14 + Math.ceil(Math.max(...[0, ...ticks].map((value) => textWidth(words(value), 11))));
  const last = steps.length - 1;
  const x = linear([0, Math.max(1, last)], [left + 4, width - right]);
  const y = linear(domain, [height - bottom, top]);
  const path = (drawn: readonly Point[]) =>
    drawn
      .map(({ at, value }, place) => `${place === 0 ? "M" : "L"}${x(at).toFixed(1)},${y(value).toFixed(1)}`)
      .join("");
  const seenTo = Math.max(0, observed - 1);
  const area = (low: readonly number[], high: readonly number[], from: number) =>
    `${path([...points(high, from), ...points(low, from).toReversed()])}Z`;
  const ends = endLabels({ sums, band, risk, words, observed: observed > last, room: right - 16 });
  const places = placeLabels(
    ends.map(({ value, lines }) => ({ y: y(value) - 8, height: lines.length * 13 + 6 })),
    0,
    height - bottom,
  );
  const spread = Math.max(1, Math.ceil((steps.length * 52) / (width - right - left)));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="block h-auto w-full overflow-visible"
    >
      {ticks.map((value) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke="var(--hairline)" />
          <text x={left - 8} y={y(value) + 4} fontSize="11" fill="var(--ink-3)" textAnchor="end">
            {words(value)}
          </text>
        </g>
      ))}
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--harm-wash)" />
        <line x1="0" x2="0" y1="0" y2="6" stroke="var(--harm-line)" strokeWidth="1.5" />
      </pattern>
      {band && <path d={area(band.low, band.high, seenTo)} fill="var(--com-wash)" stroke="var(--com-wash)" />}
      {risk && risk.ends.length > 0 && (
        <path
          d={area(risk.ends[0]!, risk.ends.at(-1)!, risk.from)}
          fill={`url(#${hatch})`}
          fillOpacity="0.55"
          stroke="var(--harm-line)"
        />
      )}
      <line x1={left} x2={width - right} y1={y(0)} y2={y(0)} stroke="var(--edge)" />
      <text x={left - 8} y={y(0) + 4} fontSize="11" fill="var(--ink-2)" textAnchor="end">
        {words(0)}
      </text>
      <path d={path(points(sums, 0, seenTo))} fill="none" stroke="var(--com)" strokeWidth="2" />
      {observed <= last && (
        <path d={path(points(sums, seenTo))} fill="none" stroke="var(--com)" strokeWidth="1.5" strokeDasharray="5 4" />
      )}
      {points(sums).map(({ at, value }) => (
        <rect
          key={at}
          {...{ x: x(at) - 3.25, y: y(value) - 3.25, width: 6.5, height: 6.5 }}
          fill={at < observed ? "var(--com)" : "var(--surface)"}
          stroke="var(--com)"
          strokeWidth="1.5"
        >
          <title>{`${steps[at]}: ${words(value)}, ${at < observed ? "observed" : "expected"}`}</title>
        </rect>
      ))}
      {[
        ...(observed > 0 && observed <= last ? [{ at: seenTo, words: "observed until here" }] : []),
        ...(payback ? [payback] : []),
      ].map((mark, row) => {
        const before = x(mark.at) + textWidth(mark.words, 11) > width - right;
        return (
          <g key={mark.words}>
            <line x1={x(mark.at)} x2={x(mark.at)} y1={row * 13 + 2} y2={height - bottom} stroke="var(--line)" />
            <text
              x={x(mark.at) + (before ? -5 : 5)}
              y={row * 13 + 11}
              fontSize="11"
              fill="var(--ink-2)"
              textAnchor={before ? "end" : "start"}
            >
              {mark.words}
            </text>
          </g>
        );
      })}
      {steps.map((step, at) =>
        at % spread === 0 || at === last ? (
          <text key={step} x={x(at)} y={height - 8} fontSize="11" fill="var(--ink-3)" textAnchor="middle">
            {at === last || last - at >= spread ? step : ""}
          </text>
        ) : null,
      )}
      {ends.map(({ lines, ink }, at) => (
        <text key={at} y={places[at]! + 12} fontSize="11.5" fill={`var(${ink})`}>
          {lines.map((line, row) => (
            <tspan key={row} x={width - right + 14} dy={row === 0 ? 0 : 13} fontWeight={row === 0 ? 600 : 440}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}

/** What stands at the ends of the lines: where it comes out, between what, and less what is at risk. */
function endLabels({
  sums,
  band,
  risk,
  words,
  observed,
  room,
}: Pick<Props, "sums" | "band" | "risk" | "words"> & { observed: boolean; room: number }) {
  const end = sums.at(-1) ?? 0;
  const [low, high] = [band?.low.at(-1), band?.high.at(-1)];
  const harm = (risk?.ends ?? []).flatMap((values) => values.at(-1) ?? []).sort((a, b) => a - b);
  const [worst, best] = [harm[0], harm.at(-1)];
  return [
    {
      value: end,
      ink: "--com-ink",
      lines: [
        words(end),
        observed ? "observed" : "as expected",
        ...(low !== undefined && high !== undefined
          ? brokenLines(`between ${words(low)} and ${words(high)}`, 11.5, room)
          : []),
      ],
    },
    ...(worst !== undefined && best !== undefined
      ? [
          {
            value: (worst + best) / 2,
            ink: "--harm-text",
            lines: [
              ...brokenLines(worst === best ? words(worst) : `${words(worst)} to ${words(best)}`, 11.5, room),
              ...brokenLines("less what the message puts at risk", 11.5, room),
            ],
          },
        ]
      : []),
  ];
}
