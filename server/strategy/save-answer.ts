import { commit, type Write } from "@/db/commit";
import { readHistory } from "@/db/history";
import { currentStrategy, strategyRows } from "@/db/strategy";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { answerQuestion } from "@/domain/strategy/answer";
import { type Strategy, strategy } from "@/domain/strategy/strategy";
import { decisionsLeftOut } from "../generic-decision/place-writes";
import { keepSignedPage } from "./reopen";
import { requireKnown } from "./require-known";
import { bare } from "./versions";

/** Stores one answer. The first answer of a workspace makes the page; a changed answer takes the signature off. */
export async function saveAnswer(
  ws: EditableWorkspace,
  { field, value, version }: { field: keyof Strategy; value: unknown; version: number },
) {
  const stored = await strategyRows.find(ws, currentStrategy);
  const action = "answered strategy question";
  if (!stored) {
    if (version !== 0) throw new AttuneError("stale", "The strategy page is not there any more.");
    const blank = strategy.parse({});
    const page = answerQuestion(blank, field, value);
    await requireKnown(ws, blank, page);
    return commit(ws, [strategyRows.add(ws, { ...page, id: currentStrategy })], {
      action,
      answer: { version: 1, signedOffAt: page.signedOffAt },
    });
  }
  const page = answerQuestion(bare(stored), field, value);
  await requireKnown(ws, stored, page);
  const writes: Write[] = [strategyRows.put(ws, { ...stored, version }, { ...page, id: currentStrategy })];
  if (page.signedOffAt === null) writes.push(...(await keepSignedPage(ws, stored)));
  if (field === "notWhere") writes.push(...(await decisionsLeftOut(ws, page.notWhere)));
  return commit(ws, writes, { action, answer: { version: version + 1, signedOffAt: page.signedOffAt } });
}

/** Who stored an answer last, and when; null when nobody did since the page came in. */
export async function readLastAnswer(ws: Workspace, field: keyof Strategy) {
  const entries = await readHistory(ws, { kind: "strategy", objectId: currentStrategy, beforeSeq: null }, 200);
  const entry = entries.find(({ after }) => after !== null && field in after);
  return entry ? { by: entry.by, at: entry.at } : null;
}
