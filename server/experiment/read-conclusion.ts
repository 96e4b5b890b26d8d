import { readMemberNames, readMembers } from "@/db/accounts";
import { experimentRows, learningRows } from "@/db/experiments";
import { readHistory } from "@/db/history";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import type { TestDecision } from "@/domain/experiments/decide";
import { decisionRowOf } from "@/domain/experiments/decision-row";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ArmReadout, ExperimentContext, ExperimentReadout } from "@/domain/experiments/experiment-readout";
import { flagsToAcknowledge, shipRefusal } from "@/domain/experiments/override-decision";
import { ruleInWords } from "@/domain/experiments/rule-rows";
import { conclusionOnRecord } from "./conclusion-on-record";
import { flagSentence } from "./flag-sentence";
import { readProposals } from "./read-proposals";

/** One of the decisions there are, best first, in words. */
const decisions: readonly { readonly id: TestDecision; readonly name: string }[] = [
  { id: "ship", name: "Ship it" },
  { id: "continue_as_cx_investment", name: "Continue it for customers" },
  { id: "iterate", name: "Change it and test again" },
  { id: "keep_running", name: "Keep it running" },
  { id: "stop", name: "Stop it" },
  { id: "invalid", name: "The result does not count" },
];

/** The flags that need a note before the conclusion is stored, of every treatment, once each. */
export function notesNeeded(readout: ExperimentReadout, context: ExperimentContext) {
  const found = new Map(
    readout.arms.flatMap((arm) =>
      flagsToAcknowledge(arm).map((flag) => [flag, flagSentence(flag, arm, context)] as const),
    ),
  );
  return [...found].map(([flag, sentence]) => ({ flag, sentence }));
}

/** What concluding asks for, and what it proposes once done. */
export async function readConclusion(
  ws: Workspace,
  experiment: Experiment,
  readout: ExperimentReadout,
  context: ExperimentContext,
) {
  const concluded = experiment.status === "concluded";
  const arm = readout.arms.find(({ armId }) => armId === readout.leadingArm);
  const proposals = concluded ? await readProposals(ws, experiment, readout, context) : [];
  const made = await madeBy(ws, experiment);
  return {
    /** A learning as it would be added to the library, with where it holds. */
    learningDraft: concluded && readout.decision !== "invalid" ? learningDraftOf(experiment) : null,
    /** What the library says by this test. */
    library: (await learningRows.read(ws)).flatMap(({ id, statement, supportingIds, contradictingIds }) =>
      [...supportingIds, ...contradictingIds].includes(experiment.id)
        ? [{ id, statement, supports: supportingIds.includes(experiment.id) }]
        : [],
    ),
    /** The row of the decision table that decided about the leading treatment. */
    rule: ruleOf(arm),
    concludedOn: experiment.concludedOn,
    ...(await onRecord(ws, experiment)),
    /** Who may decide, for those who may not. */
    deciders: allows(ws.role, "edit") ? [] : await namesOfDeciders(ws),
    stored: concluded ? experiment.decision : null,
    /** Every decision there is; those that may not be put in place of the computed one say why. */
    decisions: decisions.map(({ id, name }) => ({
      ...{ id, name },
      refused:
        id === arm?.decision
          ? "This is what the rule decides."
          : id === "ship" && arm
            ? shipRefusal(arm)
            : arm
              ? null
              : "This test has no treatment to decide about.",
    })),
    toAcknowledge: notesNeeded(readout, context).map((each) => ({
      ...each,
      note: experiment.acknowledged[each.flag] ?? null,
    })),
    proposals: proposals.map((proposal) => ({ ...proposal, accepted: made(proposal.kind) })),
  };
}

const mostNames = 4;

async function namesOfDeciders(ws: Workspace): Promise<string[]> {
  const members = await readMembers(ws);
  return members.flatMap(({ name, role }) => (allows(role, "edit") ? [name] : [])).slice(0, mostNames);
}

function ruleOf(arm: ArmReadout | undefined) {
  const row = arm && decisionRowOf(arm.decision, arm.reason);
  return row ? { order: row.order, rule: ruleInWords(row.order) } : null;
}

/** Who concluded it, and whether nothing came of it yet, so that it can be taken back. */
async function onRecord(ws: Workspace, experiment: Experiment) {
  if (experiment.status !== "concluded") return { concludedBy: null, mayTakeBack: false };
  const entries = await readHistory(ws, { kind: experimentRows.kind, objectId: experiment.id, beforeSeq: null });
  const found = conclusionOnRecord(experiment, entries);
  return { concludedBy: found?.entry.by ?? null, mayTakeBack: found?.nothingCameOfIt ?? false };
}

/** What accepted proposals made, by kind: who accepted, when, and what can be opened now. */
async function madeBy(ws: Workspace, { accepted }: Experiment) {
  const memberName = await readMemberNames(ws);
  const found = await Promise.all(
    Object.entries(accepted).map(async ([kind, { at, byId, objectId }]) => {
      const rows = kind === "evidence" ? useCaseRows : kind === "roadmap" ? initiativeRows : experimentRows;
      const thing = objectId === null ? undefined : await rows.find(ws, objectId);
      return [
        kind,
        { at, by: memberName(byId), objectId, made: thing ? { id: thing.id, name: thing.name } : null },
      ] as const;
    }),
  );
  const known = new Map(found);
  return (kind: string) => known.get(kind) ?? null;
}

function learningDraftOf({
  id,
  learning,
  audienceId,
  moment,
  channelIds,
  tacticId,
  activeForm,
  concludedOn,
}: Experiment) {
  const year = concludedOn === null ? null : Number(concludedOn.slice(0, 4)) + 1;
  return {
    statement: learning?.slice(0, 500) ?? "",
    ...{ audienceId, moment, tacticId, activeForm },
    channelId: channelIds.length === 1 ? (channelIds[0] ?? null) : null,
    supportingIds: [id],
    contradictingIds: [] as string[],
    /** In a year: our default. */
    reviewOn: year === null ? null : `${year}${(concludedOn ?? "").slice(4).replace("02-29", "02-28")}`,
  };
}
