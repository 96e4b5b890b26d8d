export const quadrants = [
  "win_win",
  "paradox",
  "cx_investment",
  "lose_lose",
  "cx_erosion",
  "cx_gain",
  "commercial_gain",
  "commercial_dip",
  "steady",
  "not_enough_data",
] as const;
export type Quadrant = (typeof quadrants)[number];

/**
 * The board-level reading of a month from its two rounded indexes, in material changes (formula 16).
 *
 * @param threshold from which size on an index counts as up or down
 */
export function quadrantOf(commercial: number | null, experience: number | null, threshold: number): Quadrant {
  if (commercial === null || experience === null) return "not_enough_data";
  const cxUp = experience >= threshold;
  const cxDown = experience <= -threshold;
  if (commercial >= threshold) return cxDown ? "paradox" : cxUp ? "win_win" : "commercial_gain";
  if (commercial <= -threshold) return cxDown ? "lose_lose" : cxUp ? "cx_investment" : "commercial_dip";
  return cxDown ? "cx_erosion" : cxUp ? "cx_gain" : "steady";
}
