import { allows, type Role } from "../access";
import type { Comment } from "./talk";

/** Answers to one comment; beyond that a thread is a meeting. Our default. */
export const mostAnswers = 200;
/** People one comment may name. */
export const mostMentions = 20;

type Person = { readonly userId: string; readonly role: Role };

/** What was taken away while answers hang on it stays as a place without words. */
export const isTakenAway = ({ body }: Pick<Comment, "body">): boolean => body === "";

/** Whether somebody may put other words in place of a comment: only who wrote it. */
export const mayEditComment = (comment: Pick<Comment, "authorId" | "body">, { userId }: Person): boolean =>
  comment.authorId === userId && !isTakenAway(comment);

/** Whether somebody may take a comment away: who wrote it, and who keeps order in the workspace. */
export const mayRemoveComment = (comment: Pick<Comment, "authorId" | "body">, { userId, role }: Person): boolean =>
  !isTakenAway(comment) && (comment.authorId === userId || allows(role, "manage"));

/**
 * Why an answer cannot be given, in a sentence; null when it can.
 *
 * @param answers how many the comment has already
 */
export function answerProblem(parent: Pick<Comment, "parentId">, answers: number): string | null {
  if (parent.parentId !== null) return "An answer cannot be answered. Answer the comment it belongs to.";
  return answers >= mostAnswers ? `This has ${mostAnswers} answers. Begin a new comment.` : null;
}
