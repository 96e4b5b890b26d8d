import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { foundationsOf } from "../../foundations/block-library";
import { metricLibrary } from "../../metrics/library";
import type { Initiative } from "../../roadmap/initiative";
import { parseWorkspaceFile } from "../workspace-file";
import type { InitiativeScene } from "./columns-of-initiatives";
import { outgoingTable } from "./outgoing-table";
import { type Held, planImport } from "./plan-import";
import { proposeMapping } from "./propose-mapping";
import type { RawCell } from "./raw-table";
import { tableOfInitiatives } from "./table-of-initiatives";

const file = parseWorkspaceFile(sample);
const items = file.roadmap!.items;
const foundations = foundationsOf(file.buildingBlocks);
const options = (rows: readonly { readonly id: string; readonly name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));
const scene: InitiativeScene = {
  people: options(file.members),
  useCases: options(file.useCases),
  blocks: foundations.blocks.map((id) => ({ value: id, label: foundations.nameOf(id) })),
  metrics: options([...metricLibrary(file.ownMetrics).values()]),
  items: options(items),
  roles: ["Marketing", "Content", "Data", "Sr. Engineering"],
  objected: new Set(["W11"]),
};
const kind = tableOfInitiatives(scene);

function plan(
  header: readonly string[],
  rows: readonly (readonly RawCell[])[],
  existing: readonly Initiative[] = items,
) {
  let next = 0;
  return planImport(kind, {
    raw: { sheet: null, header, rows, rowNumbers: rows.map((_, at) => at + 2) },
    mapping: proposeMapping(header, kind.columns),
    existing: existing.map((entity): Held<Initiative> => ({ entity, version: 1 })),
    options: { style: { decimalMark: ".", dayOrder: "day_first" }, emptyCells: "leave" },
    newId: () => `N${next++}`,
  });
}
const told = (...given: Parameters<typeof plan>) =>
  plan(...given).problems.map(({ row, column, message }) => [row, column, message]);

test("what goes out and comes in again changes nothing, here; elsewhere it is all of it", () => {
  const { header, rows } = outgoingTable(kind, items);
  expect(header).toEqual(
    expect.arrayContaining([
      ...["Effort: Marketing", "Effort: Sr. Engineering", "Not before", "Finished by", "Pinned", "Return horizon"],
      ...["Earns a quarter", "Earns after (quarters)", "Waits for", "We stop if", "Stop rule: by"],
    ]),
  );
  expect(plan(header, rows)).toMatchObject({ add: [], change: [], problems: [] });
  // The roles of the scene are not all of the sample's, so the whole effort is what the columns add up to.
  const whole = tableOfInitiatives({
    ...scene,
    roles: ["Marketing", "Content", "Data", "Engineering"],
    objected: new Set(),
  });
  const out = outgoingTable(whole, items);
  const elsewhere = planImport(whole, {
    raw: { sheet: null, ...out, rowNumbers: out.rows.map((_, at) => at + 2) },
    mapping: proposeMapping(out.header, whole.columns),
    existing: [],
    options: { style: { decimalMark: ".", dayOrder: null }, emptyCells: "leave" },
    newId: () => "new",
  });
  expect(elsewhere.problems.map(({ row, column, value }) => [row, column, value])).toEqual([
    [2, "Use case or building block", "FIX1"],
  ]);
  expect(elsewhere.add.map(({ entity }) => entity)).toEqual(items.slice(1));
});

test("rows may wait for one another by name, in whichever order they stand", () => {
  const header = ["Name", "Kind", "Starts in", "Waits for", "Effort: Sr. Engineering", "Effort: Data", "We stop if"];
  const made = plan(header, [
    ["Second", "Experiment", "Q3 2027", "First; Insight loop", 2.5, 1, "Nobody answers"],
    ["First", "Fix first", "2027 Q2", null, null, null, null],
  ]);
  expect(made.problems).toEqual([]);
  expect(made.add.map(({ entity }) => entity)).toMatchObject([
    {
      ...{ id: "N0", startQuarter: "2027-Q3", durationQuarters: 1, status: "planned", needsIds: ["N1", "R25"] },
      ...{ effortByRole: { "Sr. Engineering": 2.5, Data: 1 }, effortWeeks: 3.5, stopRule: { text: "Nobody answers" } },
    },
    { id: "N1", startQuarter: "2027-Q2", effortWeeks: null, needsIds: [], stopRule: null },
  ]);
});

