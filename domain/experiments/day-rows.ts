import { grouped } from "../grouped";
import { byCode } from "../ordering";
import { takeResults } from "./add-results";
import type { ArmResult } from "./experiment";
import type { dayKinds } from "./result-column";
import type { ResultColumns } from "./result-columns";
import { type ArmDay, noFigures, type ResultProblem } from "./result-file";
import type { FigureRow } from "./result-rows";

/** Counts that a running total never takes back. */
const growing = ["x", "n", "promoters", "passives", "detractors", "invited"] as const;

/** The counts of a row, always in the same order: people, then those of each measure. */
function countsOf({ exposed, figures }: Pick<FigureRow, "exposed" | "figures">): (number | null)[] {
  return [exposed, ...Object.values(figures).flatMap((figure) => growing.map((key) => figure[key]))];
}

/** The headings of {@link countsOf}; a share without units of its own is counted among the people. */
function headingsOf({ exposed, figures }: ResultColumns): (string | null)[] {
  const people = exposed?.heading ?? null;
  return [people, ...[...figures.values()].flatMap((own) => growing.map((key) => own.get(key)?.heading ?? people))];
}

/** The rows of each arm in order of day. */
const series = (rows: readonly FigureRow[]) =>
  [...grouped(rows, ({ armId }) => armId).values()].map((own) =>
    own.toSorted((a, b) => byCode(a.day ?? "", b.day ?? "") || a.row - b.row),
  );

export type DayKind = (typeof dayKinds)[number];

/**
 * Whether rows by day hold running totals or what came on each day, and how sure that is; the person is asked either way.
 * Running totals never fall; daily counts that never fall in any column over three days or more are unlikely. Null with
 * fewer than two days. A file whose few falls (one step in ten at most, our default) stand against a steep rise is likely a
 * running total with a slip in it.
 */
export function detectDayKind(rows: readonly FigureRow[]): { kind: DayKind; sure: boolean } | null {
  const arms = series(rows);
  const longest = Math.max(0, ...arms.map((own) => own.length));
  const steps = arms.flatMap((own) =>
    own.slice(1).flatMap((row, at) => {
      const before = countsOf(own[at]!);
      return countsOf(row).flatMap((count, column) => {
        const earlier = before[column] ?? null;
        return count === null || earlier === null || (count === 0 && earlier === 0) ? [] : [count - earlier];
      });
    }),
  );
  if (steps.length === 0) return null;
  const falls = steps.filter((step) => step < 0).length;
  if (falls === 0) {
    const allSame = steps.every((step) => step === 0);
    return allSame
      ? { kind: "increments", sure: false }
      : { kind: "cumulative", sure: steps.length >= 6 && longest >= 3 };
  }
  const slip = falls <= steps.length / 10 && steps.length >= 10;
  return slip ? { kind: "cumulative", sure: false } : { kind: "increments", sure: falls >= 3 };
}

/**
 * Rows by arm and day as what came on each day. One row per arm and day; running totals never fall. Errors by row:
 * DUPLICATE_DAY, NON_MONOTONE_CUMULATIVE (statistics, section 12).
 */
export function readDayRows(
  rows: readonly FigureRow[],
  kind: DayKind,
  columns: ResultColumns,
): { days: ArmDay[]; problems: ResultProblem[] } {
  const problems: ResultProblem[] = [];
  const days: ArmDay[] = [];
  for (const own of series(rows)) {
    own.forEach((row, at) => {
      const before = own[at - 1];
      if (before && before.day === row.day) problems.push(duplicate(row, before.row, columns));
      else if (before && kind === "cumulative" && falls(row, before)) problems.push(fallen(row, before, columns));
      else days.push(kind === "increments" || !before ? dayOf(row) : sinceThen(row, before));
    });
  }
  days.sort((a, b) => byCode(a.day, b.day));
  return { days, problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

const dayOf = ({ armId, day, exposed, figures }: FigureRow): ArmDay => ({ armId, day: day ?? "", exposed, figures });

function sinceThen(row: FigureRow, before: FigureRow): ArmDay {
  const figures: Record<string, ArmResult> = {};
  for (const [metricId, until] of Object.entries(row.figures)) {
    figures[metricId] = takeResults(until, before.figures[metricId] ?? noFigures);
  }
  const exposed = row.exposed === null || before.exposed === null ? null : row.exposed - before.exposed;
  return { armId: row.armId, day: row.day ?? "", exposed, figures };
}

function falls(row: FigureRow, before: FigureRow): boolean {
  const earlier = countsOf(before);
  return countsOf(row).some((count, at) => count !== null && count < (earlier[at] ?? 0));
}

function duplicate(row: FigureRow, first: number, { day }: ResultColumns): ResultProblem {
  const column = day?.heading ?? null;
  const message = `Row ${first} is about the same arm and day already. Keep one of the two.`;
  return { row: row.row, column, value: row.day, code: "DUPLICATE_DAY", message };
}

function fallen(row: FigureRow, before: FigureRow, columns: ResultColumns): ResultProblem {
  const [counts, earlier] = [countsOf(row), countsOf(before)];
  const at = counts.findIndex((count, place) => count !== null && count < (earlier[place] ?? 0));
  const [now, then] = [counts[at] ?? 0, earlier[at] ?? 0];
  const message = `A running total never falls: ${now} after ${then} on ${before.day} (row ${before.row}).`;
  const column = headingsOf(columns)[at] ?? null;
  return { row: row.row, column, value: String(now), code: "NON_MONOTONE_CUMULATIVE", message };
}
