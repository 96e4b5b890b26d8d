import { createHash } from "node:crypto";
import { readFingerprint } from "@/db/approvals";
import type { Workspace } from "@/db/workspace";
import type { ChartBox, Deck } from "@/domain/deck/deck";
import { slideTexts } from "@/domain/deck/slide-texts";
import type { Subject } from "@/domain/talk/talk";
import { slidesOf } from "../deck/read-deck";

/** How something stands: the last thing that happened to it, and of a deck also what its slides say. */
export type SubjectState = { readonly entry: string; readonly slides: string | null };

/** A deck shows the plan: what its slides say changes without anybody changing the deck. */
export async function readState(ws: Workspace, subject: Subject): Promise<SubjectState> {
  const entry = await readFingerprint(ws, subject);
  return {
    entry,
    slides: subject.subjectKind === "savedDeck" ? digestOf(await slidesOf(ws, subject.subjectId)) : null,
  };
}

/** A state in one word, as it is kept with what somebody said of it. */
export const fingerprintOf = ({ entry, slides }: SubjectState): string =>
  slides === null ? entry : `${entry}.${slides}`;

/** The state a word was made of. */
export function stateOf(fingerprint: string): SubjectState {
  const [entry = "0", slides = null] = fingerprint.split(".");
  return { entry, slides };
}

/** A chart without where it stands. */
const heldBy = ({ frame: _f, plot: _p, size: _s, ...held }: ChartBox) => held;

/** What slides say and what their charts hold; that another day has come is no difference. */
function digestOf({ slides, asOf }: Deck): string {
  const said = slides.map((slide) => ({
    title: slide.title,
    texts: slideTexts(slide),
    notes: slide.notes,
    charts: slide.boxes.flatMap((box) => (box.kind === "chart" ? [heldBy(box)] : [])),
  }));
  return createHash("sha256").update(JSON.stringify(said).replaceAll(asOf, "")).digest("hex").slice(0, 24);
}
