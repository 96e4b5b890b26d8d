import { buildingBlockRows } from "@/db/foundations";
import type { Workspace } from "@/db/workspace";
import { foundationsOf } from "@/domain/foundations/block-library";
import { loopRefusal } from "@/domain/foundations/block-loop";
import { foundationEffect } from "@/domain/foundations/foundation-effect";
import { needsRefusal, type TriedBlock, withTriedBlocks } from "@/domain/foundations/tried-block";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { assessUseCase } from "@/domain/scoring/assess-use-case";
import { derivedOf } from "../derive";

/** What levels, needs or a new block would change, and why they could not be stored; nothing is. */
export async function previewBlocks(ws: Workspace, tried: readonly TriedBlock[]) {
  const stored = await buildingBlockRows.read(ws);
  const { file, assessments, parameters, severities } = await derivedOf(ws);
  const changed = withTriedBlocks(stored, tried);
  const after = foundationsOf(changed);
  const known = new Set(after.blocks);
  const refusal =
    tried
      .map(({ prerequisites }) => (prerequisites ? needsRefusal(prerequisites, known)?.sentence : null))
      .find(Boolean) ??
    tried.map(({ blockId, prerequisites }) => (prerequisites ? loopRefusal(blockId, after) : null)).find(Boolean) ??
    null;
  const effect = foundationEffect(
    {
      assessed: stored,
      useCases: assessments.map(({ useCase, score, verdict }) => ({
        ...useCase,
        priority: score?.priority ?? null,
        verdict: verdict.verdict,
      })),
      initiatives: file.roadmap?.items ?? [],
      quarters: file.quarters,
      maturity: parameters.maturity,
      worth: parameters.order,
    },
    changed,
  );
  const byId = new Map(assessments.map((each) => [each.useCase.id, each]));
  const setting = { severities, ledger: ledgerByElement(file.dataLedger), foundations: after, parameters };
  const nameOf = (block: string) => after.nameOf(block);
  return {
    refusal,
    ...effect,
    readiness: effect.readiness.map((each) => ({
      ...each,
      verdictAfter: assessUseCase(byId.get(each.id)!.useCase, setting).verdict.verdict,
    })),
    gaps: {
      ...effect.gaps,
      opened: effect.gaps.opened.map((gap) => ({ ...gap, blockName: nameOf(gap.block) })),
      closed: effect.gaps.closed.map((gap) => ({ ...gap, blockName: nameOf(gap.block) })),
    },
    order: {
      before: effect.order.before.map((each) => ({ ...each, name: nameOf(each.block) })),
      after: effect.order.after.map((each) => ({ ...each, name: nameOf(each.block) })),
    },
    currency: file.workspace.currency ?? "EUR",
  };
}
