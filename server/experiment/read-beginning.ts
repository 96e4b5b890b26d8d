import pitfallLibrary from "@/content/pitfalls.json";
import { audienceRows } from "@/db/customers";
import type { Workspace } from "@/db/workspace";
import { proposedHypothesis } from "@/domain/experiments/proposed-hypothesis";
import { useCaseTemplates } from "@/domain/scoring/new-use-case";
import { draftOf } from "./log";
import { readTestScene } from "./read-scene";

type Source = { readonly useCaseId: string | null; readonly templateId: string | null };

/** What the form of a new test begins with: the draft that logging from there would store, and parts of its sentence. */
export async function readBeginning(ws: Workspace, source: Source) {
  const scene = await readTestScene(ws);
  const test = draftOf(scene, { ...source, set: { name: "" } });
  const useCase = scene.useCases.get(source.useCaseId ?? "");
  const template = useCaseTemplates.find(({ id }) => id === (test.tacticId ?? source.templateId));
  const audience = (await audienceRows.read(ws)).find(({ id }) => id === test.audienceId);
  const pitfallId = useCase?.pitfallIds[0] ?? template?.pitfalls[0];
  const { name, useCaseId, tacticId, moment, audienceId, channelIds, mode, activeForm, helpType, ownerId } = test;
  return {
    ...{ name, useCaseId, tacticId, moment, audienceId, channelIds, mode, activeForm, helpType, ownerId },
    unit: test.unit,
    hypothesisParts: proposedHypothesis({
      name,
      pitfall: pitfallLibrary.find(({ id }) => id === pitfallId)?.description ?? null,
      forWhom: audience?.name ?? template?.defaultAudience ?? null,
    }),
    arms: test.arms,
    measures: test.results,
  };
}
