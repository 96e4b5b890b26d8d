import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import type { GenericDecision } from "../customers/generic-decision";
import { computeWorkspace } from "../exchange/compute";
import { parseWorkspaceFile, type WorkspaceFile } from "../exchange/workspace-file";
import type { Box, Slide } from "./deck";
import { type DeckOptions, deckOf } from "./deck-of";
import type { DeckPart } from "./saved-deck";
import { emptyWorkspace, hugeWorkspace } from "./testing/hostile-workspaces";

const larkmere = parseWorkspaceFile(sample);
type More = Partial<DeckOptions> & { readonly subjectId?: string | null; readonly title?: string | null };
const slidesOf = (
  part: DeckPart,
  file: WorkspaceFile = larkmere,
  { subjectId = null, title = null, ...more }: More = {},
) =>
  deckOf(file, computeWorkspace(file, { today: "2026-11-21" }), {
    parts: [{ id: part, part, subjectId, title, notes: null }],
    name: part,
    ...more,
  }).slides;

const paragraphsOf = (box: Box) =>
  box.kind === "text" || box.kind === "shape"
    ? (box.text?.paragraphs ?? [])
    : box.kind === "table"
      ? box.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.paragraphs))
      : [];
const wordsOf = (slides: readonly Slide[]) =>
  slides
    .flatMap(({ boxes }) => boxes.flatMap(paragraphsOf))
    .map(({ runs }) => runs.map(({ text }) => text).join(""))
    .join("\n");

describe("titles say what the numbers say", () => {
  it.each<[DeckPart, string]>([
    [
      "journey",
      "3 of 8 serious pitfalls have help today, all of them with the plan; passive tactics run at two switches where people struggle",
    ],
    [
      "audiences",
      "Trade and interior designers gain most from tailoring (69.6). Nothing is aimed at them. 7 of 12 scored channels deserve tailoring",
    ],
    ["matrix", "All of the ten first in priority are low or moderate in harm; one needs a redesign first"],
    [
      "modes",
      "Customers take part in four of six tactics between tasks; three of six passive ones will be answered by one in which they do",
    ],
    [
      "ledger",
      "We hold 22 kinds of data and use 18; four are collected for nothing, for £116,000 a year; customers are told what they get for 94% of what is in use",
    ],
    [
      "foundations",
      "9 of 13 planned or testing use cases miss a foundation; the plan makes all of them ready by the end of Q1 2028. Raising Data ledger and minimisation to 2 frees most for its weeks",
    ],
    ["timeline", "28 items from Q4 2026 to Q1 2028. 1 item starts too early, 1 quarter is over capacity"],
    [
      "returns",
      "All of it together pays back in Q2 2029; customers are worse off at one of six lines, measured and not worse at two and only expected to gain at three",
    ],
    [
      "notDoing",
      "We keep four things the same for everybody, turned down three use cases, stopped one and gave up one piece of work",
    ],
  ])("%s", (part, title) => {
    const slides = slidesOf(part);
    expect(slides[0]?.proposed).toBe(title);
    expect(slides.every((slide) => slide.partId === part && slide.kind === part)).toBe(true);
  });

  it("unless somebody wrote another one, which leaves the proposed one to go back to", () => {
    const [slide] = slidesOf("returns", larkmere, { title: "We wait for it" });
    expect(slide?.title).toBe("We wait for it");
    expect(slide?.proposed).toMatch(/^All of it together pays back/);
  });

  it.each<[DeckPart]>([
    ["journey"],
    ["audiences"],
    ["matrix"],
    ["modes"],
    ["ledger"],
    ["timeline"],
    ["returns"],
    ["notDoing"],
  ])("%s says in an empty workspace what would be there", (part) => {
    const slides = slidesOf(part, emptyWorkspace());
    expect(slides).toHaveLength(1);
    expect(slides[0]?.boxes.some(({ id }) => id === "nothing-yet")).toBe(true);
  });
});

describe("the customer's side", () => {
  it("stands beside cost and margin on every line of the returns, and next to the chart", () => {
    const slides = slidesOf("returns");
    const table = slides.flatMap(({ boxes }) => boxes.filter((box) => box.kind === "table"));
    for (const { rows } of table) {
      const heads = rows[0]?.cells.map(({ text }) => text.paragraphs[0]?.runs.map((run) => run.text).join(""));
      expect(heads).toEqual(expect.arrayContaining(["■ Cost", "■ Margin", "● For customers"]));
    }
    expect(wordsOf(slides)).toContain("Felt rushed up");
    expect(wordsOf(slides)).toContain("Customers are worse off at one of six lines");
  });

  it("stands beside what we gain wherever a value is on a bar of the timeline or in the list of the matrix", () => {
    for (const part of ["timeline", "matrix"] as const)
      for (const { boxes } of slidesOf(part))
        for (const box of boxes.filter(({ kind, id }) => kind === "text" && id.startsWith("worth-"))) {
          const words = wordsOf([{ ...slidesOf(part)[0]!, boxes: [box] }]);
          expect(words.includes("■")).toBe(words.includes("●"));
        }
  });
});

describe("a readout", () => {
  it("is of the test that was asked for, with its measures as things to step into", () => {
    const slides = slidesOf("readout", larkmere, { subjectId: "T2" });
    const name = larkmere.experiments.find(({ id }) => id === "T2")?.name ?? "";
    expect(slides[0]?.title.startsWith(`${name}. `)).toBe(true);
    expect(slides[0]?.boxes.some(({ about }) => about?.kind === "experiment" && about.id === "T2")).toBe(true);
  });

  it("shows no figure where none may be shown, but what is wrong", () => {
    const slides = slidesOf("readout", larkmere, { subjectId: "T7" });
    expect(slides[0]?.title).toContain("split");
    expect(slides[0]?.boxes.some(({ id }) => id.startsWith("interval-"))).toBe(false);
  });

  it("says when the test is gone", () => {
    expect(slidesOf("readout", larkmere, { subjectId: "gone" })[0]?.title).toBe(
      "This test is not in the plan any more",
    );
  });
});

it("tells why things stay as they are where it was decided", () => {
  const decision: GenericDecision = {
    ...{ id: "G1", kind: "channel", text: "Push stays the same", channelId: "push", audienceId: null, useCaseId: null },
    ...{
      fromTask: null,
      toTask: null,
      reason: "Nobody missed it.",
      reviewOn: "2027-05-21",
      decidedBy: "U1",
      decidedAt: 1,
    },
  };
  const words = wordsOf(slidesOf("notDoing", larkmere, { leftAlone: [decision] }));
  expect(words).toContain("Push stays the same");
  expect(words).toContain("Nobody missed it.");
  expect(words).toContain("look again on 21 May 2027");
});

it("lays out more than thirty slides of hostile names", () => {
  const file = hugeWorkspace({ items: 60, quarters: 6, length: 200, lanes: 8 });
  const computed = computeWorkspace(file, { today: "2026-11-21" });
  const parts = (["why", "map", "roadmap"] as const).map((part) => ({
    id: part,
    part,
    subjectId: null,
    title: null,
    notes: null,
  }));
  const { slides } = deckOf(file, computed, { parts, name: "fast" });
  expect(slides.length).toBeGreaterThan(30);
});
