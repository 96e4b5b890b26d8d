import { experimentRows } from "@/db/experiments";
import { type RevealedAnswers, readRevealedAnswers } from "@/db/revealed-answers";
import { readScoreHistory } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { rules } from "@/domain/findings/rules";
import { evidenceOf } from "@/domain/scoring/evidence-ladder";
import { type HardStopRule, hardStopRules } from "@/domain/scoring/hard-stops";
import { answersByKey } from "@/domain/scoring/rounds/apply-agreed";
import { groupsOf } from "@/domain/scoring/rounds/criteria";
import { whoAnswered } from "@/domain/scoring/who-answered";
import { contextOf } from "../experiment/read-context";
import { readExperiment } from "../experiment/read-once";
import { nameIn, readRoundPeople } from "../round/people";
import { weightsBasis } from "../weighting/weights-basis";
import { readLastChange } from "./read-history";
import { readUseCase } from "./read-use-case";
import { rubric } from "./rubric";

/** What stands behind the number of one use case: each answer with its source, the evidence, the last change. */
export async function readWhy(ws: Workspace, useCaseId: string) {
  const useCase = await readUseCase(ws, useCaseId);
  const context = await contextOf(ws);
  const sources = whoAnswered(useCase.scores, await readScoreHistory(ws, useCaseId));
  const answers = answersByKey(useCase.scores);
  const revealed = await readRevealedAnswers(ws, { subjectKind: "useCase", subjectId: useCaseId });
  const rounds = latestByCriterion(revealed, revealed.length > 0 ? nameIn(await readRoundPeople(ws)) : String);
  const tests = (await experimentRows.read(ws))
    .filter((experiment) => experiment.useCaseId === useCaseId)
    .map((experiment) => {
      const { id, name, status, endDate } = experiment;
      const { decision, hollowWin } = readExperiment(experiment, context);
      return { id, name, status, endDate, decision, hollowWin };
    });
  const { needEvidence } = useCase;
  return {
    useCaseId,
    version: useCase.version,
    /** By "group.criterion". */
    answers: Object.fromEntries(
      groupsOf("useCase").flatMap(({ criteria }) =>
        criteria.map(({ key, label, anchors }) => {
          const answer = answers[key] ?? null;
          return [
            key,
            { label, answer, anchors, source: sources[key] ?? null, round: rounds.get(key) ?? null },
          ] as const;
        }),
      ),
    ),
    words: Object.fromEntries(
      [...rubric.pressureCues, ...rubric.reliefFeatures, ...rubric.creepiness.criteria].map(({ id, label }) => [
        id,
        label,
      ]),
    ),
    reliefFeatures: rubric.reliefFeatures.map(({ id }) => id),
    evidence: {
      ...evidenceOf(useCase.scores?.confidence ?? null, { tests, needEvidence }),
      rungs: rubric.confidence.anchors,
      all: tests,
      needEvidence,
    },
    hardStops: Object.fromEntries(
      hardStopRules.map((id) => [id, `${rules.get(id)?.message ?? id} ${rules.get(id)?.suggestedFix ?? ""}`.trim()]),
    ) as Record<HardStopRule, string>,
    weightsNote: weightsBasis,
    lastChange: await readLastChange(ws, useCaseId),
  };
}

type RoundReading = {
  name: string;
  revealedAt: number;
  roundId: string;
  answers: { by: string; answer: number; note: string | null }[];
};

/** The answers of each criterion in the latest round that asked for it. */
function latestByCriterion(
  revealed: readonly RevealedAnswers[],
  nameOf: (scorerId: string) => string,
): Map<string, RoundReading> {
  const readings = new Map<string, RoundReading>();
  for (const { roundId, roundName, revealedAt, scorerId, answers } of revealed)
    for (const [key, { answer, note }] of Object.entries(answers)) {
      const reading = readings.get(key) ?? { name: roundName, revealedAt, roundId, answers: [] };
      if (reading.roundId !== roundId) continue;
      reading.answers.push({ by: nameOf(scorerId), answer, note });
      readings.set(key, reading);
    }
  return readings;
}
