import { readMemberNames } from "@/db/accounts";
import { experimentRows, learningRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { taskNameOf } from "@/domain/customers/journey-words";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ExperimentContext } from "@/domain/experiments/experiment-readout";
import { dueLearnings, learningStrength } from "@/domain/experiments/learning-strength";
import { learningsSentence } from "@/domain/experiments/learnings-sentence";
import { byCode } from "@/domain/ordering";
import { contextOf } from "../experiment/read-context";
import { readExperiment } from "../experiment/read-once";
import { readTestScene } from "../experiment/read-scene";

const strengthWords = {
  contested: "Contested: a test speaks against it",
  repeated: "Repeated: more than one test supports it",
  once: "Seen once: one test supports it",
  untested: "An opinion: no test supports it yet",
} as const;

const nameIn = (names: ReadonlyMap<string, string>, id: string | null) => (id === null ? null : (names.get(id) ?? id));

/** A test with what came of it, as far as a learning can lean on that. */
function toldTest(test: Experiment, context: ExperimentContext) {
  const { decision, hollowWin } = readExperiment(test, context);
  const { id, name, status, endDate } = test;
  const concluded = status === "concluded";
  return { id, name, status, endDate, decision, hollowWin, concluded, counts: decision !== "invalid" };
}

/** Every learning with its tests, how firm it stands by them, and whether its review is due. */
export async function readLearnings(ws: Workspace) {
  const [scene, context, memberName] = [await readTestScene(ws), await contextOf(ws), await readMemberNames(ws)];
  const learnings = await learningRows.read(ws);
  const tests = await experimentRows.read(ws);
  const known = new Map(tests.map((test) => [test.id, toldTest(test, context)] as const));
  const due = new Set(dueLearnings(learnings, context.today).map(({ id }) => id));
  const taskName = taskNameOf(scene.journey);
  const rows = learnings.map((learning) => {
    const of = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
    const [supporting, contradicting] = [of(learning.supportingIds), of(learning.contradictingIds)];
    const strength = learningStrength(supporting, contradicting);
    const scope = {
      audience: nameIn(scene.audiences, learning.audienceId),
      channel: nameIn(scene.channels, learning.channelId),
      tactic: nameIn(scene.templates, learning.tacticId),
      momentWords: learning.moment?.split(">").map(taskName).join(" → ") ?? null,
    };
    const about = [...Object.values(scope), ...[...supporting, ...contradicting].map(({ name }) => name)];
    return {
      ...learning,
      ...{ supporting, contradicting, strength, ...scope },
      strengthWords: strengthWords[strength],
      due: due.has(learning.id),
      madeByName: memberName(learning.madeBy),
      /** What it is found by beside its words. */
      names: about.filter((name) => name !== null),
    };
  });
  return {
    sentence: learningsSentence(rows),
    rows,
    /** In the order they should be looked at. */
    due: dueLearnings(learnings, context.today).map(({ id }) => id),
    /** What a learning can lean on, the latest first. */
    tests: [...known.values()].sort((a, b) => byCode(b.endDate ?? "9999", a.endDate ?? "9999") || byCode(a.id, b.id)),
    today: context.today,
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}
