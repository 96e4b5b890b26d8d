const coefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * ln Γ(x) for x > 0, by Stirling's series above 10 and the recurrence Γ(x + 1) = xΓ(x) below
 * (Abramowitz and Stegun 6.1.41): about 15 digits of the larger terms.
 */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 10) {
    shift += Math.log(at);
    at += 1;
  }
  const series = coefficients.reduce((sum, coefficient, index) => sum + coefficient / at ** (2 * index + 1), 0);
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
