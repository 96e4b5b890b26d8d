import { commit } from "@/db/commit";
import { putAnswers } from "@/db/rounds";
import type { Stored } from "@/db/rows";
import type { ContributableWorkspace, EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { keysOf } from "@/domain/scoring/rounds/criteria";
import type { AnswerPatch, ScoringRound } from "@/domain/scoring/rounds/round";
import { subjectState, takesAnswers } from "@/domain/scoring/rounds/subject-state";
import { findOpenRound, findSubjectOf } from "./find-round";
import { readRoundPeople } from "./people";

type Given = {
  roundId: string;
  subjectId: string;
  /** Of the answers this builds on; 0 for the first. */
  version: number;
  answers: AnswerPatch;
  done: boolean | null;
};

/** Stores answers of the person who gives them, added to what they gave before. */
export async function answer(ws: ContributableWorkspace, given: Given) {
  return store(ws, await findOpenRound(ws, given.roundId), {
    ...given,
    scorerId: ws.userId,
    action: "answered in scoring round",
  });
}

/** Stores what somebody without an account says in a meeting. Never in a blind round: nobody could be sure of it. */
export async function enterAnswers(ws: EditableWorkspace, given: Given & { scorerId: string }) {
  const round = await findOpenRound(ws, given.roundId);
  const person = (await readRoundPeople(ws)).find(({ id }) => id === given.scorerId);
  if (!person) throw new AttuneError("not_found", "This person is not here any more.");
  if (round.mode !== "live") throw new AttuneError("invalid", "In a blind round everybody answers for themselves.");
  if (person.account) throw new AttuneError("invalid", `${person.name} has an account and answers there.`);
  return store(ws, round, { ...given, action: "entered answers in scoring round" });
}

async function store(
  ws: ContributableWorkspace,
  round: Stored<ScoringRound>,
  { roundId, subjectId, scorerId, version, answers, done, action }: Given & { scorerId: string; action: string },
) {
  const scorer = round.scorers.find((each) => each.scorerId === scorerId);
  if (!scorer)
    throw new AttuneError("forbidden", "Only the scorers of this round answer in it. Ask an editor to make you one.");
  const subject = await findSubjectOf(ws, roundId, subjectId);
  const keys = new Set(keysOf(round.subjectKind, scorer.groups));
  if (!Object.keys(answers).every((key) => keys.has(key)))
    throw new AttuneError(
      "forbidden",
      "This question is for other scorers of the round. Answer the ones you are asked.",
    );
  if (!takesAnswers(subjectState(subject)))
    throw new AttuneError("already_done", "The answers are shown already. Ask for it to be opened again.");
  const at = Date.now();
  const write = putAnswers(ws, subject, { roundId, subjectId, scorerId, version, patch: answers, done, at });
  return commit(ws, [write], { action, answer: { version: version + 1, at } });
}
