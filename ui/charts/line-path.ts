/** A place on a path, with no more than a thousandth of a pixel said of it. */
export const pathSpot = (x: number, y: number): string => `${thousandths(x)},${thousandths(y)}`;

const thousandths = (value: number) => Math.round(value * 1_000) / 1_000;

/** Straight from one known value to the next; it stops where nothing is known. Null without any. */
export function linePath(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string | null {
  let path = "";
  let run: string[] = [];
  for (const [at, value] of [...values, null].entries()) {
    if (value !== null) run.push(pathSpot(x(at), y(value)));
    else {
      // A single value is closed onto itself, so that round and square ends draw it as a dot.
      if (run.length > 0) path += `M${run.join("L")}${run.length === 1 ? "Z" : ""}`;
      run = [];
    }
  }
  return path || null;
}