test("a loop, something unknown and what waits for a bad row are named by row and column", () => {
  const header = ["Id", "Name", "Kind", "Starts in", "Waits for"];
  expect(
    told(header, [
      ["X1", "One", "Experiment", "2027-Q1", "Two"],
      ["X2", "Two", "Experiment", "2027-Q1", "X1"],
      ["X3", "Three", "Experiment", "2027-Q1", "R99; Nowhere"],
      ["X4", "Four", "Experiment", "2027-Q1", "Three"],
      ["R02", "Ledger complete; unused items deleted", "Building block", "2026-Q4", "R09"],
      ["X5", "Five", "Experiment", "soon", null],
    ]),
  ).toEqual([
    [2, "Waits for", "They would wait for one another: One → Two → One. Take one link out."],
    [3, "Waits for", "They would wait for one another: Two → One → Two. Take one link out."],
    [4, "Waits for", "There is no piece of work “R99” on the roadmap or in this file."],
    [4, "Waits for", "There is no piece of work “Nowhere” on the roadmap or in this file."],
    [5, "Waits for", "There is no piece of work “Three” on the roadmap or in this file."],
    [
      6,
      "Waits for",
      "They would wait for one another: Ledger complete; unused items deleted → Contact caps and pauses across channels → Ledger complete; unused items deleted. Take one link out.",
    ],
    [7, "Starts in", "This is not a quarter. Write it as 2027-Q1."],
  ]);
});

test("what contradicts itself is refused, and so is what the privacy lead objects to", () => {
  const header = [
    "Id",
    "Effort (person-weeks)",
    "Effort: Data",
    "Cost",
    "Finished by",
    "Pinned",
    "Starts in",
    "Use case or building block",
  ];
  const row = (id: string, change: Readonly<Record<string, RawCell>>) =>
    header.map((name) => (name === "Id" ? id : (change[name] ?? null)));
  expect(
    told(header, [
      row("R02", { "Effort (person-weeks)": 9 }),
      row("R03", { "Effort: Data": -1 }),
      row("R09", { Pinned: "yes", "Finished by": "2026-Q4" }),
      row("R10", { "Starts in": "2027-Q4" }),
      row("R14", { "Use case or building block": "B01" }),
      row("R02", { Cost: 5 }),
    ]).map(([at, column]) => [at, column]),
  ).toEqual([
    [2, "Effort (person-weeks)"],
    [3, "Effort: Data"],
    [4, "Pinned"],
    [5, "Use case or building block"],
    [6, "Use case or building block"],
    [7, "Id"],
  ]);
});

test("a changed role changes the whole; the same rows again change nothing; emptied cells may clear", () => {
  const { change } = plan(["Id", "Effort (person-weeks)", "Effort: Data"], [["R02", 6, 5]]);
  expect(change[0]).toMatchObject({
    after: { effortWeeks: 7, effortByRole: { Marketing: 2, Data: 5 } },
    differences: [
      { column: "Effort (person-weeks)", before: 6, after: 7 },
      { column: "Effort: Data", before: 4, after: 5 },
    ],
  });
  const header = ["Id", "We stop if", "Stop rule: by", "Effort: Data", "Effort: Marketing"];
  const cleared = planImport(kind, {
    raw: { sheet: null, header, rows: [["R10", null, null, null, null]], rowNumbers: [2] },
    mapping: proposeMapping(header, kind.columns),
    existing: items.map((entity) => ({ entity, version: 1 })),
    options: { style: { decimalMark: ".", dayOrder: null }, emptyCells: "clear" },
    newId: () => "new",
  });
  expect(cleared.change[0]?.after).toMatchObject({
    stopRule: null,
    effortByRole: { Content: 5, Engineering: 4 },
    effortWeeks: 9,
  });
});
