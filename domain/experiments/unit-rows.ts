import { type CellStyle, folded, isBlank } from "../exchange/tables/cell-kind";
import type { RawTable } from "../exchange/tables/raw-table";
import type { ArmResult } from "./experiment";
import { cellProblem, type PlacedCell, readAmount, readResultDay } from "./result-cell";
import type { ResultColumns } from "./result-columns";
import { noFigures, type ResultProblem, type ResultTarget } from "./result-file";
import { groupFinder } from "./result-groups";
import { filledRows, headReader } from "./result-rows";
import type { SampleType } from "./sample";

/** The units of an arm (on a day, where the file says it), counted up. */
export type UnitTally = {
  readonly armId: string;
  readonly day: string | null;
  /** Of people, where the file names it. */
  readonly group: string | null;
  exposed: number;
  readonly figures: Map<string, UnitSum>;
};
/** Moments of what units did, taken one by one (Welford, with the third moment of Pébay 2008), so that nothing cancels. */
export type UnitSum = { n: number; mean: number; m2: number; m3: number; high: number; low: number };

const yes = new Set(["1", "yes", "y", "true", "x"]);
const no = new Set(["0", "no", "n", "false"]);

/**
 * Rows of one unit each, counted up per arm and day: 64,000 rows take well under a second. A unit stands once, in one arm.
 * Errors by row: DUPLICATE_UNIT, and those of the cells: a share is yes or no (1 or 0), an NPS a whole number from 0 to 10.
 */
export function readUnitRows(
  raw: RawTable,
  columns: ResultColumns,
  target: ResultTarget,
  style: CellStyle,
): { said: number; tallies: UnitTally[]; problems: ResultProblem[] } {
  const typeOf = new Map(target.metrics.map(({ metricId, type }) => [metricId, type]));
  const headOf = headReader(columns, target);
  const tallies = new Map<string, UnitTally>();
  const groupOf = groupFinder();
  const rowOfUnit = new Map<string, { row: number; armId: string }>();
  const problems: ResultProblem[] = [];
  let said = 0;
  for (const given of filledRows(raw)) {
    said += 1;
    const before = problems.length;
    const head = headOf(given);
    if ("problem" in head) problems.push(head.problem);
    const day = columns.day && readResultDay(given.at(columns.day), style, target.lastDay);
    if (day && "problem" in day) problems.push(day.problem);
    const armId = "armId" in head ? head.armId : "";
    const unit = columns.unit && given.at(columns.unit);
    const twice = unit && repeated(unit, armId, rowOfUnit);
    if (twice) problems.push(twice);
    const answers: [string, number | null][] = [];
    for (const [metricId, place] of columns.values) {
      const read = answerOf(typeOf.get(metricId) ?? "mean", given.at(place), place.blank, style);
      if (typeof read === "object" && read !== null) problems.push(read);
      else answers.push([metricId, read]);
    }
    if (problems.length > before) continue;
    const group = columns.segment && groupOf(given.at(columns.segment).cell);
    const tally = tallyOf(tallies, armId, day && "value" in day ? day.value : null, group);
    tally.exposed += 1;
    for (const [metricId, answer] of answers) if (answer !== null) count(tally.figures, metricId, answer);
  }
  return { said, tallies: [...tallies.values()], problems };
}

/** What a unit did; null where nobody answered. */
function answerOf(
  type: SampleType,
  at: PlacedCell,
  blank: "no_answer" | "none" | "refuse",
  style: CellStyle,
): number | null | ResultProblem {
  if (isBlank(at.cell) && blank === "no_answer") return null;
  if (isBlank(at.cell) && blank === "none" && type !== "nps") return 0;
  if (type === "proportion") {
    // What most files of single units are full of, without the detours that odd ways of writing need.
    if (at.cell === 1 || at.cell === "1") return 1;
    if (at.cell === 0 || at.cell === "0") return 0;
    const word = isBlank(at.cell) ? "" : folded(String(at.cell));
    if (yes.has(word)) return 1;
    if (no.has(word)) return 0;
    return cellProblem(
      at,
      word === "" ? "NO_UNITS" : "INVALID_COUNT",
      "Write 1 or yes where it happened, 0 or no where not.",
    );
  }
  const read = readAmount(at, style);
  if ("problem" in read) return read.problem;
  const value = read.value ?? 0;
  if (type === "nps" && !(Number.isInteger(value) && value >= 0 && value <= 10)) {
    return cellProblem(at, "INVALID_COUNT", "An answer is a whole number from 0 to 10.");
  }
  return value;
}

