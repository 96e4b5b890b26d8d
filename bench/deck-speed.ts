import sample from "@/content/sample_workspace.json";
import { deckOf } from "@/domain/deck/deck-of";
import { type ChosenPart, deckParts } from "@/domain/deck/saved-deck";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { writeDeckOf } from "@/server/files/pptx/write-deck";
import { type Spread, spreadOf } from "./spread";

export type DeckSpeed = {
  slides: number;
  /** From asking to the bytes, the first time (a thread is started) and then. */
  firstMs: number;
  ms: Spread;
  /** The longest time in which nothing else of the process came to its turn. */
  blockedMs: Spread;
  /** What the process takes at most while decks are written, above what it took before. */
  moreMegabytes: number;
};

const today = "2026-11-21";
const slides = 30;
const runs = 11;
const beatMs = 2;

/** The sample told in at least 30 slides (some parts twice), laid out and written as the server does it. */
export async function measureDeck(): Promise<DeckSpeed> {
  process.env["ATTUNE_BUNDLES"] ??= process.env["NEXT_DIST"] ?? ".next";
  const file = parseWorkspaceFile(sample);
  const computed = computeWorkspace(file, { today });
  const all = [1, 2].flatMap((round) =>
    deckParts.map((part): ChosenPart => ({ id: `${part}-${round}`, part, subjectId: null, title: null, notes: null })),
  );
  const countOf = (parts: readonly ChosenPart[]) => deckOf(file, computed, { parts, name: "deck" }).slides.length;
  let parts = all.slice(0, 1);
  while (parts.length < all.length && countOf(parts) < slides) parts = all.slice(0, parts.length + 1);
  const count = countOf(parts);

  const before = process.memoryUsage().rss;
  let most = before;
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - beatMs);
    last = performance.now();
    most = Math.max(most, process.memoryUsage().rss);
  }, beatMs);
  const write = async () => {
    longest = 0;
    const began = performance.now();
    await writeDeckOf({ file, today, options: { parts, name: "deck" } });
    return { ms: performance.now() - began, blocked: longest };
  };
  const first = await write();
  const taken = [];
  for (let run = 0; run < runs; run++) taken.push(await write());
  clearInterval(beat);
  return {
    slides: count,
    firstMs: first.ms,
    ms: spreadOf(taken.map(({ ms }) => ms)),
    blockedMs: spreadOf(taken.map(({ blocked }) => blocked)),
    moreMegabytes: (most - before) / 1024 / 1024,
  };
}
