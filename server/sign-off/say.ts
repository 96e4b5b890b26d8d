import { ifUnchanged, readFingerprint } from "@/db/approvals";
import { commit, type Write } from "@/db/commit";
import { removeSignOff, signOffId, signOffRows } from "@/db/sign-offs";
import type { ContributableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { SignOffVerdict } from "@/domain/ledger/sign-off";
import { signOffRefusal, withdrawRefusal } from "@/domain/ledger/sign-off-standing";
import { readUseCase } from "../use-case/read-use-case";

type Said = { useCaseId: string; version: number; verdict: SignOffVerdict; reason: string | null };

/** Signs off or blocks the use case as it was looked at; what this reviewer said before is replaced, and kept in the history. */
export async function say(ws: ContributableWorkspace, { useCaseId, version, verdict, reason }: Said) {
  const subject = { subjectKind: "useCase", subjectId: useCaseId } as const;
  // Read before the use case: what is changed after this makes the commit fail.
  const fingerprint = await readFingerprint(ws, subject);
  const useCase = await readUseCase(ws, useCaseId);
  const refusal = signOffRefusal({ verdict, reason });
  if (refusal) throw new AttuneError("invalid", refusal);
  if (useCase.version !== version)
    throw new AttuneError(
      "stale",
      "Somebody changed this use case meanwhile. Look at what changed, then say it again.",
    );
  const id = signOffId(useCaseId, ws.userId);
  const before = await signOffRows.find(ws, id);
  const said = { id, useCaseId, verdict, reason: reason || null, reviewerId: ws.userId, at: Date.now() };
  const write = before ? withUseCase(signOffRows.put(ws, before, said), useCaseId) : signOffRows.add(ws, said);
  return commit(ws, [ifUnchanged(ws, subject, fingerprint), write], {
    action: verdict === "blocked" ? "blocked use case" : "signed off use case",
    reason,
    answer: { version: (before?.version ?? 0) + 1 },
  });
}

/** The history is to find which use case it was about, also where only the verdict changed. */
const withUseCase = (write: Write, useCaseId: string): Write => ({
  ...write,
  before: { ...(write.before as object), useCaseId },
});

type Withdrawn = { useCaseId: string; reviewerId: string; version: number; reason: string | null };

/** Takes back what was said; the block of somebody else is lifted with a reason. */
export async function withdraw(ws: ContributableWorkspace, { useCaseId, reviewerId, version, reason }: Withdrawn) {
  await readUseCase(ws, useCaseId);
  const before = await signOffRows.find(ws, signOffId(useCaseId, reviewerId));
  if (!before) throw new AttuneError("not_found", "This was taken back already.");
  const refusal = withdrawRefusal(before, { byId: ws.userId, reason });
  if (refusal) throw new AttuneError("invalid", refusal);
  return commit(ws, [removeSignOff(ws, { ...before, version })], {
    action: before.verdict === "blocked" ? "lifted block of use case" : "took back sign-off",
    reason,
    answer: null,
  });
}
