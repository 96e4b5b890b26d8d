import { readMemberNames } from "@/db/accounts";
import { readHistory } from "@/db/history";
import { readReviewers } from "@/db/members";
import { useCaseRows } from "@/db/scoring";
import { readBlocks, readSignOffs } from "@/db/sign-offs";
import type { Workspace } from "@/db/workspace";
import { dayWords } from "@/domain/deck/deck-words";
import type { SignOff } from "@/domain/ledger/sign-off";
import { blockedRefusal, changesSince, signOffStanding } from "@/domain/ledger/sign-off-standing";
import { readUseCase } from "../use-case/read-use-case";

const onDay = (at: number) => dayWords(new Date(at).toISOString().slice(0, 10));

/** What reviewers said of a use case, what changed since, and who can say something. */
export async function readSignOffsOf(ws: Workspace, useCaseId: string) {
  const { version } = await readUseCase(ws, useCaseId);
  const [said, reviewers, nameOf] = [
    await readSignOffs(ws, useCaseId),
    await readReviewers(ws),
    await readMemberNames(ws),
  ];
  const history =
    said.length === 0 ? [] : await readHistory(ws, { kind: useCaseRows.kind, objectId: useCaseId, beforeSeq: null });
  const changes = history.map(({ at, by, before, after }) => ({
    at,
    by,
    fields: before && after ? Object.keys(after) : [],
  }));
  return {
    /** Of the use case, as looked at: whoever speaks says it of this. */
    version,
    standing: signOffStanding(said),
    said: said.map(({ id: _id, useCaseId: _of, ...each }) => {
      const later = changesSince(changes, each.at);
      return {
        ...each,
        by: nameOf(each.reviewerId),
        isMine: each.reviewerId === ws.userId,
        changed: later[0] ? { times: later.length, by: later[0].by, at: later[0].at } : null,
      };
    }),
    reviewers: reviewers.map(({ name }) => name),
    may: { review: ws.mayReview },
  };
}

/** The use cases that somebody blocks, with who and why; for lists and cards. */
export async function readBlocked(ws: Workspace) {
  const [blocks, nameOf] = [await readBlocks(ws), await readMemberNames(ws)];
  return blocks.map(({ useCaseId, reviewerId, reason }) => ({
    useCaseId,
    by: nameOf(reviewerId),
    reason: reason ?? "",
  }));
}

/** Why a use case cannot go live for what a reviewer said of it; null when nobody blocks it. */
export async function blockOf(ws: Workspace, useCaseId: string): Promise<string | null> {
  const blocks = (await readSignOffs(ws, useCaseId)).filter(({ verdict }) => verdict === "blocked");
  if (blocks.length === 0) return null;
  const [nameOf, reviewers] = [await readMemberNames(ws), await readReviewers(ws)];
  const told = ({ reviewerId, at, reason }: SignOff) => ({
    by: nameOf(reviewerId),
    on: onDay(at),
    reason: reason ?? "",
  });
  return blockedRefusal(
    blocks.map(told),
    reviewers.map(({ name }) => name),
  );
}
