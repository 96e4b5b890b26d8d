/** Round values between two ends, about four of them, the lowest first; 0 is 0 exactly where it is one of them. */
export function roundValues([from, to]: readonly [number, number]): number[] {
  const rough = (to - from) / 4;
  if (!(rough > 0)) return [];
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * size).find((each) => each >= rough) ?? rough;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, at) => (first + at) * step || 0);
}
