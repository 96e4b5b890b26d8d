import { pathSpot } from "./line-path";

type Ends = readonly (number | null)[];

/** The outline between the low and the high ends of intervals; it stops where they are not known. Null without any. */
export function bandPath(
  { low, high }: { readonly low: Ends; readonly high: Ends },
  x: (at: number) => number,
  y: (value: number) => number,
): string | null {
  let path = "";
  let [over, under]: [string[], string[]] = [[], []];
  for (const [at, from] of [...low, null].entries()) {
    const to = high[at] ?? null;
    if (from !== null && to !== null) {
      over.push(pathSpot(x(at), y(to)));
      under.unshift(pathSpot(x(at), y(from)));
    } else {
      if (over.length > 0) path += `M${[...over, ...under].join("L")}Z`;
      [over, under] = [[], []];
    }
  }
  return path || null;
}
