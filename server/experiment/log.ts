import { commit } from "@/db/commit";
import { experimentRows } from "@/db/experiments";
import type { ContributableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Experiment } from "@/domain/experiments/experiment";
import { blankTest, testAgain, testFromTemplate, testFromUseCase } from "@/domain/experiments/new-test";
import { editsRefusal, type TestEdits, withEdits } from "@/domain/experiments/test-edits";
import { pointersOf } from "./edit";
import { findTest } from "./find-test";
import { readTestScene, requireKnown, type TestScene } from "./read-scene";

const newId = () => `T-${crypto.randomUUID().slice(0, 8)}`;

type Source = { readonly useCaseId: string | null; readonly templateId: string | null; readonly set: TestEdits };

/** A draft in one call: begun from a use case, a template or nothing, with whatever is known already written into it. */
export async function logTest(ws: ContributableWorkspace, { useCaseId, templateId, set }: Source) {
  const scene = await readTestScene(ws);
  const drafted = draftOf(scene, { useCaseId, templateId, set });
  const test = withEdits(drafted, set);
  const refusal = editsRefusal(test, test);
  if (refusal) throw new AttuneError("invalid", refusal);
  requireKnown(scene, pointersOf(test), pointersOf(drafted));
  return commit(ws, [experimentRows.add(ws, test)], { action: "logged test", answer: { id: test.id, version: 1 } });
}

/** The draft that logging begins with, before anything of one's own is written into it. */
export function draftOf(scene: TestScene, { useCaseId, templateId, set }: Source): Experiment {
  const id = newId();
  if (useCaseId !== null) {
    const useCase = scene.useCases.get(useCaseId);
    if (!useCase) throw new AttuneError("not_found", "This use case is not here any more.");
    return testFromUseCase(useCase, id, scene.metrics);
  }
  if (templateId !== null) {
    const test = testFromTemplate(templateId, id, scene.metrics);
    if (!test) throw new AttuneError("not_found", "There is no such template. Choose one from the list.");
    return test;
  }
  if (set.name === undefined) throw new AttuneError("invalid", "Give the test a name.");
  return blankTest({ id, name: set.name });
}

/** The same test once more: the next iteration, or a replication of the same plan. */
export async function logAgain(ws: ContributableWorkspace, experimentId: string, as: "iteration" | "replication") {
  const { version: _v, ...original } = await findTest(ws, experimentId);
  if (original.status === "draft")
    throw new AttuneError("invalid", "This test has not started. Change it in place of copying it.");
  const test = testAgain(original, newId(), as);
  const action = as === "iteration" ? "began next iteration of test" : "began replication of test";
  return commit(ws, [experimentRows.add(ws, test)], { action, answer: { id: test.id, version: 1 } });
}
