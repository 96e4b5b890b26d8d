import { commit } from "@/db/commit";
import { useCaseRows } from "@/db/scoring";
import type { ContributableWorkspace, EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { withFields } from "@/domain/scoring/editable-fields";
import { fieldsRefusal } from "@/domain/scoring/fields-refusal";
import { blankUseCase, duplicateOf, templateUseCase } from "@/domain/scoring/new-use-case";
import type { UseCase } from "@/domain/scoring/use-case";
import { readEditScene } from "./edit-fields";
import { readUseCase } from "./read-use-case";

const newId = () => `W-${crypto.randomUUID().slice(0, 8)}`;

function add(ws: ContributableWorkspace, useCase: UseCase, action: string) {
  return commit(ws, [useCaseRows.add(ws, useCase)], { action, answer: { id: useCase.id } });
}

type Proposal = Pick<UseCase, "name" | "mode" | "moment" | "audienceIds" | "channelIds">;

/** An idea; for whom and where it would be must be known here. */
export async function propose(ws: ContributableWorkspace, { name, mode, moment, audienceIds, channelIds }: Proposal) {
  const idea = blankUseCase({ id: newId(), name, mode, moment });
  const set = { moment, audienceIds, channelIds };
  const refusal = fieldsRefusal(await readEditScene(ws), idea, set);
  if (refusal) throw new AttuneError("invalid", refusal);
  return add(ws, withFields(idea, set), "proposed use case");
}

export function addFromTemplate(ws: EditableWorkspace, templateId: string) {
  const useCase = templateUseCase(templateId, newId());
  if (!useCase) throw new AttuneError("not_found", "There is no such template. Choose one from the list.");
  return add(ws, useCase, "added use case from template");
}

export async function duplicate(ws: EditableWorkspace, useCaseId: string) {
  const { version: _v, ...original } = await readUseCase(ws, useCaseId);
  return add(ws, duplicateOf(original, newId()), "duplicated use case");
}
