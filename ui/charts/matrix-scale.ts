/** How values lie along an axis; ticks are few and round. */
export type MatrixScale = {
  readonly kind: "linear" | "root" | "log";
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
};

/** Points from 0 to 100. */
export const pointScale: MatrixScale = { kind: "linear", from: 0, to: 100, ticks: [0, 25, 50, 75, 100] };

const round = [0, 0.5, 1, 2, 3, 4, 5, 6, 8].concat(
  [10, 100, 1_000, 10_000, 100_000].flatMap((ten) =>
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].map((each) => Math.round(each * ten)),
  ),
);
const steps = [1, 10, 100, 1_000, 10_000, 100_000].flatMap((ten) => [ten, 2 * ten, 5 * ten]);

/**
 * An axis from nothing to a little beyond the largest amount: even steps while most amounts use the room, a
 * square-root scale where the largest is more than four times the middle one, a logarithmic one beyond thirty times.
 */
export function amountScale(amounts: readonly number[]): MatrixScale {
  const sorted = [...amounts].sort((a, b) => a - b);
  const [largest = 0, middle = 0] = [sorted.at(-1), sorted[Math.floor(sorted.length / 2)]];
  const to = round.find((each) => each > largest * 1.02) ?? 10 ** Math.ceil(Math.log10(largest) + 0.01);
  const kind = largest > 30 * middle ? "log" : largest > 4 * middle ? "root" : "linear";
  const from = kind === "log" ? 0.5 : 0;
  return { kind, from, to, ticks: ticksOf({ kind, from, to, ticks: [] }) };
}

/** Where a value lies, 0 at the beginning of the axis and 1 at its end; what is outside is held at the nearer end. */
export function partOf({ kind, from, to }: MatrixScale, value: number): number {
  const bend = bends[kind];
  const part = (bend.there(Math.max(value, from)) - bend.there(from)) / (bend.there(to) - bend.there(from));
  return Math.min(1, Math.max(0, part));
}

/** The value at a place between 0 and 1: the inverse of `partOf`. */
export function valueAt({ kind, from, to }: MatrixScale, part: number): number {
  const bend = bends[kind];
  const held = Math.min(1, Math.max(0, part));
  return bend.back(bend.there(from) + held * (bend.there(to) - bend.there(from)));
}

const bends = {
  linear: { there: (value: number) => value, back: (value: number) => value },
  root: { there: Math.sqrt, back: (value: number) => value * value },
  log: { there: Math.log, back: Math.exp },
};

/** Round values from the end backwards, as many as leave a ninth of the axis between two. */
function ticksOf(scale: MatrixScale): number[] {
  const fitting = round.filter((each) => each >= scale.from && each <= scale.to);
  const evenly =
    scale.kind === "linear" ? steps.find((step) => scale.to / step <= 6 && scale.to % step === 0) : undefined;
  if (evenly) return Array.from({ length: scale.to / evenly + 1 }, (_, at) => at * evenly);
  const ticks: number[] = [];
  for (const each of fitting.reverse())
    if (ticks.every((tick) => partOf(scale, tick) - partOf(scale, each) >= 1 / 9)) ticks.push(each);
  return ticks.reverse();
}
