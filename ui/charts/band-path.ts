import { area } from "d3-shape";

type Ends = readonly (number | null)[];

/** The outline between the low and the high ends of intervals; it stops where they are not known. Null without any. */
export function bandPath(
  { low, high }: { readonly low: Ends; readonly high: Ends },
  x: (at: number) => number,
  y: (value: number) => number,
): string | null {
  const spots = low.map((from, at) => ({ at, from, to: high[at] ?? null }));
  return area<(typeof spots)[number]>()
    .defined(({ from, to }) => from !== null && to !== null)
    .x(({ at }) => x(at))
    .y0(({ from }) => y(from!))
    .y1(({ to }) => y(to!))(spots);
}
