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
import { withTestedScores } from "@/domain/experiments/scores-of-conclusion";
import { workEndedBy, workOfConclusion } from "@/domain/experiments/work-of-conclusion";
import { readUseCase } from "../use-case/read-use-case";
import { acceptActions } from "./conclusion-on-record";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";

type Given = { experimentId: string; version: number; proposal: ConclusionProposal["kind"] };

/** Carries out one thing that concluding proposed; once, remembered with who accepted it. */
export async function acceptProposal(ws: EditableWorkspace, { experimentId, version, proposal: kind }: Given) {
  const before = await findTest(ws, experimentId);
  if (before.status !== "concluded") throw new AttuneError("invalid", "Conclude the test first.");
  if (before.accepted[kind]) throw new AttuneError("already_done", "This was accepted already.");
  const context = await contextOf(ws);
  const proposals = conclusionProposals(before, readExperiment(before, context), context.metrics);
  const proposal = proposals.find((each) => each.kind === kind);
  if (!proposal) throw new AttuneError("invalid", "This test does not propose that.");
  const { version: _v, ...test } = before;
  const at = Date.now();
  const { objectId, writes } = await carriedOut(ws, test, proposal, { today: context.today, at });
  const accepted = { ...before.accepted, [kind]: { at, byId: ws.userId, objectId } };
  return commit(ws, [experimentRows.put(ws, { ...before, version }, { ...before, accepted }), ...writes], {
    action: acceptActions[kind],
    reason: `From the test “${before.name}”`,
    answer: { version: version + 1, objectId },
  });
}

async function carriedOut(
  ws: EditableWorkspace,
  test: Experiment,
  proposal: ConclusionProposal,
  { today, at }: { today: string; at: number },
): Promise<{ objectId: string; writes: Write[] }> {
  const short = () => crypto.randomUUID().slice(0, 8);
  if (proposal.kind === "follow_up") {
    const again = testAgain(test, `T-${short()}`, proposal.replicatesId === null ? "iteration" : "replication");
    return { objectId: again.id, writes: [experimentRows.add(ws, again)] };
  }
  const useCase = await readUseCase(ws, proposal.useCaseId);
  if (proposal.kind === "evidence") {
    const scores = withTestedScores(useCase.scores, proposal);
    const note = evidenceNote(test.name);
    const given = { id: crypto.randomUUID(), useCaseId: useCase.id, scoredAt: at, scores, note };
    return {
      objectId: useCase.id,
      writes: [useCaseRows.put(ws, useCase, { ...useCase, scores }), addGivenScore(ws, given)],
    };
  }
  const work = workOfConclusion(proposal.action, useCase, { id: `R-${short()}`, today });
  const ended = workEndedBy(proposal.action, useCase.id, await initiativeRows.read(ws));
  const stops = ended.map((item) => initiativeRows.put(ws, item, { ...item, status: "dropped" }));
  return { objectId: work.id, writes: [initiativeRows.add(ws, work), ...stops] };
}

/** What the score that a test gives is marked with. */
export const evidenceNote = (testName: string) => `From the test “${testName}”.`;
