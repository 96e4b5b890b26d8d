/** What can be talked about, followed and approved. */
export const subjectKinds = [
  "strategy",
  "outcome",
  "useCase",
  "audience",
  "channel",
  "pitfall",
  "dataItem",
  "buildingBlock",
  "initiative",
  "experiment",
  "learning",
  "metric",
  "returnLine",
  "reviewMeeting",
  "savedDeck",
  "roadmap",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What is talked about: a thing of the plan, and perhaps a place in it, such as a criterion of a use case's scores. */
export type Subject = { readonly subjectKind: SubjectKind; readonly subjectId: string };

/** What somebody says about a subject. Answers have the comment they answer as parent. */
export type Comment = Subject & {
  readonly id: string;
  /** The cell of a score or another place in the subject; null for the whole. */
  readonly place: string | null;
  readonly parentId: string | null;
  readonly authorId: string;
  readonly body: string;
  /** Accounts named in the body, by id. */
  readonly mentions: readonly string[];
  /** Milliseconds since 1970. */
  readonly editedAt: number | null;
  readonly resolvedAt: number | null;
  readonly resolvedBy: string | null;
};

/** Why something lies in somebody's inbox. */
export const inboxReasons = ["mention", "reply", "comment", "change", "approval_asked", "approval_given"] as const;
export type InboxReason = (typeof inboxReasons)[number];

/** What one approver said. */
export type ApprovalVoice = {
  readonly userId: string;
  readonly verdict: "approved" | "refused";
  readonly note: string | null;
  readonly at: number;
  /** The state of the subject it was said of. */
  readonly fingerprint: string;
};

/** Somebody asks named people to approve a subject as it stands; a change of the subject opens it again. */
export type Approval = Subject & {
  readonly id: string;
  readonly askedBy: string;
  readonly note: string | null;
  readonly approverIds: readonly string[];
  readonly voices: readonly ApprovalVoice[];
  /** Withdrawn by whoever asked; milliseconds since 1970. */
  readonly withdrawnAt: number | null;
};
