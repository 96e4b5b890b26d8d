import { roundValues } from "./round-values";

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
  // No change has words of its own.
  const ticks = roundValues(domain).filter((value) => value !== 0);
  return { domain, ticks, cut: lowest < domain[0] || highest > domain[1] };
}
