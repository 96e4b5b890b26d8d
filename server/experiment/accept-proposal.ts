import { commit, type Write } from "@/db/commit";
import { experimentRows } from "@/db/experiments";
import { initiativeRows } from "@/db/roadmap";
import { addGivenScore, useCaseRows } from "@/db/scoring";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type ConclusionProposal, conclusionProposals } from "@/domain/experiments/conclusion-proposals";
import type { Experiment } from "@/domain/experiments/experiment";
import { testAgain } from "@/domain/experiments/new-test";
import { readExperiment } from "@/domain/experiments/read-experiment";
import { quarterAfter, quarterOfDay } from "@/domain/quarters";
import { type Initiative, initiative } from "@/domain/roadmap/initiative";
import { useCaseScores } from "@/domain/scoring/use-case";
import { readUseCase } from "../use-case/read-use-case";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";

type Given = { experimentId: string; version: number; proposal: ConclusionProposal["kind"] };

/** Carries out one thing that concluding proposed; once, remembered with who accepted it. */
export async function acceptProposal(ws: EditableWorkspace, { experimentId, version, proposal: kind }: Given) {
  const before = await findTest(ws, experimentId);
  if (before.status !== "concluded") throw new AttuneError("invalid", "Conclude the test first.");
  if (before.accepted[kind]) throw new AttuneError("already_done", "This was accepted already.");
  const context = await contextOf(ws);
  const proposals = conclusionProposals(before, readExperiment(before, context));
  const proposal = proposals.find((each) => each.kind === kind);
  if (!proposal) throw new AttuneError("invalid", "This test does not propose that.");
  const { version: _v, ...test } = before;
  const { objectId, writes } = await carriedOut(ws, test, proposal, context.today);
  const accepted = { ...before.accepted, [kind]: { at: Date.now(), byId: ws.userId, objectId } };
  return commit(ws, [experimentRows.put(ws, { ...before, version }, { ...before, accepted }), ...writes], {
    action: actions[kind],
    answer: { version: version + 1, objectId },
  });
}

const actions: Readonly<Record<ConclusionProposal["kind"], string>> = {
  evidence: "accepted evidence of test",
  roadmap: "accepted roadmap proposal of test",
  follow_up: "accepted follow-up of test",
};

async function carriedOut(
  ws: EditableWorkspace,
  test: Experiment,
  proposal: ConclusionProposal,
  today: string,
): Promise<{ objectId: string; writes: Write[] }> {
  const short = () => crypto.randomUUID().slice(0, 8);
  if (proposal.kind === "follow_up") {
    const again = testAgain(test, `T-${short()}`, proposal.replicatesId === null ? "iteration" : "replication");
    return { objectId: again.id, writes: [experimentRows.add(ws, again)] };
  }
  const useCase = await readUseCase(ws, proposal.useCaseId);
  if (proposal.kind === "evidence") {
    const scores = useCaseScores.parse({ ...useCase.scores, confidence: proposal.confidence });
    const note = `From the test “${test.name}”.`;
    const given = { id: crypto.randomUUID(), useCaseId: useCase.id, scoredAt: Date.now(), scores, note };
    return {
      objectId: useCase.id,
      writes: [useCaseRows.put(ws, useCase, { ...useCase, scores }), addGivenScore(ws, given)],
    };
  }
  const work = workOf(proposal, { id: `R-${short()}`, name: useCase.name, today });
  return { objectId: work.id, writes: [initiativeRows.add(ws, work)] };
}

const verbs = { scale: "Scale", retire: "Retire", redesign: "Redesign", continue: "Continue" } as const;

/** The piece of work that follows: in the next quarter, one quarter long, so that somebody places it. */
function workOf(
  { action, useCaseId }: Extract<ConclusionProposal, { kind: "roadmap" }>,
  { id, name, today }: { id: string; name: string; today: string },
): Initiative {
  const called = `${verbs[action]}: ${name}`.slice(0, 200);
  return initiative.parse({
    id,
    kind: action === "retire" ? "retire" : action === "redesign" ? "experiment" : "use_case",
    name: called.isWellFormed() ? called : called.slice(0, -1),
    refId: useCaseId,
    startQuarter: quarterAfter(quarterOfDay(today), 1),
    durationQuarters: 1,
    status: "planned",
    linkedUseCaseIds: [useCaseId],
  });
}
