import { oneOf, reviewDecisions, stopReasons } from "@/domain/enums";
import { count, day, id, maybe, text, words } from "@/domain/fields";
import { reviewMeeting } from "@/domain/returns/returns";
import { contributorProcedure, editorProcedure, router, viewerProcedure } from "../trpc";
import { editMeeting, noteMeeting, planMeeting, putBackMeeting, removeMeeting } from "./change-meeting";
import { changeDecision, decide, putBackDecision, takeBackDecision } from "./decide";
import { endMeeting, reopenMeeting } from "./end-meeting";
import { findMeeting } from "./find-meeting";
import { readDecisions } from "./read-decisions";
import { readMeeting } from "./read-meeting";
import { readMeetings } from "./read-meetings";
import { readReviewsOf } from "./read-of-use-case";
import { readWhyStill } from "./read-why-still";

const { name, heldOn, since, attendees, note } = reviewMeeting.shape;
const facts = { name, heldOn, since, attendees, note };
const at = { meetingId: id, version: count };
const decision = {
  decision: oneOf(reviewDecisions),
  reason: maybe(oneOf(stopReasons)),
  note: maybe(text(2_000)),
  /** Whoever decided, of the people of the plan; null is the one who writes it down. */
  deciderId: maybe(id),
};
const reviewAt = { reviewId: id, version: count };

export const reviewRouter = router({
  meetings: viewerProcedure({}).query(({ ctx }) => readMeetings(ctx.workspace)),

  /** Whether it is open: the cheapest way to ask whether it is there. */
  status: viewerProcedure({ meetingId: id }).query(async ({ ctx, input }) => {
    const { id: meetingId, name, closedAt } = await findMeeting(ctx.workspace, input.meetingId);
    return { id: meetingId, name, ended: closedAt !== null };
  }),

  /** With `since`, what changed is told from that day on in place of the last meeting. */
  meeting: viewerProcedure({ meetingId: id, since: maybe(day) }).query(({ ctx, input }) =>
    readMeeting(ctx.workspace, input.meetingId, input.since),
  ),

  /** What was decided about use cases, searched. */
  decisions: viewerProcedure({
    text: maybe(text(200)),
    decision: maybe(oneOf(reviewDecisions)),
    useCaseId: maybe(id),
    deciderId: maybe(id),
    from: maybe(day),
    until: maybe(day),
    cursor: maybe(count),
  }).query(({ ctx, input: { workspaceId: _w, requestKey: _k, cursor, ...filter } }) =>
    readDecisions(ctx.workspace, { ...filter, text: filter.text ?? "" }, cursor ?? 0),
  ),

  /** What is suggested for one use case and what was decided about it. */
  ofUseCase: viewerProcedure({ useCaseId: id }).query(({ ctx, input }) =>
    readReviewsOf(ctx.workspace, input.useCaseId),
  ),

  whyStill: viewerProcedure({}).query(({ ctx }) => readWhyStill(ctx.workspace)),

  add: editorProcedure(facts).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return planMeeting(ctx.workspace, given);
  }),

  edit: editorProcedure({ ...at, ...facts }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return editMeeting(ctx.workspace, given);
  }),

  note: contributorProcedure({ ...at, note }).mutation(({ ctx, input }) => noteMeeting(ctx.workspace, input)),

  close: editorProcedure(at).mutation(({ ctx, input }) => endMeeting(ctx.workspace, input)),

  reopen: editorProcedure({ ...at, reason: words(2_000) }).mutation(({ ctx, input }) =>
    reopenMeeting(ctx.workspace, input),
  ),

  remove: editorProcedure(at).mutation(({ ctx, input }) => removeMeeting(ctx.workspace, input)),

  putBack: editorProcedure({ meetingId: id }).mutation(({ ctx, input }) =>
    putBackMeeting(ctx.workspace, input.meetingId),
  ),

  /** A person decides about a use case, in a meeting or outside of any. */
  decide: editorProcedure({ meetingId: maybe(id), useCaseId: id, ...decision }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return decide(ctx.workspace, given);
  }),

  changeDecision: editorProcedure({ ...reviewAt, ...decision }).mutation(({ ctx, input }) => {
    const { workspaceId: _w, requestKey: _k, ...given } = input;
    return changeDecision(ctx.workspace, given);
  }),

  takeBackDecision: editorProcedure(reviewAt).mutation(({ ctx, input }) => takeBackDecision(ctx.workspace, input)),

  putBackDecision: editorProcedure({ reviewId: id }).mutation(({ ctx, input }) =>
    putBackDecision(ctx.workspace, input.reviewId),
  ),
});
