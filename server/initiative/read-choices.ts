import { buildingBlockRows } from "@/db/foundations";
import { ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import { outcomeRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { foundationsOf, libraryBlock } from "@/domain/foundations/block-library";
import { metricLibrary } from "@/domain/metrics/library";
import { useCaseOrder } from "@/domain/roadmap/use-case-order";
import { derivedOf } from "../derive";

/** What a piece of work can be about, need and be answered for by; use cases in the order in which they are worth adding. */
export async function readChoices(ws: Workspace) {
  const row = await readWorkspaceRow(ws);
  const items = await initiativeRows.read(ws);
  const foundations = foundationsOf(await buildingBlockRows.read(ws));
  const outcomes = new Map((await outcomeRows.read(ws)).map(({ id, statement }) => [id, statement]));
  const planned = new Set(items.flatMap(({ kind, refId }) => (kind === "use_case" && refId ? [refId] : [])));
  const assessed = new Map((await derivedOf(ws)).assessments.map((each) => [each.useCase.id, each]));
  const useCases = (await useCaseRows.read(ws)).map((useCase) => ({
    id: useCase.id,
    name: useCase.name,
    status: useCase.status,
    verdict: assessed.get(useCase.id)?.verdict.verdict ?? "unscored",
    priority: assessed.get(useCase.id)?.score?.priority ?? null,
    effortWeeks: useCase.effortWeeks,
    ownerId: useCase.ownerId,
    function: useCase.function,
    outcome: outcomes.get(useCase.outcomeId ?? "") ?? null,
    onRoadmap: planned.has(useCase.id),
    objected: useCase.privacyReview?.status === "objected",
    needs: useCase.prerequisites.map(({ block, minLevel }) => needed(block, minLevel)),
  }));
  function needed(block: string, level: number) {
    return { block, name: foundations.nameOf(block), level, now: foundations.levelOf(block) };
  }
  return {
    useCases: useCases.toSorted(useCaseOrder),
    blocks: foundations.blocks.map((id) => ({
      id,
      name: foundations.nameOf(id),
      level: foundations.levelOf(id),
      /** By our default. */
      typicalEffortWeeks: libraryBlock(id)?.typicalEffortWeeks ?? null,
      needs: foundations.prerequisitesOf(id).map(({ block, minLevel }) => needed(block, minLevel)),
    })),
    people: (await personRows.read(ws)).map(({ id, name }) => ({ id, name })),
    roles: [
      ...new Set([
        ...Object.keys(row.capacityByRole),
        ...items.flatMap(({ effortByRole }) => Object.keys(effortByRole)),
      ]),
    ],
    lanes: [...new Set(items.flatMap(({ lane }) => lane ?? []))],
    metrics: [...metricLibrary(await ownMetricRows.read(ws)).values()].map(({ id, name, unit }) => ({
      id,
      name,
      unit,
    })),
  };
}
