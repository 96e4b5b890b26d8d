import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import type { UseCase } from "../../scoring/use-case";
import { parseWorkspaceFile } from "../workspace-file";
import { audienceTable } from "./audience-table";
import { channelTable } from "./channel-table";
import { outgoingTable } from "./outgoing-table";
import { type Held, type ImportOptions, planImport } from "./plan-import";
import { proposeMapping } from "./propose-mapping";
import type { RawCell, RawTable } from "./raw-table";
import type { TableKind } from "./table-kind";
import { tableOfUseCases } from "./table-of-use-cases";
import { sceneOfFile } from "./testing/sample-scene";

const file = parseWorkspaceFile(sample);
const scene = sceneOfFile(file);
const useCases = tableOfUseCases(scene);
const options: ImportOptions = { style: { decimalMark: null, dayOrder: null }, emptyCells: "leave" };

const held = <Entity>(entities: readonly Entity[]): Held<Entity>[] =>
  entities.map((entity) => ({ entity, version: 1 }));

const raw = (header: readonly string[], rows: readonly (readonly RawCell[])[]): RawTable => ({
  sheet: null,
  header,
  rows,
  rowNumbers: rows.map((_, at) => at + 2),
});

function plan<Entity extends object>(
  kind: TableKind<Entity>,
  table: RawTable,
  existing: readonly Held<Entity>[],
  given: Partial<ImportOptions> = {},
) {
  let next = 0;
  return planImport(kind, {
    raw: table,
    mapping: proposeMapping(table.header, kind.columns),
    existing,
    options: { ...options, ...given },
    newId: () => `N${next++}`,
  });
}

const header = ["Use case", "Task", "Switch to", "Who acts", "Effort in weeks"];
const shelf = ["Shelf finder", "Explore and learn", "select", "Active", "6,5"];

test("new rows become entities, in the words people use", () => {
  const made = plan(useCases, raw(header, [shelf]), held(file.useCases));
  expect(made.problems).toEqual([]);
  expect(made.add).toHaveLength(1);
  expect(made.add[0]?.entity).toMatchObject({
    id: "N0",
    name: "Shelf finder",
    status: "idea",
    moment: { type: "transition", fromTask: "explore", toTask: "select" },
    mode: "active",
    effortWeeks: 6.5,
    channelIds: [],
  });
});

test("every export, read again, changes nothing", () => {
  const whole = [
    plan(useCases, rawOf(outgoingTable(useCases, file.useCases)), held(file.useCases)),
    plan(audienceTable, rawOf(outgoingTable(audienceTable, file.audiences)), held(file.audiences)),
    plan(
      channelTable(scene.channels),
      rawOf(outgoingTable(channelTable(scene.channels), file.channelScores)),
      held(file.channelScores),
    ),
  ];
  for (const made of whole) {
    expect(made.problems).toEqual([]);
    expect([made.add, made.change]).toEqual([[], []]);
  }
  expect(whole.map(({ unchanged }) => unchanged.length)).toEqual([
    25,
    file.audiences.length,
    file.channelScores.length,
  ]);
});

const rawOf = ({ header, rows }: ReturnType<typeof outgoingTable>) =>
  raw(
    header,
    rows.map((row) => row.map(asText)),
  );
const asText = (cell: RawCell) => (cell === null ? null : String(cell));

test("an export fills an empty workspace with the same, but for what needs a decision", () => {
  // Live and planned use cases are judged again where they are new; ideas and stopped ones go over as they are.
  const all = file.useCases.map(
    (useCase): UseCase => ({ ...useCase, status: "idea", privacyReview: null, stopReason: null, stoppedAt: null }),
  );
  const made = plan(useCases, rawOf(outgoingTable(useCases, all)), [], { style: { decimalMark: ".", dayOrder: null } });
  expect(made.problems).toEqual([]);
  expect(made.add.map(({ entity }) => entity)).toEqual(all);
});

