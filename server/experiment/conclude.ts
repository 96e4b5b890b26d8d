import { readMemberNames } from "@/db/accounts";
import { commit } from "@/db/commit";
import { experimentRows } from "@/db/experiments";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { TestDecision } from "@/domain/experiments/decide";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ExperimentContext } from "@/domain/experiments/experiment-readout";
import { overrideRefusal } from "@/domain/experiments/override-decision";
import { readExperiment } from "@/domain/experiments/read-experiment";
import { ruleInWords } from "@/domain/experiments/rule-rows";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { findTest } from "./find-test";
import { notesNeeded } from "./read-conclusion";
import { contextOf } from "./read-context";
import { readProposals } from "./read-proposals";

type At = { experimentId: string; version: number };
type Conclusion = At & {
  endDate: string | null;
  learning: string | null;
  /** Notes by flag. */
  acknowledged: Record<string, string>;
};

/** A test as it would be, concluded on a day, and how it would read then. */
function concludedOn(before: Experiment, day: string | null, context: ExperimentContext) {
  if (before.status === "draft") throw new AttuneError("invalid", "This test has not started.");
  if (before.status === "concluded") throw new AttuneError("invalid", "This test is concluded already.");
  const { today } = context;
  // A test that was to start later is called off: it ends with the day on which it would have begun.
  const isToCome = before.startDate !== null && before.startDate > today;
  // The end that was planned may still be to come.
  const usual = before.endDate !== null && before.endDate < today ? before.endDate : today;
  const endDate = isToCome ? before.startDate : (day ?? usual);
  if (endDate !== null && endDate > today && !isToCome)
    throw new AttuneError("invalid", "That day is still to come. Choose the last day it ran.");
  if (before.startDate !== null && endDate !== null && endDate < before.startDate)
    throw new AttuneError("invalid", "It ends before it started. Choose a later day.");
  const ended: Experiment = { ...before, status: "concluded", endDate };
  const readout = readExperiment(ended, context);
  return { ended, readout, needed: notesNeeded(readout, context) };
}

/** What concluding on a day would decide, ask for and propose; nothing is stored. */
export async function previewConclusion(
  ws: Workspace,
  { experimentId, endDate }: { experimentId: string; endDate: string | null },
) {
  const { version: _version, ...before } = await findTest(ws, experimentId);
  const context = await contextOf(ws);
  const { ended, readout, needed } = concludedOn(before, endDate, context);
  // Looking ahead is a look: what is veiled while it runs stays veiled until it is concluded.
  const { sentence, nextStep, row } = verdictSentence({ ...ended, status: "running" }, readout, context.metrics);
  return {
    ...{ endDate: ended.endDate, decision: readout.decision, hollowWin: readout.hollowWin, sentence, nextStep },
    row: row && { order: row.order, rule: ruleInWords(row.order) },
    days: readout.days,
    plannedReached: readout.plannedReached,
    toAcknowledge: needed,
    proposals: await readProposals(ws, ended, readout, context),
  };
}

/** Stores what the rule decides. Refused while a flag that must be read has no note. */
export async function concludeTest(ws: EditableWorkspace, { experimentId, version, ...given }: Conclusion) {
  const before = await findTest(ws, experimentId);
  const context = await contextOf(ws);
  const { ended, readout, needed } = concludedOn(before, given.endDate, context);
  const unread = needed.filter(({ flag }) => !given.acknowledged[flag]?.trim());
  if (unread.length > 0)
    throw new AttuneError(
      "invalid",
      `${unread.map(({ sentence }) => sentence).join(" ")} Write a note on what you checked before you conclude.`,
    );
  const arm = readout.arms.find(({ armId }) => armId === readout.leadingArm);
  const after: Experiment = {
    ...ended,
    ...{ decision: readout.decision, reason: readout.reason, hollowWin: readout.hollowWin },
    flags: [...(arm?.flags ?? [])],
    concludedOn: context.today,
    acknowledged: Object.fromEntries(needed.map(({ flag }) => [flag, given.acknowledged[flag]!])),
    learning: given.learning || before.learning,
  };
  return commit(ws, [experimentRows.put(ws, { ...before, version }, after)], {
    action: "concluded test",
    answer: { version: version + 1, decision: readout.decision, hollowWin: readout.hollowWin },
  });
}

/** Another decision in place of the computed one: with a name and a reason, beside it for ever, and only once. */
export async function overrideDecision(
  ws: EditableWorkspace,
  { experimentId, version, decision, reason }: At & { decision: TestDecision; reason: string },
) {
  const before = await findTest(ws, experimentId);
  if (before.status !== "concluded")
    throw new AttuneError("invalid", "Conclude the test first: there is no decision to replace yet.");
  if (before.override) throw new AttuneError("invalid", "This decision was replaced once already, and stays as it is.");
  const readout = readExperiment(before, await contextOf(ws));
  const arm = readout.arms.find(({ armId }) => armId === readout.leadingArm);
  if (!arm) throw new AttuneError("invalid", "This test has no treatment to decide about.");
  if (arm.decision === decision) throw new AttuneError("invalid", "That is what the rule decides already.");
  const refusal = overrideRefusal(arm, decision, reason);
  if (refusal) throw new AttuneError("invalid", refusal);
  const byName = (await readMemberNames(ws))(ws.userId).slice(0, 200);
  const override = { decision, reason: reason.trim(), byId: ws.userId, byName, at: new Date().toISOString() };
  return commit(ws, [experimentRows.put(ws, { ...before, version }, { ...before, override })], {
    action: "replaced decision of test",
    reason,
    answer: { version: version + 1 },
  });
}
