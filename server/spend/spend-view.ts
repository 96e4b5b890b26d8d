import type { Workspace } from "@/db/workspace";
import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import { ruleReason } from "@/domain/findings/rule-reason";
import { rules } from "@/domain/findings/rules";
import type { Hit } from "@/domain/findings/scene";
import {
  benchmarkWords,
  type SpendGroup,
  spendFigures,
  spendGroups,
  spendPartIds,
  spendPartName,
  spendProblems,
  spendSplit,
} from "@/domain/returns/spend-figures";
import { spendShare } from "@/domain/returns/spend-share";
import { cardsOf } from "../return/cards-of";
import { findSpend } from "./change-spend";

/** What is spent, split three ways and beside the reported share, which is an average and not a target. */
export async function viewOfSpend(ws: Workspace, derived: DerivedWorkspace, hits: readonly Hit[], sign: string) {
  const kept = await findSpend(ws);
  const { parameters } = derived;
  const share = kept && spendShare(kept, parameters);
  return {
    plan: kept && planOf(kept, derived, hits, sign),
    benchmark: benchmarkWords(share, parameters),
    cards: cardsOf(["EV-SPEND-14", "EV-AMBIGUOUS-61"], derived),
    /** The parts every plan is asked for. */
    asked: { category: askedOf("category"), function: askedOf("function"), mode: askedOf("mode") },
  };
}

const askedOf = (group: SpendGroup) => spendPartIds(group).map((id) => ({ id, name: spendPartName(group, id) }));

type Kept = NonNullable<Awaited<ReturnType<typeof findSpend>>>;

function planOf(kept: Kept, derived: DerivedWorkspace, hits: readonly Hit[], sign: string) {
  const { id: _id, version, ...plan } = kept;
  return {
    ...{ version, plan },
    figures: spendFigures(plan, derived.parameters, sign),
    splits: spendGroups.map((group) => spendSplit(plan, group, sign)),
    problems: spendProblems(plan),
    findings: hits
      .filter(([ruleId]) => rules.get(ruleId)?.entityType === "spend")
      .flatMap(([ruleId, , detail]) => {
        const rule = rules.get(ruleId);
        if (!rule) return [];
        const { severity, message, suggestedFix: fix } = rule;
        const reason = ruleReason(ruleId, derived.parameters);
        return [{ ruleId, severity, message, fix, reason, part: detail ? spendPartName("category", detail) : null }];
      }),
  };
}
