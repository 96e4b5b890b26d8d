import type { Assessment } from "../scoring/assess-use-case";
import type { Moment } from "../scoring/use-case";
import { isAtTaskSwitch, isLive, isPlanned, takesPart } from "../scoring/use-case-status";
import type { Hit, Scene } from "./scene";

/** Rules R-MOM-1 to R-MOM-6. */
export function momentHits({
  assessments,
  parameters,
  portfolio,
}: Pick<Scene, "assessments" | "parameters" | "portfolio">): Hit[] {
  const { pitfallSeverityFrom, optionsShownMax } = parameters.ruleThresholds;
  const helped = new Set(assessments.filter(helpsAtSwitch).map(({ useCase }) => switchOf(useCase.moment)));
  const hits: Hit[] = portfolio.uncoveredPitfalls.map((id) => ["R-MOM-2", id]);
  for (const { useCase, pitfallSeverity, score } of assessments) {
    if (!isPlanned(useCase)) continue;
    const atSwitch = isAtTaskSwitch(useCase);
    const hurts = atSwitch && !takesPart(useCase) && pitfallSeverity >= pitfallSeverityFrom;
    if (isLive(useCase) && hurts && !helped.has(switchOf(useCase.moment))) hits.push(["R-MOM-1", useCase.id]);
    if (score?.regretBand === "high") hits.push(["R-MOM-3", useCase.id]);
    if (score?.regretBand === "severe") hits.push(["R-MOM-4", useCase.id]);
    const regret = useCase.scores?.regret;
    if (atSwitch && (regret?.optionsShown ?? 0) > optionsShownMax) hits.push(["R-MOM-5", useCase.id]);
    const hurries = regret?.pressureCues.some((cue) => cue === "countdown" || cue === "scarcity");
    if (atSwitch && hurries) hits.push(["R-MOM-6", useCase.id]);
  }
  return hits;
}

function helpsAtSwitch({ useCase }: Assessment): boolean {
  return useCase.status === "live" && takesPart(useCase) && isAtTaskSwitch(useCase);
}

const switchOf = ({ fromTask, toTask }: Moment) => `${fromTask}>${toTask}`;