function repeated(
  unit: PlacedCell,
  armId: string,
  rowOfUnit: Map<string, { row: number; armId: string }>,
): ResultProblem | null {
  if (isBlank(unit.cell)) return cellProblem(unit, "NO_UNITS", "This row does not say whose it is.");
  const key = String(unit.cell).trim();
  const first = rowOfUnit.get(key);
  if (!first) {
    rowOfUnit.set(key, { row: unit.row, armId });
    return null;
  }
  const where = first.armId === armId ? "already" : "already, in another arm";
  return cellProblem(unit, "DUPLICATE_UNIT", `Row ${first.row} is about the same one ${where}. Each counts once.`);
}

function tallyOf(tallies: Map<string, UnitTally>, armId: string, day: string | null, group: string | null): UnitTally {
  const key = `${day ?? ""} ${armId} ${group ?? ""}`;
  const known = tallies.get(key);
  if (known) return known;
  const tally: UnitTally = { armId, day, group, exposed: 0, figures: new Map() };
  tallies.set(key, tally);
  return tally;
}

function count(figures: Map<string, UnitSum>, metricId: string, value: number): void {
  const sum = figures.get(metricId) ?? { n: 0, mean: 0, m2: 0, m3: 0, high: 0, low: 0 };
  figures.set(metricId, sum);
  const n = sum.n + 1;
  const apart = value - sum.mean;
  const share = apart / n;
  const term = apart * share * sum.n;
  sum.m3 += term * share * (n - 2) - 3 * share * sum.m2;
  sum.m2 += term;
  sum.mean += share;
  sum.n = n;
  if (value >= 9) sum.high += 1;
  if (value <= 6) sum.low += 1;
}

/** Sums as the figures of an arm; `asked` is how many units there were, where an empty cell means no answer. */
export function figuresOfUnits(type: SampleType, sum: UnitSum | undefined, asked: number | null): ArmResult {
  const { n, mean, m2, high, low } = sum ?? { n: 0, mean: 0, m2: 0, high: 0, low: 0 };
  const invited = asked;
  if (type === "proportion") return { ...noFigures, x: Math.round(n * mean), n, invited };
  if (type === "nps") return { ...noFigures, promoters: high, passives: n - high - low, detractors: low, invited };
  if (n === 0) return { ...noFigures, n, invited };
  return { ...noFigures, mean, sd: n > 1 ? Math.sqrt(m2 / (n - 1)) : 0, n, invited };
}

/** Two sums as one (Pébay 2008), so that days make an arm. */
export function mergeSums(a: UnitSum, b: UnitSum): UnitSum {
  const n = a.n + b.n;
  if (a.n === 0 || b.n === 0) return a.n === 0 ? b : a;
  const apart = b.mean - a.mean;
  const m2 = a.m2 + b.m2 + (apart * apart * a.n * b.n) / n;
  const m3 =
    a.m3 + b.m3 + (apart ** 3 * a.n * b.n * (a.n - b.n)) / (n * n) + (3 * apart * (a.n * b.m2 - b.n * a.m2)) / n;
  return { n, mean: a.mean + (apart * b.n) / n, m2, m3, high: a.high + b.high, low: a.low + b.low };
}

/** Skewness √n·m3/m2^1.5 of what units did; null below three of them, or when all did the same. */
export function skewnessOf({ n, m2, m3 }: UnitSum): number | null {
  return n < 3 || !(m2 > 0) ? null : (Math.sqrt(n) * m3) / m2 ** 1.5;
}
