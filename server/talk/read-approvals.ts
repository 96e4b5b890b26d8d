import { readMembers } from "@/db/accounts";
import { readApprovals, readChangesSince } from "@/db/approvals";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { dayWords } from "@/domain/deck/deck-words";
import { approvalSentence } from "@/domain/talk/approval-sentence";
import { approvalStanding, mostChangesTold } from "@/domain/talk/approval-state";
import type { Subject } from "@/domain/talk/talk";
import { toldChange } from "./change-words";
import { requireSubject } from "./name-subjects";
import { fingerprintOf, readState, stateOf } from "./read-state";

const mostApprovals = 20;

/** A deck shows the plan as it stands; when that changed is told where it changed. */
const slidesDiffer = { seq: 0, at: null, words: "What its slides say, as the plan changed", reason: null };

const onDay = (at: number) => dayWords(new Date(at).toISOString().slice(0, 10));

/** The approvals asked for of a subject, the latest first: who said what of which version, and what changed since. */
export async function readApprovalsOf(ws: Workspace, { subjectKind, subjectId }: Subject) {
  const subject = { subjectKind, subjectId };
  const name = await requireSubject(ws, subject);
  const state = await readState(ws, subject);
  const approvals = await readApprovals(ws, subject, mostApprovals);
  const members = await readMembers(ws);
  const names = new Map(members.map((each) => [each.id, each.name]));
  const nameOf = (userId: string) => names.get(userId) ?? "Somebody who left";
  const oldest = approvals
    .flatMap(({ voices }) => voices.map((voice) => stateOf(voice.fingerprint).entry))
    .toSorted((a, b) => Number(a) - Number(b))
    .at(0);
  const later =
    oldest === undefined || oldest === state.entry ? [] : await readChangesSince(ws, subject, oldest, mostChangesTold);
  const since = (from: string) => [
    ...(stateOf(from).slides === state.slides ? [] : [slidesDiffer]),
    ...later.filter(({ seq }) => seq > Number(stateOf(from).entry)).map(toldChange),
  ];
  return {
    subject: { ...subject, name },
    /** What is looked at now: whoever speaks says it of this. */
    fingerprint: fingerprintOf(state),
    approvals: approvals.map((approval) => {
      const standing = approvalStanding(approval, (from) => since(from).length === 0);
      const passed = standing.approvers.flatMap(({ voice }) => (voice && !voice.stands ? [voice.fingerprint] : []));
      const first = passed.toSorted((a, b) => Number(stateOf(a).entry) - Number(stateOf(b).entry)).at(0);
      const changes = first === undefined ? [] : since(first);
      return {
        id: approval.id,
        version: approval.version,
        askedAt: approval.createdAt,
        askedBy: nameOf(approval.askedBy),
        note: approval.note,
        state: standing.state,
        sentence: approvalSentence(standing, nameOf, onDay, changes.length),
        approvers: standing.approvers.map(({ userId, voice }) => ({
          userId,
          name: nameOf(userId),
          voice: voice && { verdict: voice.verdict, note: voice.note, at: voice.at, stands: voice.stands },
        })),
        changes,
        /** What the reader said of what stands now. */
        mine:
          standing.approvers.find(({ userId, voice }) => userId === ws.userId && voice?.stands)?.voice?.verdict ?? null,
        may: {
          speak:
            allows(ws.role, "contribute") && approval.withdrawnAt === null && approval.approverIds.includes(ws.userId),
          withdraw:
            approval.withdrawnAt === null &&
            allows(ws.role, "contribute") &&
            (approval.askedBy === ws.userId || allows(ws.role, "manage")),
        },
      };
    }),
    /** Who can be asked: everybody who may do more than read. */
    people: members.flatMap(({ id, name: called, role }) => (allows(role, "contribute") ? [{ id, name: called }] : [])),
    may: { ask: allows(ws.role, "contribute") },
  };
}
