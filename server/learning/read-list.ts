import { readMemberNames } from "@/db/accounts";
import { experimentRows, learningRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { taskNameOf } from "@/domain/customers/journey-words";
import { dueLearnings, learningStrength } from "@/domain/experiments/learning-strength";
import { readExperiment } from "@/domain/experiments/read-experiment";
import { contextOf } from "../experiment/read-context";
import { readTestScene } from "../experiment/read-scene";

const strengthWords = {
  contested: "Contested: a test speaks against it",
  repeated: "Repeated: more than one test supports it",
  once: "Seen once: one test supports it",
  untested: "An opinion: no test supports it yet",
} as const;

/** Every learning with its tests, how firm it stands by them, and whether its review is due. */
export async function readLearnings(ws: Workspace) {
  const [scene, context, memberName] = [await readTestScene(ws), await contextOf(ws), await readMemberNames(ws)];
  const learnings = await learningRows.read(ws);
  const tests = await experimentRows.read(ws);
  const named = new Set(learnings.flatMap((each) => [...each.supportingIds, ...each.contradictingIds]));
  const known = new Map(
    tests
      .filter(({ id }) => named.has(id))
      .map((test) => {
        const { decision } = readExperiment(test, context);
        const concluded = test.status === "concluded";
        return [
          test.id,
          { id: test.id, name: test.name, decision, concluded, counts: decision !== "invalid" },
        ] as const;
      }),
  );
  const due = new Set(dueLearnings(learnings, context.today).map(({ id }) => id));
  const taskName = taskNameOf(scene.journey);
  const rows = learnings.map((learning) => {
    const of = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
    const [supporting, contradicting] = [of(learning.supportingIds), of(learning.contradictingIds)];
    const strength = learningStrength(supporting, contradicting);
    return {
      ...learning,
      ...{ supporting, contradicting, strength },
      strengthWords: strengthWords[strength],
      due: due.has(learning.id),
      madeByName: memberName(learning.madeBy),
      audience: scene.audiences.get(learning.audienceId ?? "") ?? null,
      channel: scene.channels.get(learning.channelId ?? "") ?? null,
      tactic: scene.templates.get(learning.tacticId ?? "") ?? null,
      momentWords: learning.moment?.split(">").map(taskName).join(" → ") ?? null,
    };
  });
  return {
    rows,
    /** In the order they should be looked at. */
    due: dueLearnings(learnings, context.today).map(({ id }) => id),
    tests: tests.map(({ id, name, status }) => ({ id, name, status })),
    today: context.today,
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}
