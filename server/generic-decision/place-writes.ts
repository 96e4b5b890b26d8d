import type { Write } from "@/db/commit";
import { genericDecisionRows } from "@/db/decisions";
import { currentStrategy, strategyRows } from "@/db/strategy";
import type { EditableWorkspace } from "@/db/workspace";
import { sameWords } from "@/domain/customers/generic-target";
import { answerQuestion } from "@/domain/strategy/answer";
import { type Strategy, strategy } from "@/domain/strategy/strategy";
import { keepSignedPage } from "../strategy/reopen";

/**
 * What the strategy's list "where we will not personalize" must be sent so that it gains one text and loses
 * another; nothing when it already is so. The first text of a workspace makes the page. To be part of the commit
 * that stores or takes away the decision.
 */
export async function notWhereWrites(
  ws: EditableWorkspace,
  { gains = null, loses = null }: { gains?: string | null; loses?: string | null },
): Promise<Write[]> {
  const stored = await strategyRows.find(ws, currentStrategy);
  const list = stored?.notWhere ?? [];
  const at = loses === null ? -1 : list.findIndex((text) => sameWords(text, loses));
  const kept = list.filter((text) => loses === null || !sameWords(text, loses));
  const known = gains === null || kept.some((text) => sameWords(text, gains));
  const next = known ? kept : at >= 0 ? kept.toSpliced(at, 0, gains) : [...kept, gains];
  if (JSON.stringify(next) === JSON.stringify(list)) return [];
  if (!stored) {
    const page = answerQuestion(strategy.parse({}), "notWhere", next);
    return [strategyRows.add(ws, { ...page, id: currentStrategy })];
  }
  const { id: _id, version: _version, ...page } = stored;
  const changed: Strategy = answerQuestion(page, "notWhere", next);
  return [...(await keepSignedPage(ws, stored)), strategyRows.put(ws, stored, { ...changed, id: currentStrategy })];
}

/** Takes away the decisions whose place is no longer in the list: for the commit that stores a shorter list. */
export async function decisionsLeftOut(ws: EditableWorkspace, notWhere: readonly string[]): Promise<Write[]> {
  const places = (await genericDecisionRows.read(ws)).filter(({ kind }) => kind === "place");
  return places
    .filter(({ text }) => !notWhere.some((kept) => sameWords(kept, text)))
    .map((decision) => genericDecisionRows.remove(ws, decision));
}
