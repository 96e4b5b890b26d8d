import { readMembers } from "@/db/accounts";
import { commit, type Write } from "@/db/commit";
import { strategyRatingRows } from "@/db/decisions";
import { currentStrategy, strategyRows } from "@/db/strategy";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { StrategyRating } from "@/domain/strategy/self-checks";
import { strategy } from "@/domain/strategy/strategy";

type Answer = Pick<StrategyRating, "selfRating" | "effectiveRating">;

function writesOf(
  ws: EditableWorkspace,
  stored: Awaited<ReturnType<typeof strategyRows.find>>,
  to: Partial<Answer>,
  version: number,
): Write {
  if (stored) return strategyRows.put(ws, { ...stored, version }, { ...stored, ...to });
  if (version !== 0) throw new AttuneError("stale", "The strategy page is not there any more.");
  return strategyRows.add(ws, { ...strategy.parse({}), ...to, id: currentStrategy });
}

/**
 * Rates the strategy on one of two questions, never both at once: how one feels about it, or whether it works. The
 * page shows the latest; each rating stays with who gave it, when and why.
 */
export async function rate(
  ws: EditableWorkspace,
  { selfRating, effectiveRating, note, version }: Answer & { note: string | null; version: number },
) {
  if ((selfRating === null) === (effectiveRating === null))
    throw new AttuneError("invalid", "Answer one of the two questions; they are asked apart.");
  const stored = await strategyRows.find(ws, currentStrategy);
  const id = crypto.randomUUID();
  const rating = { id, selfRating, effectiveRating, note, ratedBy: ws.userId, ratedAt: Date.now() };
  const to = selfRating === null ? { effectiveRating } : { selfRating };
  const writes = [writesOf(ws, stored, to, version), strategyRatingRows.add(ws, rating)];
  return commit(ws, writes, {
    action: "rated strategy",
    reason: note,
    answer: { ratingId: id, version: version + 1 },
  });
}

/** Takes a rating back at once; the page shows again what it showed before. */
export async function withdrawRating(
  ws: EditableWorkspace,
  { ratingId, version, was }: { ratingId: string; version: number; was: Answer },
) {
  const rating = await strategyRatingRows.find(ws, ratingId);
  if (!rating) throw new AttuneError("not_found", "This rating is not here any more.");
  if (rating.ratedBy !== ws.userId)
    throw new AttuneError("forbidden", "Only who gave a rating takes it back. Give your own instead.");
  const stored = await strategyRows.find(ws, currentStrategy);
  const to = rating.selfRating === null ? { effectiveRating: was.effectiveRating } : { selfRating: was.selfRating };
  const writes = [writesOf(ws, stored, to, version), strategyRatingRows.remove(ws, rating)];
  return commit(ws, writes, { action: "took back rating of strategy", answer: { version: version + 1 } });
}

/** All ratings, oldest first, with who gave them. */
export async function readRatings(ws: Workspace) {
  const names = new Map((await readMembers(ws)).map(({ id, name }) => [id, name]));
  const ratings = await strategyRatingRows.read(ws);
  return ratings
    .map(({ ratedBy, version: _version, ...rating }) => ({ ...rating, by: names.get(ratedBy) ?? "Somebody who left" }))
    .sort((a, b) => a.ratedAt - b.ratedAt);
}