test("the same file twice adds nothing: rows are found by id, else by exact name", () => {
  const table = raw(header, [shelf, ["Gift finder", "buy", null, "hybrid", null]]);
  const once = plan(useCases, table, held(file.useCases));
  const then = [...held(file.useCases), ...held(once.add.map(({ entity }) => entity))];
  const twice = plan(useCases, table, then);
  expect(once.add).toHaveLength(2);
  expect([twice.add, twice.change, twice.problems]).toEqual([[], [], []]);
  expect(twice.unchanged).toHaveLength(2);
});

test("every bad row and column is named, also two in one row", () => {
  const table = raw(
    ["Name", "Task", "Mode", "Effort (weeks)", "Evidence of the need", "Audiences"],
    [
      ["Good", "buy", "active", "3", "5", null],
      ["Bad numbers", "buy", "active", "-3", "6", null],
      ["Bad words", "checkout", "actively", null, null, "Nobody; A1"],
      [null, "buy", "active", null, null, null],
      ["Good", "buy", "active", "4", "5", null],
    ],
  );
  const made = plan(useCases, table, held(file.useCases));
  expect(made.problems.map(({ row, column, value }) => [row, column, value])).toEqual([
    [3, "Effort (weeks)", "-3"],
    [3, "Evidence of the need", "6"],
    [4, "Task", "checkout"],
    [4, "Mode", "actively"],
    [4, "Audiences", "Nobody; A1"],
    [5, "Name", null],
    [6, "Name", "Good"],
  ]);
  expect(made.problems.at(-1)?.message).toMatch(/^Row 2 is about the same use case/);
  expect(made.add).toHaveLength(1);
  expect(made.rows).toBe(5);
});

test("a change names what it changes, and an empty cell leaves what is there unless asked to clear it", () => {
  const table = raw(["Id", "Name", "Effort (weeks)", "Description"], [["W07", "Sofa finder", 9, null]]);
  const [leave] = plan(useCases, table, held(file.useCases)).change;
  expect(leave?.differences).toEqual([
    { column: "Name", before: "Sofa and bed finder", after: "Sofa finder" },
    { column: "Effort (weeks)", before: file.useCases.find(({ id }) => id === "W07")?.effortWeeks ?? null, after: 9 },
  ]);
  const described = file.useCases.map((each) => ({ ...each, description: "A quiz" }));
  const [clear] = plan(useCases, table, held(described), { emptyCells: "clear" }).change;
  expect(clear?.after.description).toBeNull();
  expect(plan(useCases, table, held(described)).change[0]?.after.description).toBe("A quiz");
});

test("names that two things share ask for the id", () => {
  const twins = held([
    { ...file.audiences[0]!, id: "A90", name: "Twins" },
    { ...file.audiences[0]!, id: "A91", name: "Twins" },
  ]);
  const made = plan(audienceTable, raw(["Name", "Size"], [["Twins", 3]]), twins);
  expect(made.problems).toMatchObject([{ row: 2, column: "Name", value: "Twins" }]);
});

test("the rules of the screens hold: status, metrics, moments, stopping", () => {
  const table = raw(
    ["Name", "Status", "Task", "Switch to task", "Customer metric", "Why it stopped", "Mode"],
    [
      ["Aaa", "live", "buy", null, null, null, "active"],
      ["Bbb", "stopped", "buy", null, null, null, "active"],
      ["Ccc", "idea", "buy", "buy", null, "capacity", "active"],
      ["Ddd", "stopped", "buy", null, null, "capacity", "active"],
    ],
  );
  const made = plan(useCases, table, held(file.useCases));
  expect(made.problems.map(({ row, column }) => [row, column])).toEqual([
    [2, "Status"],
    [3, "Why it stopped"],
    [4, "Switch to task"],
    [4, "Why it stopped"],
  ]);
  expect(made.add[0]?.entity).toMatchObject({ status: "stopped", stopReason: "capacity", stoppedAt: "2026-11-21" });
});

