import { z } from "zod";
import content from "@/content/sample_rounds.json";
import type { WorkspaceFile } from "../../exchange/workspace-file";
import { roundAnswer, roundSubject, scoringRound } from "./round";

/** Rounds as they ship. */
export const sampleRounds = z.strictObject({
  note: z.string(),
  rounds: z.array(scoringRound),
  subjects: z.array(roundSubject),
  answers: z.array(roundAnswer),
});
type SampleRounds = z.infer<typeof sampleRounds>;

/** Who founds the sample workspace, in the file. */
const owner = "owner";

/**
 * The rounds that come with the sample workspace, for the person who founds it. A round whose subjects or people
 * are not in the file is left out whole.
 */
export function sampleRoundsOf(file: WorkspaceFile, ownerId: string): Omit<SampleRounds, "note"> {
  const { rounds, subjects, answers } = sampleRounds.parse(content);
  const people = new Set([owner, ...file.members.map(({ id }) => id)]);
  const useCases = new Set(file.useCases.map(({ id }) => id));
  const fits = rounds.filter(
    ({ id, createdBy, scorers }) =>
      [createdBy, ...scorers.map(({ scorerId }) => scorerId)].every((person) => people.has(person)) &&
      subjects.every(({ roundId, subjectId }) => roundId !== id || useCases.has(subjectId)),
  );
  const kept = new Set(fits.map(({ id }) => id));
  const named = (person: string) => (person === owner ? ownerId : person);
  return {
    rounds: fits.map((round) => ({
      ...round,
      createdBy: named(round.createdBy),
      scorers: round.scorers.map((scorer) => ({ ...scorer, scorerId: named(scorer.scorerId) })),
    })),
    subjects: subjects.filter(({ roundId }) => kept.has(roundId)),
    answers: answers
      .filter(({ roundId }) => kept.has(roundId))
      .map((answer) => ({ ...answer, scorerId: named(answer.scorerId) })),
  };
}
