import type { Approval, ApprovalVoice, Comment, InboxReason, SubjectKind } from "@/domain/talk/talk";
import { flag, index, integer, json, primaryKey, table, text } from "../columns";
import { users } from "./account";
import type { Stores } from "./entity";
import { tracked, workspaces } from "./workspace";

const subject = () => ({ subjectKind: text().notNull().$type<SubjectKind>(), subjectId: text().notNull() });

/** What is one person's own in a workspace goes with the person and with the workspace. */
const ownedBy = () => ({
  workspaceId: text()
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" }),
  userId: text()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
});

export const comments = table(
  "comment",
  {
    id: text().notNull(),
    ...subject(),
    place: text(),
    parentId: text(),
    authorId: text().notNull(),
    body: text().notNull(),
    mentions: json<readonly string[]>().notNull(),
    editedAt: integer(),
    resolvedAt: integer(),
    resolvedBy: text(),
    ...tracked(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("comment_subject").on(t.workspaceId, t.subjectKind, t.subjectId),
  ],
);
true satisfies Stores<typeof comments.$inferSelect, Comment>;

/** Whether somebody wants to hear of a subject; false where they asked to be left alone. */
export const follows = table(
  "follow",
  { ...ownedBy(), ...subject(), wanted: flag().notNull(), at: integer().notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.userId, t.subjectKind, t.subjectId] }),
    index("follow_subject").on(t.workspaceId, t.subjectKind, t.subjectId),
  ],
);

/** What somebody should look at; ids only, the words are read when it is opened. */
export const inboxItems = table(
  "inbox_item",
  {
    id: text().notNull(),
    ...ownedBy(),
    ...subject(),
    reason: text().notNull().$type<InboxReason>(),
    /** The comment or approval it is about. */
    aboutId: text(),
    actorId: text().notNull(),
    at: integer().notNull(),
    readAt: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("inbox_of").on(t.workspaceId, t.userId, t.readAt, t.at),
  ],
);

export const approvals = table(
  "approval",
  {
    id: text().notNull(),
    ...subject(),
    askedBy: text().notNull(),
    note: text(),
    approverIds: json<readonly string[]>().notNull(),
    voices: json<readonly ApprovalVoice[]>().notNull(),
    withdrawnAt: integer(),
    ...tracked(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("approval_subject").on(t.workspaceId, t.subjectKind, t.subjectId),
  ],
);
true satisfies Stores<typeof approvals.$inferSelect, Approval>;
