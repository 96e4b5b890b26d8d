import { z } from "zod";
import { putFollow } from "@/db/follows";
import { markAll, markItems } from "@/db/inbox";
import { oneOf } from "@/domain/enums";
import { count, id, instant, list, maybe, text, words } from "@/domain/fields";
import { mostMentions } from "@/domain/talk/comment-rules";
import { approvedKinds } from "@/domain/talk/subject-words";
import { inboxReasons, subjectKinds } from "@/domain/talk/talk";
import { contributorProcedure, router, viewerProcedure } from "../trpc";
import { askAgain, askApproval, giveVoice, takeBackVoice, withdrawApproval } from "./change-approval";
import { requireSubject } from "./name-subjects";
import { readApprovalsOf } from "./read-approvals";
import { readInboxPage } from "./read-inbox";
import { readCounts, readPlaces, readTalk } from "./read-talk";
import { addComment, editComment, putBackComment, resolveThread, takeAwayComment } from "./write-comment";

const subject = { subjectKind: oneOf(subjectKinds), subjectId: id };
const cursor = maybe(z.strictObject({ at: instant, itemId: id }));
const body = words(4_000);
const mentions = list(id, mostMentions);
const comment = { commentId: id, version: count };
const approval = { approvalId: id, version: count };
const note = maybe(text(2_000));

export const talkRouter = router({
  /** What is said about a subject; with a place, only about that; with a thread, only that. */
  threads: viewerProcedure({
    ...subject,
    place: maybe(id),
    threadId: maybe(id),
    open: z.boolean(),
    cursor,
  }).query(({ ctx, input }) => readTalk(ctx.workspace, input)),

  /** How much is said about each subject of a kind. */
  counts: viewerProcedure({ subjectKind: subject.subjectKind }).query(({ ctx, input }) =>
    readCounts(ctx.workspace, input.subjectKind),
  ),

  /** How much is said about each place of a subject. */
  places: viewerProcedure(subject).query(({ ctx, input }) => readPlaces(ctx.workspace, input)),

  comment: contributorProcedure({ ...subject, place: maybe(id), parentId: maybe(id), body, mentions }).mutation(
    ({ ctx, input }) => addComment(ctx.workspace, input),
  ),

  edit: contributorProcedure({ ...comment, body, mentions }).mutation(({ ctx, input }) =>
    editComment(ctx.workspace, input),
  ),

  remove: contributorProcedure(comment).mutation(({ ctx, input }) => takeAwayComment(ctx.workspace, input)),

  putBack: contributorProcedure({ commentId: id }).mutation(({ ctx, input }) =>
    putBackComment(ctx.workspace, input.commentId),
  ),

  /** Settles a thread, or opens it again. */
  resolve: contributorProcedure({ ...comment, resolved: z.boolean() }).mutation(({ ctx, input }) =>
    resolveThread(ctx.workspace, input),
  ),

  /** A person's own: it changes nothing that anybody else sees. */
  follow: viewerProcedure({ ...subject, wanted: z.boolean() }).mutation(async ({ ctx, input }) => {
    const { subjectKind, subjectId, wanted } = input;
    await requireSubject(ctx.workspace, { subjectKind, subjectId });
    await putFollow(ctx.workspace, { subjectKind, subjectId }, wanted);
    return { follows: wanted };
  }),

  inbox: viewerProcedure({ unread: z.boolean(), reason: maybe(oneOf(inboxReasons)), cursor }).query(({ ctx, input }) =>
    readInboxPage(ctx.workspace, input),
  ),

  /** Puts one's own items aside as read, or back; answers which of them were not so before. */
  mark: viewerProcedure({ itemIds: list(id), read: z.boolean() }).mutation(async ({ ctx, input }) => ({
    itemIds: await markItems(ctx.workspace, input.itemIds, input.read),
  })),

  /** Everything that had come up to a moment; answers what was not read before. */
  markAll: viewerProcedure({ until: instant }).mutation(async ({ ctx, input }) => ({
    itemIds: await markAll(ctx.workspace, input.until),
  })),

  approvals: viewerProcedure(subject).query(({ ctx, input }) => readApprovalsOf(ctx.workspace, input)),

  ask: contributorProcedure({
    subjectKind: oneOf(approvedKinds),
    subjectId: id,
    note,
    approverIds: z.array(id).max(20, "At most 20 people."),
  }).mutation(({ ctx, input }) => askApproval(ctx.workspace, input)),

  /** Approves or refuses what was looked at, which the fingerprint names. */
  speak: contributorProcedure({
    ...approval,
    verdict: oneOf(["approved", "refused"]),
    note,
    fingerprint: id,
  }).mutation(({ ctx, input }) => giveVoice(ctx.workspace, input)),

  unsay: contributorProcedure(approval).mutation(({ ctx, input }) => takeBackVoice(ctx.workspace, input)),

  withdraw: contributorProcedure(approval).mutation(({ ctx, input }) => withdrawApproval(ctx.workspace, input)),

  askAgain: contributorProcedure(approval).mutation(({ ctx, input }) => askAgain(ctx.workspace, input)),
});
