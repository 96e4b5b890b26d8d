import { findRoundSubject, roundRows } from "@/db/rounds";
import type { Stored } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { RoundSubject, ScoringRound } from "@/domain/scoring/rounds/round";

/** The round of an id that came from outside. */
export async function findRound(ws: Workspace, roundId: string): Promise<Stored<ScoringRound>> {
  const round = await roundRows.find(ws, roundId);
  if (!round) throw new AttuneError("not_found", "This round is not here any more.");
  return round;
}

/** The same, for what needs it to be open. */
export async function findOpenRound(ws: Workspace, roundId: string): Promise<Stored<ScoringRound>> {
  const round = await findRound(ws, roundId);
  if (round.status === "closed")
    throw new AttuneError("invalid", "This round is closed. Open it again to change something.");
  return round;
}

/** One thing in a round. */
export async function findSubjectOf(ws: Workspace, roundId: string, subjectId: string): Promise<Stored<RoundSubject>> {
  const subject = await findRoundSubject(ws, roundId, subjectId);
  if (!subject) throw new AttuneError("not_found", "This is not part of the round any more.");
  return subject;
}
