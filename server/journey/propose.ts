import { commit } from "@/db/commit";
import { pitfallRows } from "@/db/customers";
import { genericDecisionRows, launchGateRows } from "@/db/decisions";
import { experimentRows } from "@/db/experiments";
import { readHistory } from "@/db/history";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { momentOf } from "@/domain/customers/journey-layout";
import { type JourneyPitfall, journeyPitfall } from "@/domain/customers/journey-pitfall";
import { proposeTemplates } from "@/domain/customers/journey-proposals";
import { type Use, usesInWords } from "@/domain/customers/journey-uses";
import { AttuneError } from "@/domain/errors";
import { templateUseCase } from "@/domain/scoring/new-use-case";
import type { UseCase } from "@/domain/scoring/use-case";
import { usedElsewhere } from "../exchange/undo-import";
import { readUseCase } from "../use-case/read-use-case";
import { readTriedEach } from "../use-case/tried";

const added = "added use case from template";

async function readPitfall(ws: Workspace, pitfallId: string): Promise<JourneyPitfall> {
  const row = await pitfallRows.find(ws, pitfallId);
  if (!row) throw new AttuneError("not_found", "This pitfall is not on the journey any more.");
  return journeyPitfall(row);
}

/** A template as it would be here: at the moment of the pitfall, and easing it. */
function placed(templateId: string, id: string, pitfall: JourneyPitfall): UseCase | null {
  const useCase = templateUseCase(templateId, id);
  const moment = momentOf(pitfall);
  if (!useCase) return null;
  return {
    ...useCase,
    ...(moment.fromTask !== null && { moment }),
    pitfallIds: [...new Set([...useCase.pitfallIds, pitfall.pitfallId])],
  };
}

/** What could help at a pitfall, each with why it fits and whether something like it was tried here. */
export async function readProposals(ws: Workspace, pitfallId: string) {
  const pitfall = await readPitfall(ws, pitfallId);
  const proposals = proposeTemplates(pitfall);
  const candidates = proposals.map(({ template }) => placed(template.id, "candidate", pitfall) as UseCase);
  const tried = await readTriedEach(ws, candidates);
  return proposals.map(({ template, fit }, at) => ({
    templateId: template.id,
    name: template.name,
    description: template.description,
    mode: template.mode as UseCase["mode"],
    notes: template.notes,
    fit,
    computed: template.defaultComputed,
    tried: tried[at] ?? { count: 0, closest: [] },
  }));
}

export async function addProposal(
  ws: EditableWorkspace,
  { pitfallId, templateId }: { pitfallId: string; templateId: string },
) {
  const pitfall = await readPitfall(ws, pitfallId);
  const useCase = placed(templateId, `W-${crypto.randomUUID().slice(0, 8)}`, pitfall);
  if (!useCase) throw new AttuneError("not_found", "There is no such template. Choose one from the list.");
  return commit(ws, [useCaseRows.add(ws, useCase)], {
    action: added,
    reason: `Eases “${pitfall.name}”`,
    answer: { useCaseId: useCase.id, version: 1 },
  });
}

/** Whether a decision, a launch gate, a scoring round or anything of the plan speaks of it by now. */
async function isNamed(ws: EditableWorkspace, useCaseId: string): Promise<boolean> {
  return (
    (await usedElsewhere(ws, [useCaseId])) !== undefined ||
    (await launchGateRows.find(ws, useCaseId)) !== undefined ||
    (await genericDecisionRows.read(ws)).some((decision) => decision.useCaseId === useCaseId)
  );
}

/** Takes back what was added a moment ago: only as long as nobody has worked on it or built on it. */
export async function takeBackProposal(
  ws: EditableWorkspace,
  { useCaseId, version }: { useCaseId: string; version: number },
) {
  const before = await readUseCase(ws, useCaseId);
  const uses = usesInWords([
    ...(await initiativeRows.read(ws))
      .filter(({ refId }) => refId === useCaseId)
      .map(({ name }): Use => ["roadmap item", name]),
    ...(await experimentRows.read(ws))
      .filter((test) => test.useCaseId === useCaseId)
      .map(({ name }): Use => ["test", name]),
  ]);
  const [last] = await readHistory(ws, { kind: useCaseRows.kind, objectId: useCaseId, beforeSeq: null }, 1);
  const isNew = last?.action === added && before.version === 1 && before.status === "idea";
  if (!isNew || uses || (await isNamed(ws, useCaseId)))
    throw new AttuneError("invalid", "Somebody has worked on it since. Reject it on its own page instead.");
  return commit(ws, [useCaseRows.remove(ws, { ...before, version })], {
    action: "took back use case",
    answer: null,
  });
}
