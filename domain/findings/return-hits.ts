import { quarterNumber } from "../quarters";
import type { Return } from "../returns/return-line";
import type { ReturnLine } from "../returns/returns";
import { evidenceAge } from "./evidence-age";
import { findCard } from "./evidence-library";
import type { Hit, Scene } from "./scene";

/** Cost lines that must not be forgotten: data, content, testing and protection. */
const neededCosts = [
  "data_collection_integration",
  "content_creation",
  "testing_experimentation",
  "privacy_protection",
] as const;

/** Rules R-RET-1, R-RET-3 to R-RET-6 and R-EVD-1. */
export function returnHits(scene: Scene): Hit[] {
  const { file, today, parameters, returns, unearned } = scene;
  const hits: Hit[] = [];
  file.returns.forEach((line, index) => {
    const computed = returns[index];
    if (computed && isTooSoon(line, computed, scene)) hits.push(["R-RET-1", line.id]);
    const kind = line.basisEvidenceId === null ? null : findCard(line.basisEvidenceId, file.ownEvidence)?.kind;
    if (kind === "vendor_claim" || kind === "prediction") hits.push(["R-RET-3", line.id]);
    if (unearned.has(line.id)) hits.push(["R-RET-4", line.id]);
  });
  hits.push(...spendHits(scene));
  for (const { evidenceId } of file.evidencePins) {
    const { ageBand } = evidenceAge(findCard(evidenceId, file.ownEvidence), today, parameters.evidenceAgeYears);
    if (ageBand === "old" || ageBand === "undated") hits.push(["R-EVD-1", evidenceId]);
  }
  return hits;
}

function spendHits({ file, spend, completeness, parameters }: Scene): Hit[] {
  const plan = file.spend;
  if (!plan) return [];
  const isHigh = (spend?.pct ?? null) !== null && (spend?.pct ?? 0) >= parameters.spendBenchmarkPct;
  const isLoose = completeness.status === "ad_hoc" || completeness.status === "draft";
  const missing = (plan.personalizationSpend ?? 0) > 0 ? neededCosts.filter((id) => !plan.byCategory[id]) : [];
  return [
    ...(isHigh && isLoose ? [["R-RET-5", plan.fiscalYear] as const] : []),
    ...missing.map((category): Hit => ["R-RET-6", plan.fiscalYear, category]),
  ];
}

/** Money is expected before the horizon of its function begins, without an own controlled test behind it. */
function isTooSoon(line: ReturnLine, { paybackQuarter }: Return, { assessments, parameters }: Scene): boolean {
  if (paybackQuarter === null || line.function === null) return false;
  const isAhead = line.actualThrough === null || quarterNumber(paybackQuarter) > quarterNumber(line.actualThrough);
  const position = line.quarters.indexOf(paybackQuarter) + 1;
  if (!isAhead || position >= parameters.horizons[line.function].min) return false;
  const owner = assessments.find(({ useCase }) => useCase.id === line.useCaseId);
  return (owner?.useCase.scores?.confidence ?? 0) < 5;
}
