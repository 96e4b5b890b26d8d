import { dayWords, labelOf, uncapitalized } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { verdictSentence } from "../experiments/verdict-sentence";
import { peopleAndMoney, type ToldItem } from "../roadmap/changes-words";
import { type AgendaPoint, pointOf } from "./agenda";
import { casesSince, type WrittenChange } from "./cases-since";
import { toldDecision } from "./review-words";

/** What happened since the last meeting that the workspace itself cannot tell. */
export type Happened = {
  /** YYYY-MM-DD; what happened on this day counts. */
  readonly since: string;
  readonly plan: {
    readonly items: readonly (ToldItem & { readonly id: string })[];
    readonly frame: { readonly sentences: readonly string[]; readonly why: ToldItem["why"] } | null;
  } | null;
  /** Newest first. */
  readonly written: readonly WrittenChange[];
  readonly personName: (id: string | null) => string;
};

/** Roadmap, tests, scores and decisions: what is different since then, each with the reason that was given. */
export function changedPoints(derived: DerivedWorkspace, happened: Happened): AgendaPoint[] {
  return [
    ...planPoints(happened),
    ...testChanges(derived, happened),
    ...scorePoints(derived, happened),
    ...reviewPoints(derived, happened),
  ];
}

const saidBy = (why: { readonly reason: string | null; readonly by: string } | null): string =>
  why?.reason ? `“${why.reason}”, ${why.by}` : why ? `No reason given, ${why.by}` : "No reason given";

function planPoints({ plan }: Happened): AgendaPoint[] {
  const items = (plan?.items ?? []).map(({ id, name, edits, why }) =>
    pointOf({
      part: "changed",
      key: `changed work ${id}`,
      objectId: id,
      object: name,
      to: "roadmap/changes",
      sentence: edits.map(({ sentence }) => sentence).join(" "),
      detail: saidBy(why),
    }),
  );
  if (!plan?.frame) return items;
  const frame = pointOf({
    part: "changed",
    key: "changed frame",
    object: peopleAndMoney,
    to: "roadmap/changes",
    sentence: plan.frame.sentences.join(" "),
    detail: saidBy(plan.frame.why),
  });
  return [...items, frame];
}

function testChanges({ file, readouts, metrics }: DerivedWorkspace, { since, personName }: Happened): AgendaPoint[] {
  return file.experiments.flatMap((test, at): AgendaPoint[] => {
    const readout = readouts[at];
    if (!readout || test.status === "draft") return [];
    const { sentence } = verdictSentence(test, readout, metrics);
    const concluded = test.status === "concluded" ? (test.concludedOn ?? test.endDate) : null;
    const { override, decision } = test;
    const overriddenOn = override?.at?.slice(0, 10) ?? null;
    const place = {
      part: "changed" as const,
      objectId: test.id,
      object: test.name,
      to: `experiments/${encodeURIComponent(test.id)}`,
    };
    const label = (of: string) => `“${labelOf("testDecision", of)}”`;
    const points: AgendaPoint[] = [];
    if (concluded !== null && concluded >= since)
      points.push(
        pointOf({
          ...place,
          key: `changed test ${test.id}`,
          sentence: `Concluded on ${dayWords(concluded)}, ${label(decision ?? readout.decision)}. ${sentence}`,
          detail: test.learning,
        }),
      );
    else if (test.status === "running" && test.startDate !== null && test.startDate >= since)
      points.push(
        pointOf({ ...place, key: `changed test ${test.id}`, sentence: `Started on ${dayWords(test.startDate)}.` }),
      );
    if (override && overriddenOn !== null && overriddenOn >= since)
      points.push(
        pointOf({
          ...place,
          key: `changed override ${test.id}`,
          sentence: `${label(override.decision)} was put in place of ${label(readout.decision)}.`,
          detail: saidBy({ reason: override.reason, by: override.byName ?? personName(override.byId) }),
        }),
      );
    if (test.status === "concluded" && decision !== null && decision !== readout.decision)
      points.push(
        pointOf({
          ...place,
          key: `changed reading ${test.id}`,
          sentence: `It was concluded as ${label(decision)} and reads ${label(readout.decision)} now.`,
          detail: sentence,
        }),
      );
    return points;
  });
}

function scorePoints(derived: DerivedWorkspace, { written }: Happened): AgendaPoint[] {
  return casesSince(derived, written).map(({ useCaseId, name, sentence, why }) =>
    pointOf({
      part: "changed",
      key: `changed use case ${useCaseId}`,
      objectId: useCaseId,
      object: name,
      to: `use-cases/${encodeURIComponent(useCaseId)}`,
      sentence,
      detail: saidBy(why),
    }),
  );
}

/** Decided since, outside any meeting. */
function reviewPoints({ file }: DerivedWorkspace, { since, personName }: Happened): AgendaPoint[] {
  const names = new Map(file.useCases.map(({ id, name }) => [id, name]));
  return file.reviews
    .filter(({ date, meetingId, useCaseId }) => date >= since && meetingId === null && useCaseId !== null)
    .map((review) =>
      pointOf({
        part: "changed",
        key: `changed review ${review.id}`,
        objectId: review.useCaseId,
        object: names.get(review.useCaseId ?? "") ?? review.useCaseId ?? "",
        to: `use-cases/${encodeURIComponent(review.useCaseId ?? "")}`,
        sentence: `Decided on ${dayWords(review.date)} by ${personName(review.deciderId)}: ${uncapitalized(toldDecision(review))}.`,
        detail: review.note,
      }),
    );
}
