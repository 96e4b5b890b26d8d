import { z } from "zod";
import { count, day, id, list, maybe, text, words } from "../../fields";
import { agreedAnswers, answerPatch, roundScorer } from "./round";

/** What people give of a round, when they start it and when they change it. */
export const roundInput = {
  name: words(200),
  purpose: maybe(text(1_000)),
  dueOn: maybe(day),
  subjectIds: list(id, 500),
  scorers: list(roundScorer, 50),
};

/** Answers about one subject, and whether that is all; null leaves that as it is. */
export const answersInput = {
  roundId: id,
  subjectId: id,
  version: count,
  answers: answerPatch,
  done: maybe(z.boolean()),
};

export const agreementInput = {
  roundId: id,
  subjectId: id,
  version: count,
  targetVersion: count,
  agreed: agreedAnswers,
  note: maybe(text(800)),
};

export const closingInput = { roundId: id, version: count, closed: z.boolean() };
