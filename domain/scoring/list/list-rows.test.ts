import { expect, test } from "vitest";
import { functions, journeyTasks, tacticModes, useCaseStatuses } from "../../enums";
import { cellsOfText } from "./cells-of-text";
import { textOfCells } from "./clipboard-text";
import type { ColumnId } from "./columns";
import { copyRows } from "./copy-rows";
import { groupOrders, groupRows } from "./group-rows";
import type { ListedRow } from "./listed-row";
import type { NameOf } from "./names";
import { pasteSentence, planPaste } from "./plan-paste";
import { sortRows } from "./sort-rows";

const people: Record<string, string> = { U1: "Ada Marsh", U2: "Ben Okri" };
const nameOf: NameOf = (kind, id) => (kind === "owner" ? (people[id] ?? id) : id[0]!.toUpperCase() + id.slice(1));
const row = (id: string, changes: Partial<ListedRow> = {}) =>
  ({
    id,
    name: `Finder ${id}`,
    mode: "active",
    status: "planned",
    ownerId: "U1",
    outcomeId: "O1",
    function: "cx",
    lane: "standard",
    verdict: "now",
    rank: 1,
    rankRange: [1, 2],
    priority: 60,
    effortWeeks: 4,
    ownEffortWeeks: 4,
    channelIds: ["email", "app"],
    audienceIds: [],
    at: { type: "transition", fromTask: "explore", toTask: "shortlist" },
    moment: "explore>shortlist",
    momentWords: "Explore → Shortlist",
    scores: null,
    ...changes,
  }) as ListedRow;
const choices = {
  owner: Object.entries(people).map(([id, name]) => ({ id, name })),
  status: useCaseStatuses.map((id) => ({ id, name: nameOf("status", id) })),
  function: [{ id: "cx", name: "Customer experience" }],
  outcome: [],
};
const editor = { contribute: true, edit: true };

test("the orders of groups are those of the product", () => {
  expect(groupOrders).toEqual({ mode: tacticModes, status: useCaseStatuses, function: functions, task: journeyTasks });
});

test("groups stand in the order people expect, what belongs nowhere last", () => {
  const rows = [row("a", { ownerId: null }), row("b", { ownerId: "U2" }), row("c"), row("d", { verdict: "later" })];
  const keys = (by: Parameters<typeof groupRows>[1]) => groupRows(rows, by, nameOf).map(({ key }) => key);
  expect(keys("owner")).toEqual(["U1", "U2", "none"]);
  expect(keys("verdict")).toEqual(["now", "later"]);
  expect(keys("none")).toEqual(["all"]);
  expect(groupRows([], "none", nameOf)).toEqual([]);
  const moments = [
    row("e", { moment: "buy", at: { type: "stage", fromTask: "buy", toTask: null } }),
    row("f"),
    row("g", { moment: "explore", at: { type: "stage", fromTask: "explore", toTask: null } }),
  ];
  expect(groupRows(moments, "moment", nameOf).map(({ key }) => key)).toEqual(["explore", "explore>shortlist", "buy"]);
  const own = row("h", { moment: "measure", at: { type: "stage", fromTask: "measure", toTask: null } });
  const tasks = ["notice", "explore", "measure", "shortlist", "buy"];
  expect(groupRows([own, ...moments], "moment", nameOf, tasks).map(({ key }) => key)).toEqual([
    "explore",
    "explore>shortlist",
    "measure",
    "buy",
  ]);
});

test("table stakes keep a lane of their own when the list is in order of rank", () => {
  const rows = [
    row("a"),
    row("b", { lane: "table_stakes" }),
    row("c", { verdict: "redesign" }),
    row("d", { rank: null }),
  ];
  expect(groupRows(rows, "rank", nameOf).map(({ key, rows: held }) => [key, held.length])).toEqual([
    ["standard", 1],
    ["table_stakes", 1],
    ["redesign", 1],
    ["unranked", 1],
  ]);
});

