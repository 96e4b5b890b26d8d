import { dayInWords, momentInWords } from "@/ui/dates";
import type { ResultsView } from "./results-view";

const counted = (count: number, one: string) => `${count.toLocaleString("en-GB")} ${one}${count === 1 ? "" : "s"}`;

export const hasResults = ({ arms, measures }: Pick<ResultsView, "arms" | "measures">): boolean =>
  arms.some(({ exposed }) => exposed !== null) || measures.some(({ arms: byArm }) => Object.keys(byArm).length > 0);

/** Where the results came from: "Results are from the file “week 3.csv” of 21 Nov 2026, imported by Ana." */
export function sourceWords({ source, days, ...view }: ResultsView): string {
  if (!hasResults(view)) return "No results are stored yet.";
  const of = days
    ? ` ${counted(days.count, "day")}, ${days.count === 1 ? dayInWords(days.from) : `${dayInWords(days.from)} to ${dayInWords(days.to)}`}.`
    : " Totals, without days.";
  if (source === null) return `Results came with the workspace; who entered them is not known.${of}`;
  const on = momentInWords(source.at);
  return source.way === "file"
    ? `Results are from ${source.file === "pasted rows" || !source.file ? "pasted rows" : `the file “${source.file}”`} of ${on}, imported by ${source.by}.${of}`
    : `Results were typed on ${on} by ${source.by}.${of}`;
}
