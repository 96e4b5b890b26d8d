import { commit, type Deed, type Write } from "@/db/commit";
import { currentStrategy, findStrategyVersion, readStrategyVersions, strategyRows } from "@/db/strategy";
import type { EditableWorkspace } from "@/db/workspace";
import { isSigned, reopenedVersionId } from "@/domain/strategy/kept-page";
import { bare, type StoredPage, versionOf } from "./versions";

/**
 * What was signed, kept at the last moment before it changes, where nobody kept it at the signing: an imported page
 * comes with its signature only. Nothing when the page is not signed, or what was signed is kept already.
 */
export async function keepSignedPage(ws: EditableWorkspace, stored: StoredPage): Promise<Write[]> {
  if (stored.signedOffAt === null) return [];
  const latest = (await readStrategyVersions(ws)).find(({ id }) => isSigned(id));
  const kept = latest && (await findStrategyVersion(ws, latest.id));
  if (kept?.signedOffAt === stored.signedOffAt) return [];
  const id = reopenedVersionId(crypto.randomUUID());
  const { write } = await versionOf(ws, bare(stored), { id, note: "What was signed, kept when the page was reopened" });
  return [write];
}

/**
 * Takes the signature off the strategy page, as part of a commit that changes an objective or an outcome: what was
 * signed is not what is there afterwards. Nothing when the page is not signed.
 */
async function reopeningWrites(ws: EditableWorkspace): Promise<Write[]> {
  // Whoever signs meanwhile signs another chain than the one that is stored here.
  const still = strategyRows.ifStill(ws, await strategyRows.mark(ws), { kind: "check", id: "page", after: null });
  const stored = await strategyRows.find(ws, currentStrategy);
  if (!stored || stored.signedOffAt === null) return [still];
  return [...(await keepSignedPage(ws, stored)), strategyRows.put(ws, stored, { ...stored, signedOffAt: null })];
}

/** Commits a change of objectives or outcomes, and takes the signature off the page they belong to. */
export async function commitToChain<Answer>(
  ws: EditableWorkspace,
  writes: readonly Write[],
  deed: Deed<Answer>,
): Promise<Answer> {
  return commit(ws, [...writes, ...(await reopeningWrites(ws))], deed);
}
