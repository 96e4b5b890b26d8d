import decisionTable from "@/content/decision_table.json";
import { experimentRows } from "@/db/experiments";
import { type HistoryEntry, readHistory } from "@/db/history";
import type { Workspace } from "@/db/workspace";
import { taskNameOf } from "@/domain/customers/journey-words";
import { dayWords, labelOf } from "@/domain/deck/deck-words";
import type { Experiment } from "@/domain/experiments/experiment";
import { type StoryNames, testChangeLines } from "@/domain/experiments/test-change-lines";
import { findTest } from "./find-test";
import { readTestScene, type TestScene } from "./read-scene";

const pageSize = 50;
/** More lines than this in one entry are counted. */
const mostLines = 14;

/** What was done as the end of a sentence that begins with who did it. */
const deeds: Readonly<Record<string, string>> = {
  "created workspace": "brought it in with the workspace",
  "opened the demonstration": "brought it in with the workspace",
  "logged test": "logged it as a draft",
  "edited test": "changed it",
  "planned test": "wrote a plan into it",
  "started test": "started it; the plan is frozen from here on",
  "amended plan of test": "changed the plan while it ran",
  "entered results of test": "typed in results",
  "imported results of test": "imported results from a file",
  "took back results of test": "took the last results back",
  "concluded test": "concluded it",
  "took back conclusion of test": "took the conclusion back; it runs again",
  "replaced decision of test": "decided otherwise than the rule",
  "accepted evidence of test": "accepted it as evidence for its use case",
  "accepted roadmap proposal of test": "accepted what it proposes for the roadmap",
  "accepted follow-up of test": "accepted its follow-up test",
  "took back evidence of test": "took it back as evidence for its use case",
  "took back roadmap proposal of test": "took back what it had put on the roadmap",
  "took back follow-up of test": "took back its follow-up test",
  "wrote learning": "wrote down what was learned",
  "removed test": "removed it",
  "put back test": "put it back",
};
/** Actions on other tests, or of acceptances, whose reason names the test itself: it says nothing here. */
const saidAlready = /^(accepted|took back) .* of test$/;

/** What happened to a test, newest first, in plain sentences; 50 at a time. */
export async function readTestHistory(
  ws: Workspace,
  { experimentId, cursor }: { experimentId: string; cursor: number | null },
) {
  const test = await findTest(ws, experimentId);
  const entries = await readHistory(
    ws,
    { kind: experimentRows.kind, objectId: experimentId, beforeSeq: cursor },
    pageSize,
  );
  const scene = await readTestScene(ws);
  return {
    entries: entries.map((entry) => told(entry, test, scene)),
    next: entries.length >= pageSize ? (entries.at(-1)?.seq ?? null) : null,
  };
}

function told({ seq, at, by, action, reason, before, after }: HistoryEntry, test: Experiment, scene: TestScene) {
  const [was, is] = [(before ?? {}) as Partial<Experiment>, (after ?? {}) as Partial<Experiment>];
  const lines = before && after ? testChangeLines(was, is, namesOf(scene, [test, was, is])) : [];
  return {
    ...{ seq, at, by },
    deed: deedOf(action, before === null && after !== null),
    /** The name of the file, where results came from one. */
    source: action === "imported results of test" ? reason : null,
    reason: action === "imported results of test" || saidAlready.test(action) ? null : reason,
    lines: lines.slice(0, mostLines),
    more: Math.max(0, lines.length - mostLines),
  };
}

/** A draft may have been made by accepting what another test proposed. */
function deedOf(action: string, isAdded: boolean): string {
  if (isAdded && action === "accepted follow-up of test") return "made it as the follow-up of another test";
  return deeds[action] ?? action.replace(/ tests?$/, " it").replace(" of test", "");
}

function namesOf(scene: TestScene, tests: readonly Partial<Experiment>[]): StoryNames {
  const maps = {
    useCase: new Map([...scene.useCases].map(([id, { name }]) => [id, name])),
    audience: scene.audiences,
    channel: scene.channels,
    tactic: scene.templates,
    owner: scene.people,
    metric: new Map([...scene.metrics].map(([id, { name }]) => [id, name])),
    arm: new Map(tests.flatMap(({ arms }) => (arms ?? []).map(({ id, name }) => [id, name] as const))),
  };
  const taskName = taskNameOf(scene.journey);
  return {
    nameOf: (field, id) => maps[field].get(id) ?? id,
    momentOf: (moment) => moment.split(">").map(taskName).join(" → "),
    dayOf: dayWords,
    decisionOf: (decision) => labelOf("testDecision", decision),
    flagOf: (flag) =>
      decisionTable.flags.find(({ id }) => id === flag)?.sentence.replace(/\{\w+\}/g, "a group") ?? flag,
  };
}
