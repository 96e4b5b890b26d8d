import { commit } from "@/db/commit";
import { ownEvidenceRows } from "@/db/decisions";
import { evidencePinRows, returnLineRows } from "@/db/returns";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { basisCard, pinsToAdd } from "@/domain/findings/evidence-pins";

/** Pins a card to something, with the rest of its conflict group. */
export async function pinCard(
  ws: EditableWorkspace,
  { evidenceId, usedIn, note }: { evidenceId: string; usedIn: string; note: string | null },
) {
  const own = await ownEvidenceRows.read(ws);
  const held = await evidencePinRows.read(ws);
  const pins = pinsToAdd({ evidenceId, usedIn, note }, { own, pins: held }).map((pin) => ({
    ...pin,
    id: `P-${crypto.randomUUID().slice(0, 8)}`,
  }));
  return commit(
    ws,
    pins.map((pin) => evidencePinRows.add(ws, pin)),
    {
      action: "pinned evidence",
      reason: note,
      answer: { pins: pins.map(({ id }) => ({ pinId: id, version: 1 })) },
    },
  );
}

/** Takes pins away; all of them, or none when somebody changed one meanwhile. */
export async function unpinCards(ws: EditableWorkspace, pins: readonly { pinId: string; version: number }[]) {
  const found = new Map((await evidencePinRows.read(ws)).map((pin) => [pin.id, pin]));
  const writes = pins.map(({ pinId, version }) => {
    const before = found.get(pinId);
    if (!before) throw new AttuneError("not_found", "This pin is not here any more.");
    return evidencePinRows.remove(ws, { ...before, version });
  });
  return commit(ws, writes, { action: "unpinned evidence", answer: null });
}

/** Makes a card the basis of a plan figure, or takes the basis away; vendor claims and predictions are refused. */
export async function setBasis(
  ws: EditableWorkspace,
  { returnId, version, evidenceId }: { returnId: string; version: number; evidenceId: string | null },
) {
  const before = await returnLineRows.find(ws, returnId);
  if (!before) throw new AttuneError("not_found", "This line of returns is not here any more.");
  if (evidenceId !== null) basisCard(evidenceId, await ownEvidenceRows.read(ws));
  return commit(ws, [returnLineRows.put(ws, { ...before, version }, { ...before, basisEvidenceId: evidenceId })], {
    action: evidenceId === null ? "took away the basis of a plan figure" : "based a plan figure on evidence",
    answer: { version: version + 1, before: before.basisEvidenceId },
  });
}
