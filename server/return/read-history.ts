import { ownEvidenceRows } from "@/db/decisions";
import { readHistory } from "@/db/history";
import { readWorkspaceRow } from "@/db/profile";
import { returnLineRows } from "@/db/returns";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { findCard } from "@/domain/findings/evidence-library";
import { nameOfCard } from "@/domain/findings/evidence-words";
import { returnChangeLines } from "@/domain/returns/return-change-lines";
import { signOf } from "../roadmap/board";
import { findReturn } from "./find-return";

/** Who stored what of a line, newest first, in words. */
export async function readReturnHistory(ws: Workspace, returnId: string) {
  const line = await findReturn(ws, returnId);
  const entries = await readHistory(ws, { kind: returnLineRows.kind, objectId: line.id, beforeSeq: null });
  const useCases = new Map((await useCaseRows.read(ws)).map(({ id, name }) => [id, name]));
  const own = await ownEvidenceRows.read(ws);
  const words = {
    useCase: (id: string) => useCases.get(id) ?? "a use case that is gone",
    card: (id: string) => {
      const card = findCard(id, own);
      return card ? nameOfCard(card) : "a card that is gone";
    },
    sign: signOf((await readWorkspaceRow(ws)).currency ?? "EUR"),
  };
  // An entry names the quarters only where they changed: going back, those of before are those of the older ones.
  let quarters: readonly string[] = line.quarters;
  return entries.map(({ seq, at, by, action, before, after }) => {
    const lines = before && after ? returnChangeLines(before, after, { ...words, quarters }) : [];
    const older = before?.["quarters"];
    if (Array.isArray(older)) quarters = older as string[];
    return { seq, at, by, action, lines };
  });
}
