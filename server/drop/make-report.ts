import type { DropReport } from "@/domain/metrics/metric-value";

type Problem = {
  readonly row?: number | null;
  readonly column?: string | null;
  readonly sentence: string;
};

const mostProblems = 100;
const control = /[\u0000-\u001f\u007f]+/g;

/** Somebody else's text, as it can be stored and restored: on one line, composed, and not too long. */
export const storable = (text: string, most: number): string =>
  text.replace(control, " ").toWellFormed().normalize("NFC").slice(0, most).toWellFormed().trim();

/** A report as it is stored: the first problems whole, of the others how many there are. */
export function makeReport(
  { id, fileName, digest }: Pick<DropReport, "id" | "fileName" | "digest">,
  {
    problems,
    ...came
  }: Omit<DropReport, "id" | "fileName" | "digest" | "at" | "problems" | "problemCount"> & {
    readonly problems: readonly Problem[];
  },
): DropReport {
  return {
    ...came,
    ...{ id, digest, fileName: storable(fileName, 300), at: Date.now() },
    problems: problems.slice(0, mostProblems).map(({ row = null, column = null, sentence }) => ({
      row,
      column: column === null ? null : storable(column, 300),
      sentence: storable(sentence, 500),
    })),
    problemCount: problems.length,
  };
}

/** What became of a file by the counts of its rows: one of which no row can be used is refused. */
export function outcomeOf({
  added,
  changed,
  unchanged,
  skipped,
}: Record<"added" | "changed" | "unchanged" | "skipped", number>): DropReport["outcome"] {
  if (added + changed > 0) return "stored";
  return skipped > 0 && unchanged === 0 ? "refused" : "nothing_new";
}
