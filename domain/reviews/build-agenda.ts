import type { GenericDecision } from "../customers/generic-decision";
import { dayWords } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import type { Learning } from "../experiments/learning";
import type { ShownFinding } from "../findings/shown-findings";
import { grouped } from "../grouped";
import type { Review } from "../returns/returns";
import { type AgendaPoint, pointOf } from "./agenda";
import { changedPoints, type Happened } from "./agenda-changed";
import { askPoints, learningPoints } from "./agenda-due";
import { harmPoints, openHarms } from "./agenda-harm";
import { stopRulePoints } from "./agenda-stop-rules";
import { dealtWith, leavingUseCases } from "./dealt-with";
import { type ReviewGround, reviewGrounds } from "./review-ground";
import { toldDecision } from "./review-words";
import { waitsForDecision } from "./waits-for-decision";
import { latestReview, type WhyStillRow, whyStill } from "./why-still";

export type AgendaScene = Happened & {
  /** YYYY-MM-DD, the day of the meeting. */
  readonly on: string;
  readonly findings: readonly ShownFinding[];
  readonly learnings: readonly Learning[];
  readonly generic: readonly GenericDecision[];
  /** Decided in this meeting. */
  readonly decided: readonly Review[];
};

export type Agenda = {
  readonly points: readonly AgendaPoint[];
  readonly grounds: ReadonlyMap<string, ReviewGround>;
  readonly whyStill: readonly WhyStillRow[];
};

/**
 * The agenda of a meeting from what changed, what harms, what is due and what is to be decided; every point with its
 * sentence, what it is about and where that is, and with what is decided about it already. Keys are unique.
 */
export function buildAgenda(derived: DerivedWorkspace, scene: AgendaScene): Agenda {
  const { on, findings, since } = scene;
  const harms = openHarms(findings);
  const grounds = reviewGrounds(derived, harms);
  const asked = whyStill(derived, { grounds, harms });
  const points = [
    ...changedPoints(derived, scene),
    ...harmPoints(derived, findings, since),
    ...stopRulePoints(derived, on),
    ...learningPoints(scene.learnings, on),
    ...suggestionPoints(derived, grounds, scene),
    ...askPoints(derived, scene, on),
    ...asked.map(whyStillPoint),
  ];
  const inMeeting = new Map(scene.decided.map((review) => [review.useCaseId, review]));
  const leaving = leavingUseCases(derived, scene.decided);
  return {
    points: points.map((point) => dealtWith(point, { inMeeting, leaving }, scene.personName)),
    grounds,
    whyStill: asked,
  };
}

/**
 * One point for each use case that is live, testing or paused, or that this meeting decided about; open where
 * {@link waitsForDecision} says so.
 */
function suggestionPoints(
  { file, today }: DerivedWorkspace,
  grounds: ReadonlyMap<string, ReviewGround>,
  { decided, since, personName }: AgendaScene,
): AgendaPoint[] {
  const here = new Map(decided.map((review) => [review.useCaseId, review.meetingId]));
  const meetings = new Set(here.values());
  const earlier = grouped(
    file.reviews.filter(({ meetingId }) => meetingId === null || !meetings.has(meetingId)),
    ({ useCaseId }) => useCaseId ?? "",
  );
  return [...grounds.values()].flatMap((ground): AgendaPoint[] => {
    const { useCaseId, name, suggestion, sentence } = ground;
    if (!suggestion && !here.has(useCaseId)) return [];
    const last = latestReview(earlier.get(useCaseId) ?? []);
    const waits = suggestion !== null && waitsForDecision(suggestion, last, { since, today });
    const stands = last !== null && !waits;
    const before = last && `${dayWords(last.date)} by ${personName(last.deciderId)}`;
    const never = here.has(useCaseId) ? null : "Nobody has decided about it yet.";
    return [
      pointOf({
        part: "decision",
        key: `decision ${useCaseId}`,
        objectId: useCaseId,
        object: name,
        to: `use-cases/${encodeURIComponent(useCaseId)}`,
        sentence: suggestion ? `Suggested: ${suggestion.words}. ${sentence}` : "Nothing is suggested for it any more.",
        detail: stands ? null : last ? `Last decided on ${before}: ${toldDecision(last)}.` : never,
        useCaseId,
        state: stands ? "decided" : "open",
        outcome: stands ? `${toldDecision(last)}, on ${before}.${last.note ? ` “${last.note}”` : ""}` : null,
      }),
    ];
  });
}

const whyStillPoint = ({ useCaseId, name, to, sentence, costWords, lastDecision }: WhyStillRow): AgendaPoint =>
  pointOf({
    part: "why_still",
    key: `why still ${useCaseId}`,
    objectId: useCaseId,
    object: name,
    to,
    sentence,
    detail: [`Cost: ${costWords}.`, lastDecision && `Last decided: ${lastDecision}.`].filter(Boolean).join(" "),
    useCaseId,
    state: "open",
  });
