import type { MeasureRow } from "./measure-row";

type Scaled = Pick<MeasureRow, "metricId" | "unit" | "type" | "interval" | "margin">;
export type Tick = { readonly at: number; readonly label: string };

/**
 * The ends of the scale of every row, arm by arm: all shares of a test stand on one, a score or an NPS has its own, the
 * same in every arm. Zero is always inside, and neither side is narrower than a fifth of the whole.
 */
export function withScales<Row extends Scaled>(
  arms: readonly (readonly Row[])[],
): (Row & { scale: [number, number]; ticks: Tick[] })[][] {
  const all = arms.flat();
  const shares = reachOf(all.filter(({ unit }) => unit === "points"));
  return arms.map((rows) =>
    rows.map((row) => {
      const scale = row.unit === "points" ? shares : reachOf(all.filter(({ metricId }) => metricId === row.metricId));
      return { ...row, scale: [...scale], ticks: scale[1] < 1e-8 ? [] : ticksOf(scale, row.type) };
    }),
  );
}

function reachOf(rows: readonly Scaled[]): [number, number] {
  const ends = rows.flatMap(({ interval, margin }) => [interval?.low ?? 0, interval?.high ?? 0, -(margin ?? 0)]);
  const [low, high] = [Math.min(0, ...ends) * 1.1, Math.max(0, ...ends) * 1.1];
  const widest = Math.max(-low, high, 1e-9);
  return [Math.min(low, -widest / 4), Math.max(high, widest / 4)];
}

/** Round values inside a scale, at most six, zero among them; a share in points. */
function ticksOf([low, high]: readonly [number, number], type: Scaled["type"]): Tick[] {
  const factor = type === "proportion" ? 100 : 1;
  const [from, to] = [low * factor, high * factor];
  const rough = (to - from) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks: Tick[] = [];
  for (let count = Math.ceil(from / step); count * step <= to; count += 1) {
    const words = `${count > 0 ? "+" : ""}${(count * step).toFixed(digits)}${type === "mean" ? "" : " pt"}`;
    ticks.push({ at: (count * step) / factor, label: count === 0 ? "0" : words });
  }
  return ticks;
}