test("what is missing comes last whichever way it is sorted", () => {
  const rows = [row("a", { regretRisk: 5 }), row("b", { regretRisk: null }), row("c", { regretRisk: 9 })];
  const ids = (by: ColumnId, down: boolean) => sortRows(rows, { by, down }, nameOf).map(({ id }) => id);
  expect(ids("regretRisk", true)).toEqual(["c", "a", "b"]);
  expect(ids("regretRisk", false)).toEqual(["a", "c", "b"]);
  expect(ids("name", true)).toEqual(["c", "b", "a"]);
  expect(ids("customerValue.need", true)).toEqual(["a", "b", "c"]);
});

test("copied rows carry their heads, and no formula leaves or is lost on the way back", () => {
  const rows = [row("a", { name: '=HYPERLINK("x")' }), row("b", { name: "two\nlines\tand a tab" })];
  const text = copyRows(rows, ["name", "owner", "effort", "channels"], nameOf);
  expect(text.startsWith("Use case\tOwner\tEffort\tChannels\n")).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(cellsOfText(text)).toEqual([
    ["Use case", "Owner", "Effort", "Channels"],
    ['=HYPERLINK("x")', "Ada Marsh", "4", "Email; App"],
    ["two\nlines\tand a tab", "Ada Marsh", "4", "Email; App"],
  ]);
});

test("text of cells comes back cell by cell, as spreadsheets write it", () => {
  expect(cellsOfText("a\tb\r\nc\t\r\n")).toEqual([
    ["a", "b"],
    ["c", ""],
  ]);
  expect(cellsOfText("one")).toEqual([["one"]]);
  expect(
    textOfCells([
      ["-5", 3],
      ["+x", "@y"],
    ]),
  ).toBe("'-5\t3\n'+x\t'@y");
});

test("a paste fills downwards and to the right, and says what it cannot", () => {
  const rows = [row("a"), row("b"), row("c", { status: "live" })];
  const columns: ColumnId[] = ["name", "owner", "status", "priority", "customerValue.need"];
  const at = { rows, columns, row: 0, column: 1 };
  const plan = planPaste(
    cellsOfText("ben okri\tPlanned\t80\t4\nNobody\tStopped\t\t9\nAda Marsh\tPaused\t60\t\nx\ty\tz\t1"),
    at,
    { choices, nameOf, may: editor },
  );
  expect(plan.changes).toEqual([
    { useCaseId: "a", set: { ownerId: "U2", answers: { "customerValue.need": 4 } } },
    { useCaseId: "c", set: { status: "paused" } },
  ]);
  expect(plan.refused.map(({ useCaseId, column, why }) => [useCaseId, column, why])).toEqual([
    ["a", "priority", "Priority cannot be written here."],
    ["b", "owner", "There is no person called “Nobody”."],
    ["b", "status", "Stopping needs a reason: select the use case and choose Stop."],
    ["b", "priority", "Priority cannot be written here."],
    ["b", "customerValue.need", "An answer is a whole number, 1 to 5."],
  ]);
  expect(plan.beyond).toBe(4);
  expect(pasteSentence(plan)).toBe("3 cells in 2 rows change; 5 cannot; 4 would fall outside the list.");
});

test("heads that were copied along are not pasted, and what somebody may not write is refused", () => {
  const rows = [row("a"), row("b")];
  const at = { rows, columns: ["name", "owner"] as ColumnId[], row: 0, column: 0 };
  const pasted = cellsOfText("Use case\tOwner\nGift finder\tBen Okri\n");
  expect(planPaste(pasted, at, { choices, nameOf, may: editor }).changes).toEqual([
    { useCaseId: "a", set: { name: "Gift finder", ownerId: "U2" } },
  ]);
  const plan = planPaste(pasted, at, { choices, nameOf, may: { contribute: true, edit: false } });
  expect(plan.changes).toEqual([]);
  expect(plan.refused).toHaveLength(2);
  expect(pasteSentence(plan)).toBe("Nothing would change; 2 cannot.");
});
