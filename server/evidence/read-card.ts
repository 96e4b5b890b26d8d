import { ownEvidenceRows } from "@/db/decisions";
import { evidencePinRows, returnLineRows } from "@/db/returns";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { evidenceAge } from "@/domain/findings/evidence-age";
import { findCard } from "@/domain/findings/evidence-library";
import { placeOfPin } from "@/domain/findings/evidence-places";
import { shownTogether } from "@/domain/findings/evidence-together";
import { productUses } from "@/domain/findings/evidence-uses";
import { viewOfCard } from "@/domain/findings/evidence-view";
import { rules } from "@/domain/findings/rules";
import { readReading } from "./read-cards";
import { readPlaces } from "./read-places";

/** One card with the group it belongs to, what in the product leans on it, and what in this workspace does. */
export async function readCard(ws: Workspace, evidenceId: string) {
  const own = await ownEvidenceRows.read(ws);
  const [together] = shownTogether([evidenceId], own);
  if (!together) throw new AttuneError("not_found", "This card is not here any more.");
  const reading = await readReading(ws);
  const places = await readPlaces(ws);
  const pinned = await evidencePinRows.read(ws);
  const pins = pinned.filter((pin) => pin.evidenceId === evidenceId);
  const mates = new Set(together.cards.map(({ id }) => id));
  const card = together.cards.find(({ id }) => id === evidenceId) ?? together.cards[0]!;
  return {
    group: together.group && {
      id: together.group.id,
      title: together.group.title,
      question: together.group.question,
      reading: together.group.reading,
    },
    card: viewOfCard(card, reading),
    others: together.cards.filter(({ id }) => id !== evidenceId).map((each) => viewOfCard(each, reading)),
    uses: productUses(evidenceId),
    pins: pins.map(({ id, version, usedIn, note }) => ({
      pinId: id,
      version,
      usedIn,
      note,
      place: placeOfPin(usedIn, places),
      /** Pinned there with it: a conflict group goes as it came, together. */
      rest: pinned
        .filter((pin) => pin.usedIn === usedIn && pin.id !== id && mates.has(pin.evidenceId))
        .map((pin) => ({ pinId: pin.id, version: pin.version })),
    })),
    warning: pins.length > 0 ? ageWarning(evidenceAge(card, reading.today, reading.cuts).ageBand) : null,
    returns: (await returnLineRows.read(ws)).map(({ id, version, name, basisEvidenceId }) => ({
      ...{ id, version, name },
      isBasis: basisEvidenceId === evidenceId,
      other: basisEvidenceId !== null && basisEvidenceId !== evidenceId,
    })),
    stored: own.find(({ id }) => id === evidenceId) ?? null,
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}

/** What is pinned in one place, shown with the whole of each conflict group, and what to mind about it. */
export async function readPins(ws: Workspace, usedIn: string) {
  const own = await ownEvidenceRows.read(ws);
  const reading = await readReading(ws);
  const pins = (await evidencePinRows.read(ws)).filter((pin) => pin.usedIn === usedIn);
  const shown = shownTogether(
    pins.map(({ evidenceId }) => evidenceId),
    own,
  );
  return {
    shown: shown.map(({ group, cards }) => ({
      group: group && { id: group.id, title: group.title, question: group.question, reading: group.reading },
      cards: cards.map((card) => viewOfCard(card, reading)),
      pins: pins
        .filter(({ evidenceId }) => cards.some(({ id }) => id === evidenceId))
        .map(({ id, version, evidenceId, note }) => ({ pinId: id, version, evidenceId, note })),
      warning:
        cards.map((card) => ageWarning(evidenceAge(card, reading.today, reading.cuts).ageBand)).find(Boolean) ?? null,
    })),
    /** Pinned once, removed since. */
    gone: pins
      .filter(({ evidenceId }) => !findCard(evidenceId, own))
      .map(({ id, version, evidenceId }) => ({ pinId: id, version, evidenceId })),
    may: { edit: allows(ws.role, "edit") },
  };
}

/** The words of the rule about old evidence, where they apply. */
function ageWarning(band: string): string | null {
  const rule = rules.get("R-EVD-1");
  return rule && (band === "old" || band === "undated") ? `${rule.message} ${rule.suggestedFix}` : null;
}
