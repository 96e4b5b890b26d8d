import { readMemberNames } from "@/db/accounts";
import { approvalRows, readChangesSince } from "@/db/approvals";
import { commentRows } from "@/db/comments";
import { countInbox, countUnread, type InboxRow, readInbox } from "@/db/inbox";
import type { Workspace } from "@/db/workspace";
import { isTakenAway } from "@/domain/talk/comment-rules";
import { calledInSentence, inboxSentence, reasonWords } from "@/domain/talk/inbox-words";
import { placeOfSubject, talkPlaceOf } from "@/domain/talk/place-of-subject";
import { keyOfSubject, subjectWords } from "@/domain/talk/subject-words";
import type { InboxReason } from "@/domain/talk/talk";
import { toldChange } from "./change-words";
import { nameSubjects } from "./name-subjects";
import { type Cursor, startOf } from "./read-talk";
import { placeWords } from "./require-place";

const pageSize = 30;
/** Changes told of one thing; how many more there are is said. */
const mostChanges = 3;

type Asked = { unread: boolean; reason: InboxReason | null; cursor: Cursor | null };

/** What the person should look at, the newest first, 30 at a time, each with what was said or changed. */
export async function readInboxPage(ws: Workspace, { unread, reason, cursor }: Asked) {
  const { all, newest } = await countInbox(ws);
  const found = await readInbox(ws, { unread, reason, before: startOf(cursor) }, pageSize + 1);
  const rows = found.slice(0, pageSize);
  const names = await nameSubjects(ws, rows);
  const nameOf = await readMemberNames(ws);
  const aboutIds = rows.flatMap(({ aboutId }) => aboutId ?? []);
  const comments = new Map((await commentRows.readSome(ws, aboutIds)).map((each) => [each.id, each]));
  const approvals = new Map((await approvalRows.readSome(ws, aboutIds)).map((each) => [each.id, each]));
  const many = await countUnread(ws);
  const last = found.length > pageSize ? rows.at(-1) : undefined;
  const items = await Promise.all(
    rows.map(async (row) => {
      const name = names.get(keyOfSubject(row)) ?? null;
      const comment = row.aboutId === null ? undefined : comments.get(row.aboutId);
      const approval = row.aboutId === null ? undefined : approvals.get(row.aboutId);
      const voice = approval?.voices.find(({ userId }) => userId === row.actorId);
      const thread = comment ? (comment.parentId ?? comment.id) : null;
      return {
        id: row.id,
        at: row.at,
        isRead: row.readAt !== null,
        reason: row.reason,
        by: nameOf(row.actorId),
        words: reasonWords[row.reason],
        subject: {
          subjectKind: row.subjectKind,
          subjectId: row.subjectId,
          name,
          kindWords: subjectWords[row.subjectKind],
          called: calledInSentence(subjectWords[row.subjectKind], name),
        },
        to: name === null ? null : comment ? talkPlaceOf(row, thread) : placeOfSubject(row),
        threadId: thread,
        placeWords: placeWords(comment?.place ?? null),
        body: comment && !isTakenAway(comment) ? comment.body : null,
        mentions: (comment?.mentions ?? []).map((id) => nameOf(id)),
        note: row.reason === "approval_given" ? (voice?.note ?? null) : (approval?.note ?? null),
        verdict: row.reason === "approval_given" ? (voice?.verdict ?? null) : null,
        isWithdrawn: approval !== undefined && approval.withdrawnAt !== null,
        changes: row.reason === "change" && name !== null ? await changesOf(ws, row) : null,
      };
    }),
  );
  return {
    items,
    next: last ? { at: last.at, itemId: last.id } : null,
    /** Up to here everything can be put aside at once; what comes later stays. */
    asOf: newest,
    all,
    unread: Object.values(many).reduce((sum, n) => sum + n, 0),
    byReason: many,
    sentence: inboxSentence(many),
  };
}

async function changesOf(ws: Workspace, row: InboxRow) {
  // The item remembers the first change that was not looked at: what is told begins with it.
  const before = String(Math.max(0, Number(row.aboutId ?? 0) - 1));
  const changes = await readChangesSince(ws, row, before, mostChanges + 1);
  return {
    told: changes.slice(0, mostChanges).map(toldChange),
    isMore: changes.length > mostChanges,
  };
}

/** How much the person has not looked at: for the rail. */
export async function countUnreadItems(ws: Workspace): Promise<number> {
  return Object.values(await countUnread(ws)).reduce((sum, n) => sum + n, 0);
}
