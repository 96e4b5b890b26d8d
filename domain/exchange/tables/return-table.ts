import { AttuneError } from "../../errors";
import { grouped } from "../../grouped";
import { quarterInWords } from "../../quarters";
import type { ReturnLine } from "../../returns/returns";
import { idCell, textCell } from "./cell-kind";
import { choiceCell, type Option } from "./choice-cells";
import { isSame } from "./entity-path";
import { enumCell } from "./enum-cells";
import { moneyCell } from "./number-cells";
import { quarterCell } from "./quarter-cell";
import { lineKey, lineOfRows, lineWithRows, type ReturnRow, returnRow, rowKey, rowsOfReturnLine } from "./return-rows";
import type { Among, Column, Settled, SettledProblem, TableKind } from "./table-kind";

export type ReturnScene = {
  readonly lines: readonly ReturnLine[];
  readonly useCases: readonly Option[];
  /** The quarter of today, YYYY-Qn. */
  readonly quarterNow: string;
};

/** What a line goes by: its name, else that of its use case. */
export function lineName({ name, useCaseId, id }: ReturnLine, useCases: readonly Option[]): string {
  return name || (useCases.find(({ value }) => value === useCaseId)?.label ?? id);
}

/**
 * Lines of returns, one row a quarter; found again by line and quarter. What a line is called and belongs to is given with
 * its first rows, and changed on the screen; basis cards and intangibles are not part of it.
 */
export function returnTable(scene: ReturnScene): TableKind<ReturnRow> {
  const { lines, useCases } = scene;
  const known: KnownLines = {
    byId: new Map(lines.map((line) => [line.id, rowsOfReturnLine(line, lineName(line, useCases))[0]])),
    idsOf: grouped(lines, (line) => lineName(line, useCases)),
  };
  return {
    key: "returns",
    one: "quarter of a return line",
    many: "return lines",
    columns: columnsOf(scene),
    identity: [
      ["lineId", "quarter"],
      ["line", "quarter"],
    ],
    schema: returnRow,
    blank: () => blankRow,
    // 1,000 lines of 80 quarters.
    most: 80_000,
    settle: (row) => settled(known, row),
    among: { resolve: ({ after }) => ({ entity: after, problems: [] }), check: (row) => problemsOfLine(scene, row) },
  };
}

const blankRow = {
  ...{ id: "", name: "", lineId: null, line: "", useCaseId: null, function: null, quarter: "", state: "expected" },
  ...{ cost: null, margin: null, low: null, high: null, expectedCost: null, expectedMargin: null, basis: null },
};

type KnownLines = {
  /** The first row of each line: what all its rows say of it. */
  readonly byId: ReadonlyMap<string, ReturnRow | undefined>;
  /** The lines of each name. */
  readonly idsOf: ReadonlyMap<string, readonly ReturnLine[]>;
};

function settled(
  { byId, idsOf }: KnownLines,
  { before, after }: { readonly before: ReturnRow | null; readonly after: ReturnRow },
): Settled<ReturnRow> {
  if (before !== null && isSame(before, after)) return { entity: after, problems: [] };
  const problems: SettledProblem[] = [];
  if (before?.state === "observed" && after.state === "expected")
    problems.push({
      column: "state",
      message: "This quarter was observed. Take the observation back where it is shown.",
    });
  if (after.state === "observed") {
    if (after.cost === null) problems.push({ column: "cost", message: "An observed quarter needs its cost." });
    if (after.margin === null) problems.push({ column: "margin", message: "An observed quarter needs its margin." });
  }
  // The range of what was observed is what was expected then.
  const range = before?.state === "observed" ? { low: before.low, high: before.high } : {};
  if (before !== null) return { entity: { ...after, ...range }, problems };

  const named = after.lineId === null ? (idsOf.get(after.line) ?? []) : [];
  if (named.length > 1)
    problems.push({ column: "lineId", message: `${named.length} lines are called this. Add their ids to say which.` });
  const line = byId.get(after.lineId ?? named[0]?.id ?? "");
  if (!line && after.line === "") problems.push({ column: "line", message: "A new line needs a name." });
  // A further quarter of a line belongs to what the line belongs to.
  const facts = line
    ? { lineId: line.lineId, line: line.line, useCaseId: line.useCaseId, function: line.function, basis: line.basis }
    : {};
  const entity = { ...after, ...facts };
  const name = `${entity.line}, ${quarterInWords(entity.quarter)}`;
  return { entity: { ...entity, id: rowKey(entity), name }, problems };
}

