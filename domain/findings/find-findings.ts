import { byCode } from "../ordering";
import { experimentHits } from "./experiment-hits";
import { ledgerHits } from "./ledger-hits";
import { metricHits } from "./metric-hits";
import { momentHits } from "./moment-hits";
import { portfolioHits } from "./portfolio-hits";
import { privacyHits } from "./privacy-hits";
import { returnHits } from "./return-hits";
import { roadmapHits } from "./roadmap-hits";
import type { FindingKind } from "./rule-areas";
import { rules, type Severity } from "./rules";
import type { Hit, Scene } from "./scene";
import { strategyHits } from "./strategy-hits";

/** A rule that fails for something, with the words of the rule. */
export type Finding = {
  readonly ruleId: string;
  readonly entityType: FindingKind;
  readonly entityId: string;
  readonly detail: string | null;
  readonly severity: Severity;
  readonly hardStop: boolean;
  readonly message: string;
  readonly fix: string;
};

const areas: readonly ((scene: Scene) => Hit[])[] = [
  strategyHits,
  metricHits,
  momentHits,
  privacyHits,
  ledgerHits,
  roadmapHits,
  portfolioHits,
  returnHits,
  experimentHits,
];

/** Every rule that fails in a workspace (section 5), by rule, entity id and detail, each once. */
export function findFindings(scene: Scene): Finding[] {
  const found = new Map<string, Finding>();
  for (const [ruleId, entityId, detail = null] of areas.flatMap((area) => area(scene))) {
    const rule = rules.get(ruleId);
    if (!rule) continue;
    const { entityType, severity, hardStop, message, suggestedFix: fix } = rule;
    const finding = { ruleId, entityType, entityId, detail, severity, hardStop, message, fix };
    found.set(JSON.stringify([ruleId, entityId, detail]), finding);
  }
  return [...found.values()].sort(
    (a, b) => byCode(a.ruleId, b.ruleId) || byCode(a.entityId, b.entityId) || byCode(a.detail ?? "", b.detail ?? ""),
  );
}
