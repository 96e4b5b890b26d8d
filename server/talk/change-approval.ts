import { approvalRows, ifUnchanged } from "@/db/approvals";
import { commit } from "@/db/commit";
import { followUnlessSaid } from "@/db/follows";
import { tellPeople, untellPeople } from "@/db/inbox";
import type { Stored } from "@/db/rows";
import type { ContributableWorkspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { voiceProblem, withVoice } from "@/domain/talk/approval-state";
import type { ApprovedKind } from "@/domain/talk/subject-words";
import type { Approval, ApprovalVoice, InboxReason } from "@/domain/talk/talk";
import { requireSubject } from "./name-subjects";
import { requireNotTooFast } from "./not-too-fast";
import { fingerprintOf, readState, stateOf } from "./read-state";
import { requireMembers } from "./require-members";

type At = { approvalId: string; version: number };
type Asked = { subjectKind: ApprovedKind; subjectId: string; note: string | null; approverIds: readonly string[] };

const tell = (ws: ContributableWorkspace, approval: Approval, userIds: readonly string[], reason: InboxReason) =>
  tellPeople(
    ws,
    approval,
    approval.id,
    userIds.filter((userId) => userId !== ws.userId).map((userId) => ({ userId, reason })),
  );

/** Asks named people to approve something as it stands; it lies in their inbox, and they hear of changes from now on. */
export async function askApproval(ws: ContributableWorkspace, { subjectKind, subjectId, note, ...given }: Asked) {
  await requireSubject(ws, { subjectKind, subjectId });
  const approverIds = [...new Set(given.approverIds)];
  if (approverIds.length === 0) throw new AttuneError("invalid", "Name at least one person who is to approve it.");
  await requireMembers(ws, approverIds, "contribute");
  requireNotTooFast(ws.userId);
  const approval: Approval = {
    ...{ id: `AP-${crypto.randomUUID().slice(0, 12)}`, subjectKind, subjectId, askedBy: ws.userId, note, approverIds },
    ...{ voices: [], withdrawnAt: null },
  };
  const writes = [
    approvalRows.add(ws, approval),
    followUnlessSaid(ws, approval, [ws.userId, ...approverIds]),
    ...tell(ws, approval, approverIds, "approval_asked"),
  ];
  return commit(ws, writes, { action: "asked for approval", answer: { id: approval.id, version: 1 } });
}

type Voice = At & { verdict: ApprovalVoice["verdict"]; note: string | null; fingerprint: string };

/**
 * Approves or refuses what somebody looked at.
 *
 * @throws AttuneError `stale` where it was changed since; nothing is approved that nobody saw
 */
export async function giveVoice(
  ws: ContributableWorkspace,
  { approvalId, version, verdict, note, fingerprint }: Voice,
) {
  const before = await findApproval(ws, approvalId);
  const problem = voiceProblem(before, ws.userId);
  if (problem) throw new AttuneError("forbidden", problem);
  if (verdict === "refused" && !note) throw new AttuneError("invalid", "Say why, so that it can be put right.");
  if (fingerprintOf(await readState(ws, before)) !== fingerprint)
    throw new AttuneError("stale", "This was changed since you looked at it. Look again, then decide.");
  const voice: ApprovalVoice = { userId: ws.userId, verdict, note, at: Date.now(), fingerprint };
  const writes = [
    ifUnchanged(ws, before, stateOf(fingerprint).entry),
    put(ws, { ...before, version }, { voices: withVoice(before.voices, voice) }),
    ...tell(ws, before, [before.askedBy], "approval_given"),
  ];
  return commit(ws, writes, {
    action: verdict === "approved" ? "approved" : "refused",
    answer: { version: version + 1 },
  });
}

/** Takes one's own voice back: one is asked again. */
export async function takeBackVoice(ws: ContributableWorkspace, { approvalId, version }: At) {
  const before = await findApproval(ws, approvalId);
  if (!before.voices.some(({ userId }) => userId === ws.userId))
    throw new AttuneError("not_found", "You have said nothing to this that could be taken back.");
  const voices = before.voices.filter(({ userId }) => userId !== ws.userId);
  return commit(ws, [put(ws, { ...before, version }, { voices })], {
    action: "took back what they said to an approval",
    answer: { version: version + 1 },
  });
}

/** Asks no longer. What was said stays on record. */
export async function withdrawApproval(ws: ContributableWorkspace, { approvalId, version }: At) {
  const before = await findOwn(ws, approvalId);
  if (before.withdrawnAt !== null) throw new AttuneError("stale", "This was withdrawn already.");
  const writes = [put(ws, { ...before, version }, { withdrawnAt: Date.now() }), untellPeople(ws, approvalId)];
  return commit(ws, writes, { action: "withdrew an approval", answer: { version: version + 1 } });
}

/** Asks again for what was withdrawn; whoever has not spoken yet finds it in their inbox again. */
export async function askAgain(ws: ContributableWorkspace, { approvalId, version }: At) {
  const before = await findOwn(ws, approvalId);
  if (before.withdrawnAt === null) throw new AttuneError("stale", "This is being asked already.");
  await requireSubject(ws, before);
  const silent = before.approverIds.filter((id) => !before.voices.some(({ userId }) => userId === id));
  const writes = [
    put(ws, { ...before, version }, { withdrawnAt: null }),
    ...tell(ws, before, silent, "approval_asked"),
  ];
  return commit(ws, writes, { action: "asked for approval again", answer: { version: version + 1 } });
}

function put(ws: ContributableWorkspace, before: Stored<Approval>, change: Partial<Approval>) {
  const { version: _v, ...approval } = before;
  return approvalRows.put(ws, before, { ...approval, ...change });
}

async function findApproval(ws: ContributableWorkspace, approvalId: string): Promise<Stored<Approval>> {
  const approval = await approvalRows.find(ws, approvalId);
  if (!approval) throw new AttuneError("not_found", "This approval is not here any more.");
  return approval;
}

async function findOwn(ws: ContributableWorkspace, approvalId: string): Promise<Stored<Approval>> {
  const approval = await findApproval(ws, approvalId);
  if (approval.askedBy !== ws.userId && !allows(ws.role, "manage"))
    throw new AttuneError(
      "forbidden",
      "Only who asked for an approval, or an admin, can do this. Ask one of them, or leave a comment.",
    );
  return approval;
}
