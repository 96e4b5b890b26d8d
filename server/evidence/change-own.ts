import { commit } from "@/db/commit";
import { ownEvidenceRows } from "@/db/decisions";
import { evidencePinRows, returnLineRows } from "@/db/returns";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { mayFeedForecast } from "@/domain/findings/evidence-forecast";
import { ownCard } from "@/domain/findings/evidence-library";
import { refusalToRemove } from "@/domain/findings/evidence-pins";
import { placeOfPin } from "@/domain/findings/evidence-places";
import type { OwnEvidence } from "@/domain/findings/own-evidence";
import { readPlaces } from "./read-places";

type At = { ownEvidenceId: string; version: number };
type Facts = Omit<OwnEvidence, "id">;

/** As many as a workspace file may hold. */
const most = 1_000;

async function readOwn(ws: Workspace, ownEvidenceId: string) {
  const own = await ownEvidenceRows.find(ws, ownEvidenceId);
  if (!own) throw new AttuneError("not_found", "This card is not here any more.");
  return own;
}

export async function addOwn(ws: ContributableWorkspace, facts: Facts) {
  if ((await ownEvidenceRows.count(ws)) >= most)
    throw new AttuneError("invalid", `At most ${most} cards of your own are kept. Remove one first.`);
  const id = `OWN-${crypto.randomUUID().slice(0, 8)}`;
  return commit(ws, [ownEvidenceRows.add(ws, { id, ...facts })], {
    action: "added evidence",
    answer: { id, version: 1 },
  });
}

export async function changeOwn(ws: EditableWorkspace, { ownEvidenceId, version }: At, facts: Facts) {
  const before = await readOwn(ws, ownEvidenceId);
  const after = { ...before, ...facts };
  const isBasis = (await returnLineRows.read(ws)).some(({ basisEvidenceId }) => basisEvidenceId === ownEvidenceId);
  const feed = mayFeedForecast(ownCard(after));
  if (isBasis && !feed.may) throw new AttuneError("invalid", `${feed.because} Take it away there first.`);
  return commit(ws, [ownEvidenceRows.put(ws, { ...before, version }, after)], {
    action: "changed evidence",
    answer: { version: version + 1 },
  });
}

/** Only what nothing leans on can go; the refusal names what does. */
export async function removeOwn(ws: EditableWorkspace, { ownEvidenceId, version }: At) {
  const before = await readOwn(ws, ownEvidenceId);
  const pins = (await evidencePinRows.read(ws)).filter(({ evidenceId }) => evidenceId === ownEvidenceId);
  const places = pins.length > 0 ? await readPlaces(ws) : [];
  const refusal = refusalToRemove({
    pinnedTo: pins.map(({ usedIn }) => `“${placeOfPin(usedIn, places).name}”`),
    basisOf: (await returnLineRows.read(ws)).filter(({ basisEvidenceId }) => basisEvidenceId === ownEvidenceId),
  });
  if (refusal) throw new AttuneError("invalid", refusal);
  return commit(ws, [ownEvidenceRows.remove(ws, { ...before, version })], {
    action: "removed evidence",
    answer: null,
  });
}
