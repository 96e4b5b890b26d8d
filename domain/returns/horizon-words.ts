import defaults from "@/content/defaults.json";
import enums from "@/content/enums.json";
import { capitalized } from "../deck/deck-words";
import { counted } from "../roadmap/wording";
import type { Parameters } from "../settings";
import type { HorizonState, Return } from "./return-line";
import type { ReturnLine } from "./returns";

type BusinessFunction = NonNullable<ReturnLine["function"]>;
type Horizons = Parameters["horizons"];

const labels: ReadonlyMap<string, string> = new Map(enums.function.map(({ id, label }) => [id, label]));

/** What a function is called; a word of one's own stands for itself. */
export const functionWords = (businessFunction: string): string => labels.get(businessFunction) ?? businessFunction;

const stateLabels: Readonly<Record<HorizonState, string>> = {
  not_started: "Nothing observed yet",
  too_early: "Too early to judge",
  within: "Inside its horizon",
  past: "Past its horizon",
};

export const horizonLabel = (state: HorizonState | null): string =>
  state === null ? "No horizon" : stateLabels[state];

/** How long a function may take, whose number that is, and what to look at until then. */
export function horizonOf(businessFunction: BusinessFunction, horizons: Horizons) {
  const { min, typical, max, firstSign, judgeFinancially } = horizons[businessFunction];
  const shipped = defaults.parameters.horizons[businessFunction];
  const isDefault = shipped.min === min && shipped.typical === typical && shipped.max === max;
  const source = isDefault ? "our default" : "set in this workspace";
  return {
    id: businessFunction,
    name: functionWords(businessFunction),
    ...{ min, typical, max, isDefault, source, firstSign, judgeFinancially },
    sentence: `${functionWords(businessFunction)} is judged by its returns from ${counted(min, "observed quarter")} on, typically pays back after ${typical}, and may take ${max} (${source}).${
      judgeFinancially ? "" : " It is judged on campaign measures before money."
    } Until then look at ${firstSign}.`,
  };
}

/**
 * What the horizon says of a line (formula 23). "Too early" is never said as failing: nothing that has not had its
 * time is judged, whatever it lost so far.
 *
 * @param losing whether it earned less than it cost in the observed quarters
 */
export function horizonSentence(
  { horizonState, toDate: { quarters } }: Pick<Return, "horizonState" | "toDate">,
  businessFunction: BusinessFunction | null,
  horizons: Horizons,
  losing: boolean,
): string {
  const seen = `${capitalized(counted(quarters, "quarter"))} observed`;
  if (horizonState === "not_started") return "Nothing was observed yet, so there is nothing to judge.";
  if (businessFunction === null || horizonState === null)
    return `${seen}. Without a function there is no horizon to judge it by.`;
  const { min, max, source, firstSign } = horizonOf(businessFunction, horizons);
  if (horizonState === "too_early")
    return `${seen}; judged from ${min} on (${source}). ${
      losing ? "It has cost more than it earned, which is too early to call and not failing." : "Too early to judge."
    } Look at ${firstSign} until then.`;
  if (horizonState === "within")
    return `${seen} of the ${max} it may take (${source}). ${
      losing ? "It has not earned its cost yet, and still has time." : "It has earned its cost so far."
    }`;
  return `${seen}, more than the ${max} it may take (${source}). ${
    losing ? "It has earned less than it cost." : "It has earned its cost."
  }`;
}