type All = ReadonlyMap<string, ReturnRow>;
type Changed = { readonly line: ReturnLine | null; readonly rows: readonly ReturnRow[] };

/** The lines that rows of a file change or make, with those rows. */
export function changedLines(scene: ReturnScene, rows: Iterable<ReturnRow>): Map<string, Changed> {
  const { lines, useCases } = scene;
  const held = new Map(
    lines.flatMap((line) => rowsOfReturnLine(line, lineName(line, useCases)).map((row) => [row.id, row] as const)),
  );
  const changed = [...rows].filter((row) => {
    const was = held.get(row.id);
    return was === undefined || !isSame(was, row);
  });
  const byId = new Map(lines.map((line) => [line.id, line]));
  return new Map([...grouped(changed, lineKey)].map(([key, own]) => [key, { line: byId.get(key) ?? null, rows: own }]));
}

const judged = new WeakMap<All, ReadonlyMap<string, string>>();

/** Quarters of a line follow one another, so its rows are imported together or not at all. */
function problemsOfLine(scene: ReturnScene, { before, after, all }: Among<ReturnRow>): SettledProblem[] {
  if (before !== null && isSame(before, after)) return [];
  let refusals = judged.get(all);
  if (!refusals) {
    refusals = refusalsOf(scene, changedLines(scene, all.values()));
    judged.set(all, refusals);
  }
  const message = refusals.get(lineKey(after));
  return message === undefined ? [] : [{ column: "quarter", message }];
}

function refusalsOf({ quarterNow }: ReturnScene, changed: ReadonlyMap<string, Changed>): Map<string, string> {
  const refusals = new Map<string, string>();
  for (const [key, { line, rows }] of changed)
    try {
      if (line) lineWithRows(line, rows, quarterNow);
      else lineOfRows("new", rows, quarterNow);
    } catch (error) {
      if (!(error instanceof AttuneError)) throw error;
      refusals.set(key, error.message);
    }
  return refusals;
}

function columnsOf({ useCases }: ReturnScene): readonly Column[] {
  const column = (key: string, label: string, aliases: readonly string[], holds: Column["holds"]): Column => ({
    ...{ key, label, aliases, holds },
  });
  const states = [
    { value: "expected", label: "Expected" },
    { value: "observed", label: "Observed" },
  ];
  const money = (key: string, label: string, aliases: readonly string[], example: string) =>
    column(key, label, aliases, moneyCell(example));
  return [
    { ...column("lineId", "Line id", ["Id", "Return id"], idCell("F-3f2a9c10")), fixed: true },
    { ...column("line", "Line", ["Name", "Return", "Return line"], textCell(200, "Sofa and bed finder")), fixed: true },
    {
      ...column("useCaseId", "Use case", ["Use case id"], choiceCell({ noun: "use case", options: useCases })),
      fixed: true,
    },
    { ...column("function", "Function", ["Business function"], enumCell("function", "function")), fixed: true },
    { ...column("quarter", "Quarter", ["Period"], quarterCell()), required: true, fixed: true },
    column(
      "state",
      "State",
      ["Expected or observed", "Kind"],
      choiceCell({ noun: "state", options: states, example: "Expected" }),
    ),
    money("cost", "Cost", ["Costs", "Spend"], "12000"),
    money("margin", "Margin", ["Incremental margin", "Extra margin"], "18500"),
    money("low", "Margin, low end", ["Margin low", "Low"], "9000"),
    money("high", "Margin, high end", ["Margin high", "High"], "26000"),
    { ...money("expectedCost", "Cost expected then", ["Expected cost"], ""), readOnly: true },
    { ...money("expectedMargin", "Margin expected then", ["Expected margin"], ""), readOnly: true },
    { ...column("basis", "Basis", ["Rests on"], textCell(500, "Our own test of spring 2026")), fixed: true },
  ];
}