test("too many for a workspace is refused as a whole", () => {
  const small = { ...audienceTable, most: 2 };
  const made = plan(small, raw(["Name"], [["a"], ["b"], ["c"]]), []);
  expect(made.refusal).toMatch(/at most 2 audiences/);
});

test("a mapping that cannot be used is refused", () => {
  expect(() => plan(audienceTable, raw(["Size"], [[1]]), [])).toThrow(/“Id” or “Name”/);
  const table = raw(["A", "B"], [["x", "y"]]);
  const given = { raw: table, existing: [], options, newId: () => "N" };
  expect(() => planImport(audienceTable, { ...given, mapping: ["name", "name"] })).toThrow(/two columns/);
  expect(() => planImport(audienceTable, { ...given, mapping: ["name", "nothing"] })).toThrow(/no column/);
});

test("headings are found whatever their case, accents and signs, each once", () => {
  const found = proposeMapping(
    ["NAME", "size (people)", "Identifiable-share", "Name ", "Consént", "Colour"],
    audienceTable.columns,
  );
  expect(found).toEqual(["name", "size", "identifiable", null, "consent", null]);
  for (const { columns } of [useCases, audienceTable, channelTable(scene.channels)]) {
    const readable = columns.filter(({ readOnly }) => !readOnly);
    expect(
      proposeMapping(
        readable.map(({ label }) => label),
        columns,
      ),
    ).toEqual(readable.map(({ key }) => key));
    expect(
      proposeMapping(
        readable.map(({ key }) => key),
        columns,
      ),
    ).toEqual(readable.map(({ key }) => key));
  }
});

const wild = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("buy", "Active", "5", "Stopped"),
);

test("whatever a file holds: each row is taken, left as it is, or told why not; never two of these", () => {
  const columns = useCases.columns.filter(({ readOnly }) => !readOnly);
  const table = fc
    .uniqueArray(fc.constantFrom(...columns.map(({ label }) => label)), { minLength: 1, maxLength: 8 })
    .chain((labels) =>
      fc
        .array(fc.tuple(...["Name", ...labels.filter((label) => label !== "Name")].map(() => wild)), { maxLength: 8 })
        .map((rows) => raw(["Name", ...labels.filter((label) => label !== "Name")], rows as RawCell[][])),
    );
  fc.assert(
    fc.property(table, (given) => {
      const made = plan(useCases, given, held(file.useCases));
      const bad = new Set(made.problems.map(({ row }) => row));
      const fine = [...made.add, ...made.change, ...made.unchanged].map(({ row }) => row);
      expect(new Set(fine).size).toBe(fine.length);
      expect(fine.filter((row) => bad.has(row))).toEqual([]);
      expect(fine.length + bad.size).toBe(made.rows);
      const after = [
        ...held(file.useCases.map((each) => made.change.find(({ after }) => after.id === each.id)?.after ?? each)),
        ...held(made.add.map(({ entity }) => entity)),
      ];
      const again = plan(useCases, given, after);
      expect(again.add.filter(({ row }) => fine.includes(row))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a task of one's own is found by its name or its id; one that is nowhere is refused in a sentence", () => {
  const ownTasks = [{ id: "K-1", label: "Measure the room", plain: null, after: "explore" }];
  const own = tableOfUseCases(sceneOfFile({ ...file, ownTasks }));
  const rows = [
    ["By name", "measure the room", "select", "Active", "1"],
    ["By id", "K-1", null, "Active", "1"],
    ["Lost", "Measure the garden", null, "Active", "1"],
  ];
  const made = plan(own, raw(header, rows), []);
  expect(made.add.map(({ entity }) => entity.moment)).toEqual([
    { type: "transition", fromTask: "K-1", toTask: "select" },
    { type: "stage", fromTask: "K-1", toTask: null },
  ]);
  expect(made.problems).toHaveLength(1);
  expect(JSON.stringify(made.problems)).toContain("Measure the garden");
});
