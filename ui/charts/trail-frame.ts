type Span = { readonly low: number; readonly high: number };

/**
 * What part of the values a curve is drawn in: no change, the limit and the later half of the looks always; of the first,
 * wide looks as much as leaves the rest readable.
 */
export function trailFrame(spans: readonly Span[], margin: number | null) {
  const later = spans.slice(Math.floor(spans.length / 2));
  const reach = (of: readonly Span[]) =>
    [Math.min(0, ...of.map(({ low }) => low)), Math.max(0, ...of.map(({ high }) => high))] as const;
  const [low, high] = reach(later);
  const [lowest, highest] = reach(spans);
  const room = Math.max(high - low, 1e-9) * 0.4;
  const bottom = Math.min(Math.max(lowest, low - room), -(margin ?? 0) * 1.15);
  const top = Math.min(highest, high + room);
  const pad = (top - bottom || 1) * 0.06;
  const domain: readonly [number, number] = [bottom - pad, top + pad];
  return { domain, ticks: ticksOf(domain), cut: lowest < domain[0] || highest > domain[1] };
}

/** Round values between the ends, at most three on a side, without no change, which has its own words. */
function ticksOf([from, to]: readonly [number, number]): number[] {
  const rough = (to - from) / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * size).find((each) => each >= rough) ?? rough;
  const count = Math.floor(to / step) - Math.ceil(from / step);
  return Array.from({ length: count + 1 }, (_, at) => (Math.ceil(from / step) + at) * step).filter(
    (value) => Math.abs(value) > step / 2,
  );
}
