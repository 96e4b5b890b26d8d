import { reviewMeetingRows, reviewRows } from "@/db/returns";
import type { Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { reviewDecisions } from "@/domain/enums";
import { AttuneError } from "@/domain/errors";
import { byCode } from "@/domain/ordering";
import type { Review, ReviewMeeting } from "@/domain/returns/returns";
import { type DecisionRow, decisionRow } from "@/domain/reviews/decision-row";
import { decisionWords, stopReasonWords } from "@/domain/reviews/review-words";
import { type DecisionFilter, decisionsSentence, searchDecisions } from "@/domain/reviews/search-decisions";
import { readPeople } from "./people";

const pageSize = 200;

/** Every decision about a use case, the latest first, narrowed by what was asked for; 200 at a time. */
export async function readDecisions(ws: Workspace, filter: DecisionFilter, cursor: number) {
  const people = await readPeople(ws);
  const useCases = new Map((await useCaseRows.read(ws)).map(({ id, name }) => [id, name]));
  const rows = await decisionRows(ws, people.nameOf, useCases);
  const { useCaseId, deciderId } = filter;
  if (useCaseId !== null && !useCases.has(useCaseId) && !rows.some((row) => row.useCaseId === useCaseId))
    throw new AttuneError("not_found", "This use case is not here any more.");
  if (deciderId !== null && !people.knows(deciderId) && !rows.some((row) => row.deciderId === deciderId))
    throw new AttuneError("not_found", "This person is not here any more.");
  const found = searchDecisions(rows, filter);
  const last = cursor + pageSize;
  return {
    sentence: decisionsSentence(found, rows.length),
    rows: found.slice(cursor, last),
    total: found.length,
    all: rows.length,
    next: found.length > last ? last : null,
    pageSize,
    choices: {
      decisions: reviewDecisions.map((id) => ({ id, name: decisionWords(id) })),
      useCases: distinct(rows.flatMap(({ useCaseId: id, useCase }) => (id === null ? [] : [{ id, name: useCase }]))),
      people: distinct(rows.flatMap(({ deciderId: id, decider }) => (id === null ? [] : [{ id, name: decider }]))),
    },
    may: { edit: allows(ws.role, "edit") },
  };
}

/** All decisions as rows, the latest first. */
export async function decisionRows(
  ws: Workspace,
  nameOf: (id: string | null) => string,
  useCases: ReadonlyMap<string, string>,
): Promise<DecisionRow[]> {
  const meetings = new Map((await reviewMeetingRows.read(ws)).map((meeting) => [meeting.id, meeting]));
  return (await reviewRows.read(ws))
    .map((review, at) => ({ review, at }))
    .sort((a, b) => byCode(b.review.date, a.review.date) || b.at - a.at)
    .map(({ review }) => rowOf(review, meetings, nameOf, useCases));
}

const rowOf = (
  review: Stored<Review>,
  meetings: ReadonlyMap<string, ReviewMeeting>,
  nameOf: (id: string | null) => string,
  useCases: ReadonlyMap<string, string>,
) =>
  decisionRow(review, {
    useCase: useCases.get(review.useCaseId ?? "") ?? null,
    decider: nameOf(review.deciderId),
    meeting: meetings.get(review.meetingId ?? "") ?? null,
    reasonWords: review.reason && stopReasonWords(review.reason),
  });

const distinct = (named: readonly { id: string; name: string }[]) =>
  [...new Map(named.map((each) => [each.id, each])).values()].sort((a, b) => byCode(a.name, b.name));
