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
};

const [width, height] = [720, 260];
const [top, bottom, right] = [26, 26, 176];

type Point = { readonly at: number; readonly value: number };
const points = (values: readonly number[], from = 0, to = values.length - 1): Point[] =>
  values.slice(from, to + 1).map((value, place) => ({ at: from + place, value }));

/** Money out and in, summed up: solid where observed, dashed where expected, the range as a band, harm taken off apart. */
export function CumulativeChart({ steps, sums, observed, band, risk, words, payback, label }: Props) {
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
  const ends = endLabels({ sums, band, risk, words, observed: observed > last });
  const places = placeLabels(
    ends.map(({ value, lines }) => ({ y: y(value) - 8, height: lines.length * 13 + 6 })),
    0,
    height - 6,
  );
  const spread = Math.max(1, Math.ceil(steps.length / 8));
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
      {band && <path d={area(band.low, band.high, seenTo)} fill="var(--com-wash)" stroke="var(--com)" opacity="0.8" />}
      {risk && risk.ends.length > 1 && (
        <path d={area(risk.ends[0]!, risk.ends[1]!, risk.from)} fill="var(--harm-wash)" fillOpacity="0.6" />
      )}
      <line x1={left} x2={width - right} y1={y(0)} y2={y(0)} stroke="var(--edge)" />
      <text x={left - 8} y={y(0) + 4} fontSize="11" fill="var(--ink-2)" textAnchor="end">
        {words(0)}
      </text>
      {risk?.ends.map((values, at) => (
        <g key={at}>
          <path d={path(points(values, risk.from))} fill="none" stroke="var(--harm-line)" strokeDasharray="2 3" />
          {points(values, risk.from).map(({ at: step, value }) => (
            <path key={step} d={cross(x(step), y(value))} stroke="var(--harm-line)" strokeWidth="1.5" />
          ))}
        </g>
      ))}
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
          <text
            key={step}
            x={x(at)}
            y={height - 8}
            fontSize="11"
            fill="var(--ink-3)"
            textAnchor={at === 0 ? "start" : "middle"}
          >
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

const cross = (x: number, y: number) => `M${x - 3},${y - 3}L${x + 3},${y + 3}M${x - 3},${y + 3}L${x + 3},${y - 3}`;

/** What stands at the ends of the lines: where it comes out, between what, and less what is at risk. */
function endLabels({
  sums,
  band,
  risk,
  words,
  observed,
}: Pick<Props, "sums" | "band" | "risk" | "words"> & { observed: boolean }) {
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
          ? brokenLines(`between ${words(low)} and ${words(high)}`, 11.5, right - 18)
          : []),
      ],
    },
    ...(worst !== undefined && best !== undefined
      ? [
          {
            value: (worst + best) / 2,
            ink: "--harm-text",
            lines: [
              ...brokenLines(worst === best ? words(worst) : `${words(worst)} to ${words(best)}`, 11.5, right - 18),
              ...brokenLines("less what the message puts at risk", 11.5, right - 18),
            ],
          },
        ]
      : []),
  ];
}
