import type { HorizonState } from "./return-line";

export type Standing = {
  readonly name: string;
  readonly horizonState: HorizonState | null;
  /** It earned less than it cost in the observed quarters. */
  readonly losing: boolean;
  /** Its latest test harmed customers. */
  readonly harms: boolean;
  /** Margin less cost, whole money: of the observed quarters, or of all where none was observed. */
  readonly result: number;
};

/**
 * Lines in the order in which they need a look: past their horizon at a loss, harmful to customers, losing within their
 * time, doing well, too early to judge, not begun. Within each, the smallest result first. What is too early is never
 * put before what was judged, whatever it lost so far: it is not failing.
 */
export function worstFirst<Line>(lines: readonly Line[], standingOf: (line: Line) => Standing): Line[] {
  return lines
    .map((line) => ({ line, standing: standingOf(line) }))
    .sort(
      (a, b) =>
        concern(a.standing) - concern(b.standing) ||
        a.standing.result - b.standing.result ||
        a.standing.name.localeCompare(b.standing.name, "en"),
    )
    .map(({ line }) => line);
}

function concern({ horizonState, losing, harms }: Standing): number {
  if (horizonState === "not_started") return 5;
  if (horizonState === "past" && losing) return 0;
  if (harms) return 1;
  if (horizonState === "too_early") return 4;
  return losing ? 2 : 3;
}
