/** Positive nodes and weights of the 20-point Gauss-Legendre rule on [-1, 1] (Abramowitz and Stegun 25.4). */
const rule = [
  [0.9931285991850949, 0.017614007139152118],
  [0.9639719272779138, 0.04060142980038694],
  [0.912234428251326, 0.06267204833410907],
  [0.8391169718222188, 0.08327674157670475],
  [0.7463319064601508, 0.10193011981724044],
  [0.636053680726515, 0.11819453196151841],
  [0.5108670019508271, 0.13168863844917664],
  [0.37370608871541955, 0.14209610931838204],
  [0.22778585114164507, 0.14917298647260374],
  [0.07652652113349734, 0.15275338713072584],
] as const;

/** Integral of a smooth function over consecutive panels between ascending `cuts`, 20-point Gauss-Legendre on each. */
export function integrate(cuts: readonly number[], of: (at: number) => number): number {
  let total = 0;
  for (let panel = 1; panel < cuts.length; panel += 1) {
    const half = (cuts[panel]! - cuts[panel - 1]!) / 2;
    const middle = cuts[panel - 1]! + half;
    for (const [node, weight] of rule) total += half * weight * (of(middle - half * node) + of(middle + half * node));
  }
  return total;
}
