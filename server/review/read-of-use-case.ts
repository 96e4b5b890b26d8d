import { reviewMeetingRows } from "@/db/returns";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { byCode } from "@/domain/ordering";
import { openHarms } from "@/domain/reviews/agenda-harm";
import { reviewGrounds } from "@/domain/reviews/review-ground";
import { waitingUseCases } from "@/domain/reviews/waits-for-decision";
import { derivedOf } from "../derive";
import { readShown } from "../finding/read-findings";
import { readPeople } from "./people";
import { decisionRows } from "./read-decisions";

const shownAtMost = 3;

/** What the rules suggest for one use case, what was decided about it last, and whether somebody has to decide now. */
export async function readReviewsOf(ws: Workspace, useCaseId: string) {
  const useCase = await useCaseRows.find(ws, useCaseId);
  if (!useCase) throw new AttuneError("not_found", "This use case is not here any more.");
  const derived = await derivedOf(ws);
  const ground = reviewGrounds(derived, openHarms(await readShown(ws))).get(useCaseId);
  const { nameOf } = await readPeople(ws);
  const rows = (await decisionRows(ws, nameOf, new Map([[useCaseId, useCase.name]]))).filter(
    (row) => row.useCaseId === useCaseId,
  );
  const held = (await reviewMeetingRows.read(ws)).filter(({ closedAt }) => closedAt !== null);
  const since = held.map(({ heldOn }) => heldOn).sort(byCode);
  return {
    suggestion: ground?.suggestion && { words: ground.suggestion.words, sentence: ground.sentence },
    waits: waitingUseCases(derived, since.at(-1) ?? null).includes(useCaseId),
    decisions: rows.slice(0, shownAtMost),
    total: rows.length,
  };
}
