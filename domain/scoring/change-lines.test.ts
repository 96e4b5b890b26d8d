import { expect, test } from "vitest";
import { noAnswers } from "./answers";
import { changeLines, deedWords } from "./change-lines";

const names: Record<string, string> = { U2: "Tom Okafor", email: "Email", sms: "SMS", B12: "Active-input patterns" };
const lines = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  changeLines(before, after, (_field, id) => names[id] ?? id.replace("customerValue.need", "Need"));
const need = (answer: number) => ({
  ...noAnswers,
  customerValue: { need: answer, help: null, effort: null, control: null },
});

test("fields by name, values in words", () => {
  expect(
    lines(
      { ownerId: null, effortWeeks: 6, expectedRelativeLift: null, tableStakes: false, status: "planned" },
      { ownerId: "U2", effortWeeks: 9, expectedRelativeLift: 0.012, tableStakes: true, status: "live" },
    ),
  ).toEqual([
    "Owner nobody → Tom Okafor",
    "Effort 6 person-weeks → 9 person-weeks",
    "Expected lift nothing → 1.2 %",
    "Table stakes no → yes",
    "Status planned → live",
  ]);
});

test("lists say what came and what went", () => {
  expect(
    lines(
      { channelIds: ["email"], prerequisites: [{ block: "B12", minLevel: 1 }] },
      { channelIds: ["sms"], prerequisites: [{ block: "B12", minLevel: 2 }] },
    ),
  ).toEqual([
    "Channels: added SMS; took away Email",
    "What must be in place: added Active-input patterns at level 2; took away Active-input patterns at level 1",
  ]);
});

test("scores one by one, or counted where there are many", () => {
  expect(lines({ scores: need(3) }, { scores: need(4) })).toEqual(["Need 3 → 4"]);
  const all = { need: 1, help: 1, effort: 1, control: 1 };
  const creepiness = {
    origin: 1,
    sensitivity: 1,
    expectation: 1,
    specificity: 1,
    intrusiveness: 1,
    control: 1,
    identity: 1,
  };
  expect(lines({ scores: null }, { scores: { ...noAnswers, customerValue: all, creepiness } })).toEqual([
    "11 answers given",
  ]);
});

test("a stop keeps its reason, an objection its words; long text is clipped", () => {
  expect(
    lines(
      { status: "live", stopReason: null, stoppedAt: null },
      { status: "stopped", stopReason: "cx_harm", stoppedAt: "2026-11-21" },
    ),
  ).toEqual(["Status live → stopped", "Why it stopped: cx_harm"]);
  expect(lines({ privacyReview: null }, { privacyReview: { status: "objected", reason: "No consent" } })).toEqual([
    "Privacy review: objected, “No consent”",
  ]);
  const [line] = lines({ description: null }, { description: "x".repeat(500) });
  expect(line).toHaveLength("Description nothing → “”".length + 160);
});

test.each([
  ["scored use case", "scored it"],
  ["set use case to live", "set it to live"],
  ["edited use case", "changed it"],
  ["edited 12 use cases", "changed it with 11 others"],
  ["opened the demonstration", "brought it in with the workspace"],
  ["moved initiative", "moved it on the roadmap"],
])("%s reads %s", (action, words) => {
  expect(deedWords(action)).toBe(words);
});
