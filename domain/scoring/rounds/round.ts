import { z } from "zod";
import { oneOf } from "../../enums";
import { day, id, list, maybe, rubric, text } from "../../fields";

/** In milliseconds since 1970. */
const moment = z.int().min(0).max(8.64e15);

/** What can be scored by several people: use cases, audiences and channels share one machinery. */
export const subjectKinds = ["useCase", "audience", "channel"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Blind: everybody on their own, all shown at one moment. Live: in a meeting, one subject after the other. */
export const roundModes = ["blind", "live"] as const;
export const roundStatuses = ["open", "closed"] as const;

/** Who scores, and which groups of criteria: the privacy partner may score creepiness and nothing else. */
export const roundScorer = z.strictObject({ scorerId: id, groups: list(text(64), 8) });
export type RoundScorer = z.infer<typeof roundScorer>;

/** Several people scoring the same things on the same questions. */
export const scoringRound = z.strictObject({
  id,
  name: text(200),
  purpose: maybe(text(1_000)),
  subjectKind: oneOf(subjectKinds),
  mode: oneOf(roundModes),
  dueOn: maybe(day),
  scorers: list(roundScorer, 50),
  status: oneOf(roundStatuses),
  /** In a meeting: what everybody looks at now. */
  currentSubjectId: maybe(id),
  createdBy: id,
  closedAt: maybe(moment),
});
export type ScoringRound = z.infer<typeof scoringRound>;

const criterionKey = z.string().min(1).max(64);
const given = { answer: rubric, confidence: maybe(rubric), note: maybe(text(500)) };

/** What a person sends about some criteria; null takes an answer back. The key is "group.criterion". */
export const answerPatch = z.record(criterionKey, z.strictObject(given).nullable());
export type AnswerPatch = z.infer<typeof answerPatch>;

/** One criterion answered by one person, and when, in milliseconds since 1970. */
export const roundAnswerValue = z.strictObject({ ...given, at: maybe(moment) });
export type RoundAnswerValue = z.infer<typeof roundAnswerValue>;
export const roundAnswerValues = z.record(criterionKey, roundAnswerValue);

/** "group.criterion" → the answer agreed on. */
export const agreedAnswers = z.record(criterionKey, rubric);
export type AgreedAnswers = z.infer<typeof agreedAnswers>;

/** What one person answered about one subject. Nobody else sees it before the reveal. */
export const roundAnswer = z.strictObject({
  id,
  roundId: id,
  subjectId: id,
  scorerId: id,
  answers: roundAnswerValues,
  /** When they said that they were done with it, in milliseconds since 1970. */
  doneAt: maybe(moment),
});
export type RoundAnswer = z.infer<typeof roundAnswer>;

/** One thing in a round: whether its answers are shown, and what was agreed. */
export const roundSubject = z.strictObject({
  id,
  roundId: id,
  subjectId: id,
  revealedAt: maybe(moment),
  /** What was agreed, and since when people may answer again, if they may: nothing shown is hidden by that. */
  agreed: maybe(z.strictObject({ answers: agreedAnswers, reopenedAt: maybe(moment) })),
  agreedBy: maybe(id),
  agreedAt: maybe(moment),
  note: maybe(text(1_000)),
});
export type RoundSubject = z.infer<typeof roundSubject>;
