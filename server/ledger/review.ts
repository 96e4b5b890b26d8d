import { commit } from "@/db/commit";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type ReviewAct, reviewRefusal, withReview } from "@/domain/ledger/privacy-review";
import { todayOf } from "../today";
import { readUseCase } from "../use-case/read-use-case";

const actions: Readonly<Record<ReviewAct, string>> = {
  signOff: "signed off use case for privacy",
  object: "objected to use case",
  resolve: "resolved the objection to use case",
  withdraw: "withdrew the privacy sign-off of use case",
};

type Given = { useCaseId: string; version: number; act: ReviewAct; note: string | null };

/** Signs a use case off, objects to it, resolves the objection, or takes the signature back. */
export async function reviewUseCase(ws: EditableWorkspace, { useCaseId, version, act, note }: Given) {
  const before = await readUseCase(ws, useCaseId);
  const given = { act, note, byId: ws.userId, at: await todayOf(ws) };
  if (before.version !== version)
    throw new AttuneError("stale", "Someone else changed this use case first. Look again, then decide.");
  const refusal = reviewRefusal(before, given);
  if (refusal) throw new AttuneError("invalid", refusal);
  return commit(ws, [useCaseRows.put(ws, before, withReview(before, given))], {
    action: actions[act],
    reason: note,
    answer: { version: version + 1 },
  });
}
