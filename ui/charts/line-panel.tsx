import { bandPath } from "./band-path";
import { brokenLines } from "./label-text";
import { linePath } from "./line-path";
import { placeLabels } from "./place-labels";
import { linear } from "./scale";

export type LineSeries = {
  name: string;
  /** One per step of time; null where not known. */
  values: readonly (number | null)[];
  /** How sure each value is; null where not known. */
  band?: { low: readonly (number | null)[]; high: readonly (number | null)[] } | null;
  side: "commercial" | "customer";
  /** What stands under the name at the line's end. */
  latest: string;
  /** Words for single points, by their place. */
  notes?: Readonly<Record<number, string>>;
};

type Props = {
  steps: readonly string[];
  series: readonly LineSeries[];
  /** Whether the times are written under the panel: only under the last of a stack. */
  withTimes?: boolean;
  /** Vertical marks with words: what changed then. */
  marks?: readonly { at: number; text: string }[];
  /** Shaded stretches of time. */
  bands?: readonly { from: number; to: number }[];
  height?: number;
  label: string;
};

const width = 720;
const right = 150;
/** Half of the first month’s name stands before its place. */
const left = 22;
const endLine = 14;

/** Small multiples that share a time axis: each line has a scale of its own and says its values itself. */
export function LinePanel({ steps, series, withTimes, marks = [], bands = [], height = 76, label }: Props) {
  const x = linear([0, Math.max(steps.length - 1, 1)], [left, width - right]);
  const labels = markRows(marks, x);
  const marksTop = marks.length > 0 ? labels.rows * 14 + 12 : 4;
  const bottom = withTimes ? 20 : 4;
  const total = marksTop + series.length * height + bottom;
  const half = steps.length > 1 ? (x(1) - x(0)) / 2 : 10;
  const ends = placeLabels(
    series.map((each, at) => ({
      y: marksTop + at * height + yOf(each, height)(lastOf(each) ?? 0) - 14,
      height: (namesOf(each).length + 1) * endLine + 4,
    })),
    0,
    total - bottom + 8,
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${total}`}
      role="img"
      aria-label={label}
      className="block h-auto w-full overflow-visible"
    >
      {bands.map(({ from, to }) => (
        <rect
          key={from}
          x={x(from) - half}
          width={x(to) - x(from) + 2 * half}
          y={marksTop - 4}
          height={total - marksTop - bottom + 4}
          fill="var(--harm-wash)"
        />
      ))}
      {labels.placed.map(({ at, text, row, before }) => (
        <g key={`${at} ${text}`}>
          <line x1={x(at)} x2={x(at)} y1={row * 14 + 3} y2={total - bottom} stroke="var(--line)" />
          <text
            x={before ? x(at) - 5 : x(at) + 5}
            y={row * 14 + 13}
            fontSize="11"
            fill="var(--ink-2)"
            textAnchor={before ? "end" : "start"}
          >
            {text}
          </text>
        </g>
      ))}
      {series.map((each, at) => (
        <Line key={each.name} series={each} x={x} top={marksTop + at * height} height={height} endY={ends[at]!} />
      ))}
      {withTimes &&
        steps.map(
          (step, at) =>
            (steps.length <= 14 || at % Math.ceil(steps.length / 12) === 0) && (
              <text key={at} x={x(at)} y={total - 4} fontSize="11" fill="var(--ink-3)" textAnchor="middle">
                {step}
              </text>
            ),
        )}
    </svg>
  );
}

/** Gives each mark's words the first row in which they touch no others, on the side where they fit. */
function markRows(marks: readonly { at: number; text: string }[], x: (at: number) => number) {
  const taken: [number, number][][] = [];
  const placed = [...marks]
    .sort((a, b) => a.at - b.at)
    .map(({ at, text }) => {
      const size = text.length * 5.7 + 12;
      const before = x(at) + size > width && x(at) - size > 0;
      const [from, to] = before ? [x(at) - size, x(at)] : [x(at), x(at) + size];
      let row = taken.findIndex((spans) => spans.every(([start, end]) => to <= start || from >= end));
      if (row < 0) row = taken.push([]) - 1;
      taken[row]!.push([from, to]);
      return { at, text, row, before };
    });
  return { placed, rows: taken.length };
}

function Line({
  series,
  x,
  top,
  height,
  endY,
}: {
  series: LineSeries;
  x: (at: number) => number;
  top: number;
  height: number;
  endY: number;
}) {
  const y = yOf(series, height);
  const colour = series.side === "commercial" ? "var(--com)" : "var(--cx)";
  const ink = series.side === "commercial" ? "var(--com-ink)" : "var(--cx-ink)";
  const points = series.values.map((value, at) => ({ at, value }));
  const placed = (value: number) => top + y(value);
  const path = linePath(series.values, x, placed);
  const sure = series.band && bandPath(series.band, x, placed);
  const [names, endX] = [namesOf(series), x(series.values.length - 1) + 12];
  return (
    <g>
      {sure && (
        <path
          d={sure}
          fill={series.side === "commercial" ? "var(--com-wash)" : "var(--cx-wash)"}
          stroke={colour}
          strokeOpacity="0.35"
        />
      )}
      {path && <path d={path} fill="none" stroke={colour} strokeWidth="1.75" />}
      {points.map(({ at, value }) =>
        value === null ? null : series.side === "commercial" ? (
          <rect key={at} x={x(at) - 3} y={top + y(value) - 3} width="6" height="6" fill={colour} />
        ) : (
          <circle key={at} cx={x(at)} cy={top + y(value)} r="3.25" fill={colour} />
        ),
      )}
      {Object.entries(series.notes ?? {}).map(([at, words]) => {
        const value = series.values[Number(at)];
        return value === null || value === undefined ? null : (
          <text key={at} x={x(Number(at))} y={top + y(value) - 8} fontSize="11" fill={ink} textAnchor="middle">
            {words}
          </text>
        );
      })}
      {names.map((words, at) => (
        <text key={at} x={endX} y={endY + 12 + at * endLine} fontSize="12" fontWeight="600" fill={ink}>
          {words}
        </text>
      ))}
      <text x={endX} y={endY + 12 + names.length * endLine} fontSize="11" fill="var(--ink-3)">
        {series.latest}
      </text>
    </g>
  );
}

const namesOf = ({ name }: LineSeries) => brokenLines(name, 12.5, right - 14);
const known = (series: LineSeries) => series.values.filter((value) => value !== null);
const lastOf = (series: LineSeries) => known(series).at(-1);

function yOf(series: LineSeries, height: number) {
  const ends = [...(series.band?.low ?? []), ...(series.band?.high ?? [])].filter((end) => end !== null);
  const values = [...known(series), ...ends];
  const low = Math.min(...values, Number.POSITIVE_INFINITY);
  const high = Math.max(...values, Number.NEGATIVE_INFINITY);
  const flat = !(high > low);
  return linear(flat ? [(low || 0) - 1, (low || 0) + 1] : [low, high], [height - 14, 20]);
}
