import { buildingBlockRows } from "@/db/foundations";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { foundationsOf } from "@/domain/foundations/block-library";
import { blockUnlock, missedBlocks } from "@/domain/foundations/block-unlock";
import { dimensionWords } from "@/domain/foundations/block-words";
import { blockOrderSentence, compareBlockOrder } from "@/domain/foundations/compare-block-order";
import { foundationsSentence } from "@/domain/foundations/foundations-sentence";
import { levelsAtEnd } from "@/domain/foundations/levels-at-end";
import { maturityInPlan } from "@/domain/foundations/maturity-in-plan";
import { plannedBlockOrder } from "@/domain/foundations/planned-block-order";
import { suggestedBlockOrder } from "@/domain/foundations/suggested-block-order";
import { quarterOfDay } from "@/domain/quarters";
import { levelsInPlan } from "@/domain/roadmap/plan-levels";
import { derivedOf } from "../derive";
import { blocksTold } from "./told-blocks";
import { topUseCases } from "./top-use-cases";

/** The foundations with what waits for them, the order to raise them in, and how far the plan brings them. */
export async function readFoundations(ws: Workspace) {
  // Versions first: should someone write in between, a later write here is refused rather than lost.
  const stored = await buildingBlockRows.read(ws);
  const derived = await derivedOf(ws);
  const { file, parameters, today } = derived;
  const foundations = foundationsOf(stored);
  const items = file.roadmap?.items ?? [];
  const levels = {
    levelNow: foundations.levelOf,
    levelAt: levelsInPlan(items, foundations.levelOf),
    quarters: file.quarters,
    from: quarterOfDay(today),
  };
  const last = file.quarters.at(-1) ?? null;
  const levelEnd = levelsAtEnd(items, file.quarters, foundations);

  const priorities = new Map(derived.assessments.map(({ useCase, score }) => [useCase.id, score?.priority ?? null]));
  const unlock = blockUnlock(file.useCases, (id) => priorities.get(id) ?? null, foundations, items);
  const suggested = suggestedBlockOrder(unlock, foundations);
  const planned = plannedBlockOrder(items);
  const order = compareBlockOrder(suggested, planned);
  const loop = derived.cycles[0] ?? [];
  const missing = (levelOf: (block: string) => number) =>
    file.useCases.filter((useCase) => missedBlocks(useCase, { levelOf }).size > 0).length;
  const first = suggested.find(({ prerequisitesMet }) => prerequisitesMet);
  return {
    today,
    lastQuarter: last,
    quarters: file.quarters,
    sentence: foundationsSentence({
      blocks: foundations.blocks.length,
      assessed: stored.filter(({ level }) => level !== null).length,
      loop: loop.map(foundations.nameOf),
      wanting: file.useCases.filter(({ status }) => status === "planned" || status === "testing").length,
      missingNow: missing(foundations.levelOf),
      missingAtEnd: missing(levelEnd),
      lastQuarter: last,
      first: first ? { name: foundations.nameOf(first.block), target: first.target } : null,
    }),
    blocks: blocksTold({ stored, foundations, levelEnd, unlock, planned, priorities, file }),
    useCases: topUseCases(derived, foundations, levels),
    order,
    orderSentence: blockOrderSentence(order, foundations.nameOf),
    planned,
    maturity: { steps: maturityInPlan(levels, parameters.maturity), parameters: parameters.maturity },
    dimensions: dimensionWords,
    people: file.members.map(({ id, name }) => ({ id, name })),
    may: { assess: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}
