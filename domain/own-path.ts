/**
 * The path of this site that a link asks to come back to: `/` and what follows, as a browser sends it.
 *
 * Everything else is `/`: another site (also as `//host` or `/\host`, which browsers take for one), no path at all, signs
 * a browser would drop or turn, and more than 2,000 characters.
 */
export function ownPath(asked: unknown): string {
  if (typeof asked !== "string" || asked.length > 2_000) return "/";
  return /^\/(?!\/)[!-[\]-~]*$/.test(asked) ? asked : "/";
}
