import { commit, type Write } from "@/db/commit";
import { audienceRows } from "@/db/customers";
import { genericDecisionRows } from "@/db/decisions";
import type { Stored } from "@/db/rows";
import {
  addStrategyVersion,
  currentStrategy,
  findStrategyVersion,
  readStrategyVersions,
  strategyRows,
} from "@/db/strategy";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { sameWords } from "@/domain/customers/generic-target";
import { AttuneError } from "@/domain/errors";
import type { KeptPage } from "@/domain/strategy/kept-page";
import { type PageDifference, pageDifferences } from "@/domain/strategy/page-differences";
import { completePage, type Strategy, strategy } from "@/domain/strategy/strategy";
import { readChain } from "./chain";
import { readNames } from "./names";

export type StoredPage = Stored<Strategy & { id: string }>;

export const bare = ({ id: _id, version: _version, ...page }: StoredPage): Strategy => page;

/** The page with the chain behind it, as it is now; an empty one before the first answer. */
export async function presentPage(ws: Workspace): Promise<KeptPage> {
  const stored = await strategyRows.find(ws, currentStrategy);
  return { ...(stored ? bare(stored) : completePage({})), chain: await readChain(ws) };
}

export async function storedPage(ws: EditableWorkspace): Promise<StoredPage> {
  const stored = await strategyRows.find(ws, currentStrategy);
  if (!stored) throw new AttuneError("invalid", "Answer the first question before keeping a version.");
  return stored;
}

/** A kept version of the page as `page` has it, with the chain as it is now. To be part of a commit. */
export async function versionOf(
  ws: EditableWorkspace,
  page: Strategy,
  { id, note }: { id: string; note: string | null },
): Promise<{ number: number; write: Write }> {
  const [latest] = await readStrategyVersions(ws);
  const number = (latest?.number ?? 0) + 1;
  const kept: KeptPage = { ...page, chain: await readChain(ws) };
  return { number, write: addStrategyVersion(ws, { id, number, note, savedAt: Date.now(), page: kept }) };
}

/** Keeps the page as it is now, with a number and a note. */
export async function keepVersion(ws: EditableWorkspace, note: string | null) {
  const stored = await storedPage(ws);
  const { number, write } = await versionOf(ws, bare(stored), { id: crypto.randomUUID(), note });
  return commit(ws, [write], { action: "kept strategy version", reason: note, answer: { number } });
}

export async function foundVersion(ws: Workspace, versionId: string): Promise<KeptPage> {
  const kept = await findStrategyVersion(ws, versionId);
  if (!kept) throw new AttuneError("not_found", "This version is not here any more.");
  const { chain = null, ...page } = kept;
  return { ...completePage(page), chain };
}

/** In which answers a kept version differs from the page as it is now, and in which objectives. */
export async function compareVersion(ws: Workspace, versionId: string): Promise<PageDifference[]> {
  return pageDifferences(await foundVersion(ws, versionId), await presentPage(ws), await readNames(ws));
}

/**
 * Puts the answers of a kept version back; what is there now is kept first, so that nothing is lost. Ratings stay,
 * they have a history of their own; so do places that were decided on, which are withdrawn one by one; so do the
 * objectives, which work hangs on.
 */
export async function restoreVersion(
  ws: EditableWorkspace,
  { versionId, version }: { versionId: string; version: number },
) {
  const { chain: _chain, ...page } = await foundVersion(ws, versionId);
  const stored = await storedPage(ws);
  const known = new Set((await audienceRows.read(ws)).map(({ id }) => id));
  const decided = (await genericDecisionRows.read(ws)).filter(({ kind }) => kind === "place");
  const stays = decided.filter(({ text }) => !page.notWhere.some((place) => sameWords(place, text)));
  const notWhere = [...page.notWhere, ...stays.map(({ text }) => text)];
  const { success } = strategy.shape.notWhere.safeParse(notWhere);
  if (!success)
    throw new AttuneError(
      "invalid",
      `With the ${stays.length} ${stays.length === 1 ? "place" : "places"} decided on since, the list of where not to personalize gets too long. Withdraw some first.`,
    );
  const keptId = crypto.randomUUID();
  const kept = await versionOf(ws, bare(stored), { id: keptId, note: "Before a version was put back" });
  const put = strategyRows.put(
    ws,
    { ...stored, version },
    {
      ...page,
      id: currentStrategy,
      focusAudiences: page.focusAudiences.filter((id) => known.has(id)),
      notWhere,
      selfRating: stored.selfRating,
      effectiveRating: stored.effectiveRating,
      signedOffAt: null,
    },
  );
  return commit(ws, [kept.write, put], {
    action: "put back strategy version",
    answer: { version: version + 1, keptId },
  });
}
