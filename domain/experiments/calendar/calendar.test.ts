import { describe, expect, it } from "vitest";
import { dayWords } from "../../deck/deck-words";
import { calendarLayout, nextBar } from "./calendar-layout";
import { calendarSentence } from "./calendar-sentence";
import { overlapAdvice, overlapSentence } from "./overlap-advice";
import { testSpan } from "./test-span";

const today = "2026-11-21";
const open = { endDate: null, startDate: "2026-11-10" };

describe("the days a test takes", () => {
  it("are as said, or as its plan and its pace let expect", () => {
    const at = { minDays: 14, daysToGo: null, today };
    expect(testSpan({ status: "draft", startDate: null, endDate: null }, at)).toBeNull();
    expect(testSpan({ status: "draft", startDate: "2026-12-31", endDate: null }, at)).toEqual({
      from: "2026-12-31",
      to: "2027-01-13",
      isExpected: true,
    });
    expect(testSpan({ status: "running", ...open }, at)?.to).toBe("2026-11-23");
    expect(testSpan({ status: "running", ...open }, { ...at, daysToGo: 9 })?.to).toBe("2026-11-30");
    expect(testSpan({ status: "draft", ...open }, { ...at, minDays: 1e15 })?.to).toBe("2126-11-11");
    // What runs has not ended, whatever was planned.
    expect(testSpan({ status: "running", startDate: "2026-09-01", endDate: "2026-10-01" }, at)?.to).toBe(today);
    expect(testSpan({ status: "concluded", startDate: "2026-02-01", endDate: "2026-02-28" }, at)).toEqual({
      from: "2026-02-01",
      to: "2026-02-28",
      isExpected: false,
    });
  });
});

describe("bars", () => {
  const item = (id: string, from: string, to: string) => ({ id, span: { from, to, isExpected: false } });
  const layout = calendarLayout({
    quarters: ["2026-Q1", "2026-Q2"],
    quarterWidth: 900,
    textOf: () => ({ width: 100, heightIn: () => 30 }),
    lanes: [
      {
        key: "web",
        name: "Website",
        items: [
          item("b", "2026-01-20", "2026-02-20"),
          item("a", "2026-01-01", "2026-01-31"),
          item("c", "2026-05-01", "2026-05-03"),
        ],
      },
      { key: "none", name: "Nothing", items: [] },
      {
        key: "mail",
        name: "E-mail",
        items: [item("a", "2026-01-01", "2026-01-31"), item("d", "2026-06-01", "2026-06-30")],
      },
    ],
  });
  const keys = layout.lanes.map(({ bars }) => bars.map(({ key }) => key));

  it("stand by start, and those that meet in rows of their own", () => {
    expect(keys).toEqual([["web a", "web b", "web c"], [], ["mail a", "mail d"]]);
    const [a, b, c] = layout.lanes[0]!.bars;
    expect(a!.x).toBe(0);
    expect(a!.width).toBeCloseTo((31 / 90) * 900, 6);
    expect(b!.y).toBeGreaterThan(a!.y);
    expect(c!.y).toBe(a!.y);
    // Three days are too narrow for words.
    expect(c!.text.place).toBe("after");
    expect(layout.lanes[2]!.y).toBe(layout.lanes[0]!.height + layout.lanes[1]!.height);
  });
  it("are reached by arrows, every one of them", () => {
    expect(nextBar(layout, "web a", "right")).toBe("web b");
    expect(nextBar(layout, "web c", "right")).toBeNull();
    expect(nextBar(layout, "web c", "down")).toBe("mail d");
    expect(nextBar(layout, "mail a", "up")).toBe("web a");
    expect(nextBar(layout, "mail a", "down")).toBeNull();
    expect(nextBar(layout, "somewhere", "down")).toBeNull();
  });
});

it("advice says what can still be changed", () => {
  const test = (id: string, status: "draft" | "running" | "concluded", to: string, isExpected = false) => ({
    ...{ id, status, name: id.toUpperCase() },
    span: { from: "2026-11-01", to, isExpected },
  });
  const runs = test("runs", "running", "2026-11-30", true);
  expect(overlapAdvice([runs, test("waits", "draft", "2026-12-20")], dayWords)).toEqual({
    sentence:
      "Start “WAITS” from 1 Dec 2026, when “RUNS” is expected to be over, or give it other people or another channel.",
    changeId: "waits",
  });
  expect(overlapAdvice([runs, { ...runs, id: "too" }], dayWords)).toMatchObject({ changeId: null });
  expect(overlapAdvice([runs, test("over", "concluded", "2026-11-05")], dayWords).sentence).toMatch(/^“RUNS” still/);
  expect(overlapSentence([runs, test("waits", "draft", "2026-12-20")], { who: "everybody", where: "Website" })).toMatch(
    /^“RUNS” and “WAITS” reach everybody through Website at the same time/,
  );
});

it("the sentence says what runs, what is to come and what meets", () => {
  const draft = (startDate: string | null) => ({ status: "draft" as const, startDate });
  expect(calendarSentence({ tests: [], open: 0, today })).toBe(
    "Nothing runs today; no two of them meet the same people through the same channel.",
  );
  expect(
    calendarSentence({
      tests: [{ status: "running", startDate: "2026-11-01" }, draft("2026-11-02"), draft("2027-01-01"), draft(null)],
      open: 1,
      today,
    }),
  ).toBe(
    "1 test runs, 2 are planned, 1 of them was to start by now, 1 draft has no date; 1 pair meets the same people through the same channel at the same time.",
  );
});
