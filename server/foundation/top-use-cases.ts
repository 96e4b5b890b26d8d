import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import type { Foundations } from "@/domain/foundations/foundations-among";
import { readinessOf } from "@/domain/foundations/readiness";
import { type PlannedLevels, readyQuarter } from "@/domain/foundations/ready-quarter";
import { byCode } from "@/domain/ordering";
import { quarterNumber } from "@/domain/quarters";

const most = 60;

/** The use cases still to come, in their order of rank, with what they miss and when the plan has it; at most 60. */
export function topUseCases(
  { file, assessments, ranking, spreads, violations }: DerivedWorkspace,
  foundations: Foundations,
  levels: PlannedLevels,
) {
  const byId = new Map(assessments.map((each) => [each.useCase.id, each]));
  const ranked = [...ranking.standard, ...ranking.tableStakes];
  const isRanked = new Set(ranked);
  const unranked = assessments
    .filter(
      ({ useCase }) => (useCase.status === "planned" || useCase.status === "testing") && !isRanked.has(useCase.id),
    )
    .map(({ useCase }) => useCase.id);
  const coming = [...ranked, ...unranked].filter((id) => byId.get(id)?.useCase.status !== "live");
  const open = (file.roadmap?.items ?? [])
    .filter(({ status }) => status === "planned" || status === "in_progress")
    .sort((a, b) => quarterNumber(a.startQuarter) - quarterNumber(b.startQuarter) || byCode(a.id, b.id));
  const early = new Set(violations.map(({ itemId }) => itemId));
  const rows = coming.slice(0, most).map((id) => {
    const { useCase, score, verdict, lane } = byId.get(id)!;
    const item = open.find(({ kind, refId }) => kind === "use_case" && refId === id);
    return {
      id,
      name: useCase.name,
      status: useCase.status,
      lane,
      verdict: verdict.verdict,
      priority: score?.priority ?? null,
      rank: spreads.get(id)?.rank ?? null,
      readinessPct: readinessOf(useCase.prerequisites, foundations.levelOf).readinessPct,
      needs: useCase.prerequisites.map(({ block, minLevel }) => ({
        block,
        name: foundations.nameOf(block),
        minLevel,
        level: foundations.levelOf(block),
      })),
      ready: readyQuarter(useCase.prerequisites, levels),
      starts: item?.startQuarter ?? null,
      startsTooEarly: item !== undefined && early.has(item.id),
    };
  });
  return { rows, more: coming.length - rows.length };
}
