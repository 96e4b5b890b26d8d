import { isShipped } from "../returns/read-test";
import type { UseCase } from "../scoring/use-case";
import { isPlanned } from "../scoring/use-case-status";
import type { Hit, Scene } from "./scene";

/** Rules R-POR-1 to R-POR-5, R-POR-7, R-POR-8 and R-RET-2. */
export function portfolioHits(scene: Scene): Hit[] {
  const { file, portfolio, pressure, parameters } = scene;
  const { tableStakesSharePct, activeShareAtTransitionsPct, granularityFrom, expectedLiftMax } =
    parameters.ruleThresholds;
  const hits: Hit[] = [];
  if ((portfolio.tableStakesSharePct ?? 0) > tableStakesSharePct) hits.push(["R-POR-1", "live"]);
  const activeShare = portfolio.activeShareAtTransitionsPct;
  if (activeShare !== null && activeShare < activeShareAtTransitionsPct) hits.push(["R-POR-2", "live"]);
  for (const { audienceId, channelId, over } of pressure) if (over) hits.push(["R-POR-3", audienceId, channelId]);
  for (const useCase of file.useCases.filter(isPlanned)) {
    if (isTooFine(useCase, granularityFrom, scene)) hits.push(["R-POR-4", useCase.id]);
    if (useCase.granularity === 5) hits.push(["R-POR-5", useCase.id]);
    const showsAll = useCase.scores?.regret?.reliefFeatures.includes("show_all") ?? false;
    if (useCase.restrictsChoice === true && !showsAll) hits.push(["R-POR-7", useCase.id]);
    if (useCase.purchaseCycleSuppression === false) hits.push(["R-POR-8", useCase.id]);
    const lift = useCase.expectedRelativeLift ?? 0;
    if (lift > expectedLiftMax + 1e-9 && !isReplicated(useCase, scene)) hits.push(["R-RET-2", useCase.id]);
  }
  return hits;
}

/** Nearly one-to-one and pushed by the brand, without a shipped test at a lower granularity (formula 26). */
function isTooFine(useCase: UseCase, from: number, { testsOf }: Scene): boolean {
  const level = useCase.granularity;
  const pushes = useCase.mode === "passive" || useCase.mode === "hybrid";
  if (level === null || level < from || !pushes || useCase.intent !== "promote") return false;
  return !testsOf(useCase.id).some(
    (test) => isShipped(test) && test.experiment.granularityLevel !== null && test.experiment.granularityLevel < level,
  );
}

function isReplicated(useCase: UseCase, { testsOf }: Scene): boolean {
  return testsOf(useCase.id).some((test) => isShipped(test) && test.experiment.replicatesId !== null);
}
