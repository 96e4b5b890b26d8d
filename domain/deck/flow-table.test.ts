import { describe, expect, it } from "vitest";
import { cell, head } from "./cells";
import type { Frame } from "./deck";
import { flowTable } from "./flow-table";

const frame: Frame = { x: 0, y: 0, w: 10, h: 4 };
const tableOf = (rows: readonly string[]) => ({
  ...{ name: "Rows", alt: "", columns: [1], header: [head("What")] },
  rows: rows.map((text) => [cell(text)]),
  abouts: rows.map((_, at) => ({ kind: "useCase", id: `W${at}` }) as const),
});
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `Row ${at}`);
const pagesOf = (rows: readonly string[], first: Frame = frame) => flowTable(tableOf(rows), frame, [12, 10], first);
const wordsOf = (pages: ReturnType<typeof flowTable>) =>
  pages.flatMap(({ rows }) =>
    rows
      .filter(({ header }) => !header)
      .map(({ cells }) =>
        cells.flatMap(({ text }) => text.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text))).join(""),
      ),
  );

describe("a table over several pages", () => {
  it.each([1, 10, 15, 16, 17, 18, 31, 46, 100])(
    "keeps all of %d rows in their order, none alone on the last page",
    (count) => {
      const pages = pagesOf(numbered(count));
      expect(wordsOf(pages)).toEqual(numbered(count));
      expect(pages.flatMap(({ rows }) => rows.flatMap(({ about }) => about?.id ?? []))).toEqual(
        numbered(count).map((_, at) => `W${at}`),
      );
      if (pages.length > 1) expect((pages.at(-1)?.rows.length ?? 0) - 1).toBeGreaterThanOrEqual(3);
      for (const page of pages) expect(page.frame.h).toBeLessThanOrEqual(frame.h + 1e-9);
    },
  );

  it("uses no more pages than it needs", () => {
    const most = Math.max(...pagesOf(numbered(100)).map(({ rows }) => rows.length - 1));
    expect(pagesOf(numbered(100))).toHaveLength(Math.ceil(100 / most));
  });

  it("takes the largest size that needs no more pages", () => {
    const sizeOf = (rows: readonly string[]) => pagesOf(rows)[0]?.rows[1]?.cells[0]?.text.paragraphs[0]?.runs[0]?.size;
    expect(sizeOf(numbered(3))).toBe(12);
    expect(sizeOf(numbered(13))).toBe(10);
    expect(sizeOf(numbered(40))).toBe(12);
  });

  it("begins on the next page where the first has no room for a row, and goes on where a row is higher than a page", () => {
    const [first, second] = pagesOf(numbered(3), { ...frame, y: 3.6, h: 0.4 });
    expect([first?.rows.length, second?.rows.length]).toEqual([1, 4]);
    const long = "a word ".repeat(6_000).trim();
    const pages = pagesOf([long]);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every(({ rows }) => rows[1]?.about?.id === "W0")).toBe(true);
    expect(wordsOf(pages).join(" ").split(/\s+/)).toHaveLength(12_000);
  });
});
