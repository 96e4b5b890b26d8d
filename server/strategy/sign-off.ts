import { commit } from "@/db/commit";
import { currentStrategy, findStrategyVersion, readStrategyVersions, strategyRows } from "@/db/strategy";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { isKeptBySigner, isSigned, type KeptPage, signedVersionId } from "@/domain/strategy/kept-page";
import { type PageDifference, pageDifferences } from "@/domain/strategy/page-differences";
import { completePage } from "@/domain/strategy/strategy";
import { readRoundPeople } from "../round/people";
import { todayOf } from "../today";
import { ifChainStill } from "./chain";
import { readNames } from "./names";
import { keepSignedPage } from "./reopen";
import { bare, storedPage, versionOf } from "./versions";

/** Signs the page in the name of its sponsor; what was signed is kept as a version in the same commit. */
export async function signOff(ws: EditableWorkspace, version: number) {
  const stored = await storedPage(ws);
  if (stored.sponsorId === null) throw new AttuneError("invalid", "Name a sponsor first: that is who signs.");
  if (!(await readRoundPeople(ws)).some(({ id }) => id === stored.sponsorId))
    throw new AttuneError("invalid", "The sponsor is not here any more. Name another one first: that is who signs.");
  if (stored.signedOffAt !== null) throw new AttuneError("invalid", "This page is signed off already.");
  const chainStill = await ifChainStill(ws);
  const signed = { ...bare(stored), signedOffAt: await todayOf(ws) };
  const kept = await versionOf(ws, signed, { id: signedVersionId(crypto.randomUUID()), note: "As it was signed off" });
  const put = strategyRows.put(ws, { ...stored, version }, { ...signed, id: currentStrategy });
  return commit(ws, [...chainStill, put, kept.write], {
    action: "signed off strategy",
    answer: { version: version + 1, signedOffAt: signed.signedOffAt },
  });
}

/** Takes the signature back; what was signed stays kept. */
export async function takeSignatureBack(ws: EditableWorkspace, version: number) {
  const stored = await storedPage(ws);
  if (stored.signedOffAt === null) throw new AttuneError("invalid", "This page is not signed off.");
  const put = strategyRows.put(ws, { ...stored, version }, { ...stored, signedOffAt: null });
  return commit(ws, [put, ...(await keepSignedPage(ws, stored))], {
    action: "took back signature of strategy",
    answer: { version: version + 1 },
  });
}

export type Signature = {
  /** Whether the page as it is now is what was signed. */
  readonly standing: boolean;
  readonly day: string | null;
  /** In whose name; null when the sponsor of then is not known. */
  readonly sponsor: string | null;
  /** Who pressed the button, and when (milliseconds since 1970); null for a signature that came with an import. */
  readonly recordedBy: string | null;
  readonly recordedAt: number | null;
  readonly versionId: string | null;
  /** What changed since; empty while it stands. */
  readonly changes: readonly PageDifference[];
};

/** Who signed last, whether it still holds, and what changed since; null where nobody ever signed. */
export async function readSignature(ws: Workspace, page: KeptPage): Promise<Signature | null> {
  const version = (await readStrategyVersions(ws)).find(({ id }) => isSigned(id));
  const found = version && (await findStrategyVersion(ws, version.id));
  const nameOf = await readNames(ws);
  const nobody = { recordedBy: null, recordedAt: null };
  const standing = page.signedOffAt !== null;
  if (!version || !found || (standing && found.signedOffAt !== page.signedOffAt)) {
    if (!standing) return null;
    const sponsor = page.sponsorId && nameOf(page.sponsorId);
    return { standing, day: page.signedOffAt, sponsor, ...nobody, versionId: null, changes: [] };
  }
  const { chain = null, ...signed } = found;
  return {
    standing,
    day: signed.signedOffAt,
    sponsor: signed.sponsorId && nameOf(signed.sponsorId),
    ...(isKeptBySigner(version.id) ? { recordedBy: version.savedBy, recordedAt: version.savedAt } : nobody),
    versionId: version.id,
    changes: standing ? [] : pageDifferences({ ...completePage(signed), chain }, page, nameOf),
  };
}
