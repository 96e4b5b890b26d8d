/**
 * A quantile of values by linear interpolation between the two nearest in order (Hyndman and Fan 1996, type 7), in their
 * unit; `part` is between 0 and 1, 0.5 is the median. Null where there are no values.
 */
export function quantileOf(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}
