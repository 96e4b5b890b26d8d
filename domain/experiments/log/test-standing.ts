import type { ArmReadout } from "../experiment-readout";
import type { GuardrailState } from "../guardrail-state";

const states: readonly string[] = [
  "improved",
  "safe",
  "tolerated",
  "inconclusive",
  "harm",
  "breach",
] satisfies GuardrailState[];
const mostMargins = 99;

/** How bad the state of a guardrail is: 0 improved to 5 breach. */
export const badnessOf = (state: string): number => states.indexOf(state);

/**
 * What a treatment is put in order by. `lift`: of the primary as a fraction, turned so that up is better; null where it is
 * not known. `harm`: of its worst guardrail, by its state and within a state by how many margins it moved; null without one.
 * For order only, never shown.
 */
export function testStanding(
  arm: ArmReadout,
  directionOf: (metricId: string) => string | null,
): { readonly lift: number | null; readonly harm: number | null } {
  const { primary, guardrails } = arm;
  const turned = (metricId: string | null) => (directionOf(metricId ?? "") === "lower_is_better" ? -1 : 1);
  const harms = guardrails.map((guardrail) => {
    const margins =
      guardrail.error === undefined && guardrail.margin !== null && guardrail.margin > 0
        ? (-guardrail.diff * turned(guardrail.metricId)) / guardrail.margin
        : 0;
    return badnessOf(guardrail.state) + Math.min(mostMargins, Math.max(0, margins)) / (mostMargins + 1);
  });
  return {
    lift: primary.error === undefined && primary.lift !== null ? primary.lift * turned(primary.metricId) : null,
    harm: harms.length > 0 ? Math.max(...harms) : null,
  };
}
