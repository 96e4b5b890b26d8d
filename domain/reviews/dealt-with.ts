import { dayWords } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import type { ShownFinding } from "../findings/shown-findings";
import { grouped } from "../grouped";
import type { Review } from "../returns/returns";
import type { AgendaPoint } from "./agenda";
import { harmPoints } from "./agenda-harm";
import { yearBefore } from "./review-days";
import { toldDecision } from "./review-words";
import { latestReview } from "./why-still";

type Answers = {
  /** Decisions of this meeting by use case. */
  readonly inMeeting: ReadonlyMap<string | null, Review>;
  /** Decisions before it to stop or pause, see {@link leavingUseCases}. */
  readonly leaving: ReadonlyMap<string | null, Review>;
};

/** Where this meeting decided about the use case of a point, or one before it to stop or pause it, the point is dealt with. */
export function dealtWith(
  point: AgendaPoint,
  { inMeeting, leaving }: Answers,
  personName: (id: string | null) => string,
): AgendaPoint {
  if (point.useCaseId === null || point.part === "changed") return point;
  const here = inMeeting.get(point.useCaseId);
  if (here) {
    const note = here.note ? ` “${here.note}”` : "";
    return { ...point, state: "decided", outcome: `${toldDecision(here)}, ${personName(here.deciderId)}.${note}` };
  }
  const before = point.part === "decision" ? undefined : leaving.get(point.useCaseId);
  if (!before || point.state === "decided") return point;
  return { ...point, state: "decided", outcome: `${toldDecision(before)}, on ${dayWords(before.date)}.` };
}

/** Use cases whose latest decision within twelve months (our default), before this meeting, was to stop or pause them. */
export function leavingUseCases(
  { file, today }: DerivedWorkspace,
  decided: readonly Review[],
): ReadonlyMap<string | null, Review> {
  const meetings = new Set(decided.map(({ meetingId }) => meetingId));
  const earlier = grouped(
    file.reviews.filter(({ meetingId }) => meetingId === null || !meetings.has(meetingId)),
    ({ useCaseId }) => useCaseId ?? "",
  );
  const latest = [...earlier.values()].flatMap((reviews) => latestReview(reviews) ?? []);
  const since = yearBefore(today);
  return new Map(
    latest
      .filter(({ decision, date }) => (decision === "stop" || decision === "pause") && date >= since)
      .map((review) => [review.useCaseId, review]),
  );
}

/** How many points of harm are open, outside of any meeting; `since` is YYYY-MM-DD. */
export function countOpenHarm(derived: DerivedWorkspace, findings: readonly ShownFinding[], since: string): number {
  const answers = { inMeeting: new Map(), leaving: leavingUseCases(derived, []) };
  return harmPoints(derived, findings, since)
    .map((point) => dealtWith(point, answers, () => ""))
    .filter(({ state }) => state === "open").length;
}
