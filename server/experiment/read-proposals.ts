import { pitfallRows } from "@/db/customers";
import { buildingBlockRows } from "@/db/foundations";
import { dataItemRows } from "@/db/ledger";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { pitfallSeverities } from "@/domain/customers/pitfall-severity";
import { type ConclusionProposal, conclusionProposals } from "@/domain/experiments/conclusion-proposals";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ExperimentContext, ExperimentReadout } from "@/domain/experiments/experiment-readout";
import { testAgain } from "@/domain/experiments/new-test";
import { type TestedScores, withTestedScores } from "@/domain/experiments/scores-of-conclusion";
import { plannedWorkOf, workEndedBy, workOfConclusion } from "@/domain/experiments/work-of-conclusion";
import { foundationsOf } from "@/domain/foundations/block-library";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { quarterInWords } from "@/domain/quarters";
import type { Initiative } from "@/domain/roadmap/initiative";
import { differingAnswers } from "@/domain/scoring/answers";
import { assessUseCase } from "@/domain/scoring/assess-use-case";
import type { UseCase } from "@/domain/scoring/use-case";
import { answerName } from "../use-case/read-choices";
import { proposalSentence } from "./proposal-sentence";

/** What accepting a proposal would change, said before it is. */
type Effect = {
  changes: string[];
  /** What a verdict alone would hide; null where nothing. */
  caution: string | null;
  /** The verdict on the use case, now and then. */
  verdict: { now: string; after: string } | null;
  /** Why it cannot be accepted any more; null where it can. */
  off: string | null;
};

const gone: Effect = { changes: [], caution: null, verdict: null, off: "Its use case is not here any more." };

/** Every proposal of a conclusion with what it says and what it would change; most of it is read only where it is asked for. */
export async function readProposals(
  ws: Workspace,
  experiment: Experiment,
  readout: ExperimentReadout,
  context: ExperimentContext,
) {
  const proposals = conclusionProposals(experiment, readout, context.metrics);
  const useCase = proposals.some(({ kind }) => kind !== "follow_up")
    ? await useCaseRows.find(ws, experiment.useCaseId ?? "")
    : undefined;
  const items = useCase ? await initiativeRows.read(ws) : [];
  const told = [];
  for (const proposal of proposals) {
    const effect = await effectOf(ws, proposal, { experiment, useCase, items, context });
    told.push({ ...proposal, sentence: proposalSentence(proposal), ...effect });
  }
  return told;
}

type Ground = {
  experiment: Experiment;
  useCase: UseCase | undefined;
  items: readonly Initiative[];
  context: ExperimentContext;
};

async function effectOf(ws: Workspace, proposal: ConclusionProposal, ground: Ground): Promise<Effect> {
  const { experiment, useCase, items, context } = ground;
  if (proposal.kind === "follow_up")
    return { ...followUp(experiment, proposal), caution: null, verdict: null, off: null };
  if (!useCase) return gone;
  if (proposal.kind === "roadmap")
    return {
      changes: roadmapChanges(proposal.action, useCase, items, context.today),
      ...{ caution: null, verdict: null, off: null },
    };
  return evidenceEffect(ws, useCase, proposal, context);
}

function followUp(experiment: Experiment, { replicatesId }: Extract<ConclusionProposal, { kind: "follow_up" }>) {
  const again = testAgain(experiment, "next", replicatesId === null ? "iteration" : "replication");
  return {
    changes: [
      `Makes the draft “${again.name}” with the same arms, measures and limits, and no results. Nothing runs until somebody starts it.`,
    ],
  };
}

function roadmapChanges(
  action: Extract<ConclusionProposal, { kind: "roadmap" }>["action"],
  useCase: UseCase,
  items: readonly Initiative[],
  today: string,
): string[] {
  const work = workOfConclusion(action, useCase, { id: "next", today });
  const ended = workEndedBy(action, useCase.id, items);
  const staying = plannedWorkOf(useCase.id, items).filter((item) => !ended.includes(item));
  return [
    `Adds “${work.name}” in ${quarterInWords(work.startQuarter)}, one quarter long; ${weeksWords(work.effortWeeks)}.`,
    ...ended.map(
      ({ name, startQuarter, effortWeeks }) =>
        `Stops “${name}” in ${quarterInWords(startQuarter)}${effortWeeks === null ? "" : `; frees ${weeks(effortWeeks)}`}.`,
    ),
    ...staying.map(
      ({ name, startQuarter, effortWeeks }) =>
        `“${name}” stays in ${quarterInWords(startQuarter)}${effortWeeks === null ? "" : ` with ${weeks(effortWeeks)}`} until somebody moves it.`,
    ),
  ];
}

const weeks = (effort: number) => `${effort} person-${effort === 1 ? "week" : "weeks"}`;
const weeksWords = (effort: number | null) => (effort === null ? "its effort is not known yet" : weeks(effort));

async function evidenceEffect(
  ws: Workspace,
  useCase: UseCase,
  tested: TestedScores,
  context: ExperimentContext,
): Promise<Effect> {
  const setting = {
    severities: pitfallSeverities(await pitfallRows.read(ws)),
    ledger: ledgerByElement(await dataItemRows.read(ws)),
    foundations: foundationsOf(await buildingBlockRows.read(ws)),
    parameters: context.parameters,
  };
  const scores = withTestedScores(useCase.scores, tested);
  const [before, after] = [assessUseCase(useCase, setting), assessUseCase({ ...useCase, scores }, setting)];
  const differing = differingAnswers(useCase.scores, scores);
  return {
    changes: [
      ...differing.map(
        ({ group, criterion, theirs, mine }) =>
          `${answerName(`${group}.${criterion}`)} ${theirs} → ${mine}${reasonOf(criterion)}.`,
      ),
      ...(differing.length === 0 ? ["It is scored like this already: its scores stay as they are."] : []),
      ...pointsLine("Customer value", before.score?.customerValue, after.score?.customerValue),
      ...pointsLine("Priority", before.score?.priority, after.score?.priority),
    ],
    caution: cautionOf(tested, before.verdict.verdict, after.verdict.verdict),
    verdict: { now: before.verdict.verdict, after: after.verdict.verdict },
    off: null,
  };
}

const ladder = ["now", "next", "later", "dont"];

/** Better evidence raises a priority whatever it shows; where it shows harm, that is said, before it is accepted and after. */
function cautionOf({ help }: TestedScores, now: string, after: string): string | null {
  if (help === null || !ladder.includes(after) || after === "dont") return null;
  return ladder.indexOf(after) < ladder.indexOf(now)
    ? "Its scores alone would move it forward. The test showed harm, so its redesign comes first."
    : "The test showed harm, so its redesign comes first, whatever its scores say.";
}

/** Why a test says so. */
function reasonOf(criterion: string): string {
  if (criterion === "help") return ": the test shows customers worse off";
  return criterion === "lift" ? ": as the test measured" : "";
}

const pointsLine = (name: string, was: number | undefined, is: number | undefined): string[] =>
  was === undefined || is === undefined || was === is ? [] : [`${name} ${was} → ${is} of 100.`];
