import { readMembers } from "@/db/accounts";
import {
  countAnswers,
  countByPlace,
  countBySubject,
  countOfSubject,
  readAnswers,
  readThreads,
  type StoredComment,
} from "@/db/comments";
import { readFollow } from "@/db/follows";
import { readBlindRoundsOf } from "@/db/rounds";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { subjectKinds as scoredKinds } from "@/domain/scoring/rounds/round";
import { isTakenAway, mayEditComment, mayRemoveComment, mostAnswers } from "@/domain/talk/comment-rules";
import { subjectWords } from "@/domain/talk/subject-words";
import type { Subject, SubjectKind } from "@/domain/talk/talk";
import { findComment } from "./find-comment";
import { requireSubject } from "./name-subjects";
import { placeWords, requirePlace } from "./require-place";

const pageSize = 20;
/** Answers told of each thread of many; one alone is told whole. */
const shownAnswers = 5;

export type Cursor = { readonly at: number; readonly itemId: string };
export const startOf = (cursor: Cursor | null) => cursor && { at: cursor.at, id: cursor.itemId };

type Asked = Subject & { place: string | null; threadId: string | null; open: boolean; cursor: Cursor | null };

/** What is said about a subject: threads with their answers, the newest first, 20 at a time; or one thread alone. */
export async function readTalk(ws: Workspace, { subjectKind, subjectId, place, threadId, open, cursor }: Asked) {
  const subject = { subjectKind, subjectId };
  const name = await requireSubject(ws, subject);
  requirePlace(subjectKind, place);
  const found =
    threadId === null
      ? await readThreads(ws, subject, { place, open, before: startOf(cursor) }, pageSize + 1)
      : [await findThread(ws, subject, threadId)];
  const threads = found.slice(0, pageSize);
  const ids = threads.map(({ id }) => id);
  const answers = await readAnswers(ws, subject, ids, threadId === null ? shownAnswers : mostAnswers);
  const many = await countAnswers(ws, subject, ids);
  const members = await readMembers(ws);
  const names = new Map(members.map((each) => [each.id, each.name]));
  const nameOf = (userId: string | null) => names.get(userId ?? "") ?? "Somebody who left";
  const said = (comment: StoredComment) => ({
    id: comment.id,
    version: comment.version,
    at: comment.createdAt,
    by: nameOf(comment.authorId),
    body: comment.body,
    isGone: isTakenAway(comment),
    mentions: comment.mentions.map((id) => ({ id, name: nameOf(id) })),
    editedAt: comment.editedAt,
    may: {
      edit: allows(ws.role, "contribute") && mayEditComment(comment, ws),
      remove: allows(ws.role, "contribute") && mayRemoveComment(comment, ws),
    },
  });
  const last = found.length > pageSize ? threads.at(-1) : undefined;
  return {
    subject: { ...subject, name, kindWords: subjectWords[subjectKind] },
    threads: threads.map((thread) => ({
      ...said(thread),
      place: thread.place,
      placeWords: placeWords(thread.place),
      resolved: thread.resolvedAt === null ? null : { at: thread.resolvedAt, by: nameOf(thread.resolvedBy) },
      answers: answers.filter(({ parentId }) => parentId === thread.id).map(said),
      /** With those before the ones that are told here. */
      answersInAll: many.get(thread.id) ?? 0,
    })),
    next: last ? { at: last.createdAt, itemId: last.id } : null,
    ...(await countOfSubject(ws, subject)),
    placeWords: placeWords(place),
    follows: (await readFollow(ws, subject)) ?? false,
    people: members.map((each) => ({ id: each.id, name: each.name })),
    blind: await blindRoundOf(ws, subject),
    may: { contribute: allows(ws.role, "contribute") },
  };
}

/** A blind round about the subject whose answers nobody sees yet; comments are seen by everybody. */
async function blindRoundOf(ws: Workspace, { subjectKind, subjectId }: Subject) {
  const scored = scoredKinds.find((kind) => kind === subjectKind);
  if (!scored) return null;
  const rounds = await readBlindRoundsOf(ws, { subjectKind: scored, subjectId });
  const isMine = ({ scorers }: (typeof rounds)[number]) => scorers.some(({ scorerId }) => scorerId === ws.userId);
  const round = rounds.find(isMine) ?? rounds[0];
  return round ? { roundId: round.id, name: round.name, isScorer: isMine(round) } : null;
}

async function findThread(ws: Workspace, { subjectKind, subjectId }: Subject, threadId: string) {
  const thread = await findComment(ws, threadId);
  if (thread.subjectKind !== subjectKind || thread.subjectId !== subjectId || thread.parentId !== null)
    throw new AttuneError("not_found", "This comment is not here any more.");
  return thread;
}

/** How much is said about each subject of a kind, by its id; those nobody talks about are left out. */
export async function readCounts(ws: Workspace, subjectKind: SubjectKind) {
  const rows = await countBySubject(ws, subjectKind);
  return { counts: Object.fromEntries(rows.map(({ key, total, open }) => [key, { total, open }])) };
}

/** How much is said about each place of a subject, by the word the place goes by. */
export async function readPlaces(ws: Workspace, { subjectKind, subjectId }: Subject) {
  await requireSubject(ws, { subjectKind, subjectId });
  const rows = await countByPlace(ws, { subjectKind, subjectId });
  return { places: Object.fromEntries(rows.map(({ key, total, open }) => [key, { total, open }])) };
}
