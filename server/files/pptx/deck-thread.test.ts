import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deckOf } from "@/domain/deck/deck-of";
import { partsOf } from "@/domain/deck/deck-starts";
import { hugeWorkspace } from "@/domain/deck/testing/hostile-workspaces";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { deckPackage } from "./deck-package";
import { layDeckOf, writeDeck, writeDeckOf } from "./write-deck";

const today = "2026-11-21";
const options = { parts: partsOf("steering"), name: "steering deck" };

describe("a deck written in a thread of its own", () => {
  const file = parseWorkspaceFile(sample);
  const deck = deckOf(file, computeWorkspace(file, { today }), options);

  it("is the same, laid out here or there", async () => {
    expect(await layDeckOf({ file, today, options })).toEqual(deck);
    const bytes = Buffer.from(deckPackage(deck));
    expect(Buffer.compare(await writeDeck(deck), bytes)).toBe(0);
    expect(Buffer.compare(await writeDeckOf({ file, today, options }), bytes)).toBe(0);
  });

  it("tells of what cannot be written", async () => {
    const [first, ...rest] = deck.slides;
    const boxes = first!.boxes.map((box) =>
      box.kind === "text" ? { ...box, frame: { ...box.frame, x: Number.NaN } } : box,
    );
    await expect(writeDeck({ ...deck, slides: [{ ...first!, boxes }, ...rest] })).rejects.toThrow("not a number");
  });

  it("lets others go on meanwhile", async () => {
    const huge = hugeWorkspace({ items: 60, quarters: 6, length: 200, lanes: 8 });
    let turns = 0;
    const beat = setInterval(() => turns++, 5);
    const bytes = await writeDeckOf({ file: huge, today, options });
    clearInterval(beat);
    expect(bytes.length).toBeGreaterThan(100_000);
    // Written here and not in a thread, it would leave nobody a turn.
    expect(turns).toBeGreaterThan(3);
  });
});
