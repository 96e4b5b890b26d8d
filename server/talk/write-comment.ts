import { readMembers } from "@/db/accounts";
import { addLastComment, commentRows, ifStillThere, readThreadPeople, removeComment } from "@/db/comments";
import { commit } from "@/db/commit";
import { followUnlessSaid, readFollowers } from "@/db/follows";
import { readHistory } from "@/db/history";
import { readTold, tellPeople, untellPeople } from "@/db/inbox";
import { readRemoved } from "@/db/removed";
import type { ContributableWorkspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { answerProblem, isTakenAway, mayEditComment, mayRemoveComment } from "@/domain/talk/comment-rules";
import type { Comment, Subject } from "@/domain/talk/talk";
import { whoHears } from "@/domain/talk/who-hears";
import { findComment } from "./find-comment";
import { requireSubject } from "./name-subjects";
import { requireNotTooFast } from "./not-too-fast";
import { requireMembers } from "./require-members";
import { requirePlace } from "./require-place";

type Given = Subject & { place: string | null; parentId: string | null; body: string; mentions: readonly string[] };
type At = { commentId: string; version: number };

/** Says something about a subject, or answers what was said; who is concerned finds it in their inbox. */
export async function addComment(ws: ContributableWorkspace, given: Given) {
  const { subjectKind, subjectId, parentId, body } = given;
  const subject = { subjectKind, subjectId };
  await requireSubject(ws, subject);
  requirePlace(subjectKind, given.place);
  requireNotTooFast(ws.userId);
  const mentions = [...new Set(given.mentions)];
  await requireMembers(ws, mentions, "view");
  const thread = parentId === null ? null : await answered(ws, subject, parentId);
  const comment: Comment = {
    ...subject,
    id: `C-${crypto.randomUUID().slice(0, 18)}`,
    // An answer is about what its thread is about.
    place: thread ? thread.place : given.place,
    parentId,
    authorId: ws.userId,
    body,
    mentions,
    ...{ editedAt: null, resolvedAt: null, resolvedBy: null },
  };
  const told = whoHears({
    authorId: ws.userId,
    mentions,
    inThread: await stillMembers(ws, thread?.people ?? []),
    followers: await readFollowers(ws, subject),
  });
  const writes = [
    ...(parentId === null ? [] : [ifStillThere(ws, parentId)]),
    addLastComment(ws, comment),
    followUnlessSaid(ws, subject, [ws.userId]),
    ...tellPeople(ws, subject, comment.id, told),
  ];
  return commit(ws, writes, {
    action: parentId === null ? "commented" : "answered a comment",
    answer: { id: comment.id, version: 1 },
  });
}

async function answered(ws: ContributableWorkspace, subject: Subject, parentId: string) {
  const parent = await findComment(ws, parentId);
  if (parent.subjectKind !== subject.subjectKind || parent.subjectId !== subject.subjectId)
    throw new AttuneError("not_found", "This comment is not here any more.");
  const { authors, answers } = await readThreadPeople(ws, parentId);
  const problem = answerProblem(parent, answers);
  if (problem) throw new AttuneError("invalid", problem);
  return { place: parent.place, people: [...new Set([parent.authorId, ...authors])] };
}

async function stillMembers(ws: ContributableWorkspace, userIds: readonly string[]): Promise<string[]> {
  if (userIds.length === 0) return [];
  const members = new Set((await readMembers(ws)).map(({ id }) => id));
  return userIds.filter((id) => members.has(id));
}

/** Puts other words in place of one's own; only who is named now and was not told before finds it in their inbox. */
export async function editComment(
  ws: ContributableWorkspace,
  { commentId, version, body, mentions: named }: At & { body: string; mentions: readonly string[] },
) {
  const before = await findComment(ws, commentId);
  if (!mayEditComment(before, ws))
    throw new AttuneError("forbidden", "Only who wrote a comment can change it. Answer it instead.");
  const mentions = [...new Set(named)];
  await requireMembers(
    ws,
    mentions.filter((id) => !before.mentions.includes(id)),
    "view",
  );
  const told = whoHears({ authorId: ws.userId, mentions, inThread: [], followers: [] }, [
    ...before.mentions,
    ...(await readTold(ws, commentId)),
  ]);
  const { version: _v, ...was } = before;
  const writes = [
    commentRows.put(ws, { ...before, version }, { ...was, body, mentions, editedAt: Date.now() }),
    ...tellPeople(ws, before, commentId, told),
  ];
  return commit(ws, writes, { action: "changed a comment", answer: { version: version + 1 } });
}

/** Takes a comment away. Where answers hang on it, its place stays, without its words. */
export async function takeAwayComment(ws: ContributableWorkspace, { commentId, version }: At) {
  const before = await findComment(ws, commentId);
  if (!mayRemoveComment(before, ws))
    throw new AttuneError(
      "forbidden",
      "Only who wrote a comment, or an admin, can take it away. Answer it, or ask one of them.",
    );
  const { answers } = await readThreadPeople(ws, commentId);
  const { version: _v, ...was } = before;
  const write =
    answers === 0
      ? removeComment(ws, { ...before, version })
      : commentRows.put(ws, { ...before, version }, { ...was, body: "", mentions: [] });
  return commit(ws, [write, untellPeople(ws, commentId)], {
    action: "took a comment away",
    answer: { id: commentId, version: answers === 0 ? null : version + 1 },
  });
}

/** Puts back what was taken away last, by whoever wrote it or took it away. Nobody is told again. */
export async function putBackComment(ws: ContributableWorkspace, commentId: string) {
  const place = await commentRows.find(ws, commentId);
  if (place) {
    const [last] = await readHistory(ws, { kind: commentRows.kind, objectId: commentId, beforeSeq: null }, 1);
    const body = last?.before?.["body"];
    if (!isTakenAway(place) || typeof body !== "string") throw notGone();
    if (place.authorId !== ws.userId && !allows(ws.role, "manage")) throw notGone();
    const mentions = (last?.before?.["mentions"] as string[] | undefined) ?? [];
    const { version, ...was } = place;
    return commit(ws, [commentRows.put(ws, place, { ...was, body, mentions })], {
      action: "put a comment back",
      answer: { version: version + 1 },
    });
  }
  const removed = await readRemoved(ws, commentRows, commentId);
  if (!removed || !mayRemoveComment(removed, ws)) throw notGone();
  await requireSubject(ws, removed);
  const back = removed.parentId === null ? [] : [ifStillThere(ws, removed.parentId)];
  return commit(ws, [...back, commentRows.add(ws, removed)], { action: "put a comment back", answer: { version: 1 } });
}

const notGone = () => new AttuneError("not_found", "There is no comment to put back.");

/** Says that a thread is settled, or opens it again. */
export async function resolveThread(
  ws: ContributableWorkspace,
  { commentId, version, resolved }: At & { resolved: boolean },
) {
  const before = await findComment(ws, commentId);
  if (before.parentId !== null)
    throw new AttuneError("invalid", "An answer is settled with the comment it belongs to.");
  if ((before.resolvedAt !== null) === resolved)
    throw new AttuneError("stale", resolved ? "Somebody settled this already." : "Somebody opened this again already.");
  const { version: _v, ...was } = before;
  const resolvedAt = resolved ? Date.now() : null;
  return commit(
    ws,
    [commentRows.put(ws, { ...before, version }, { ...was, resolvedAt, resolvedBy: resolved ? ws.userId : null })],
    { action: resolved ? "settled a comment" : "opened a comment again", answer: { version: version + 1 } },
  );
}
