import { quarterAfter, quarterInWords } from "@/domain/quarters";
import type { BoardItem } from "./board-view";

/** "£90k", "£1.2m": the same on every machine. */
export function shortMoney(sign: string, amount: number): string {
  const size = Math.abs(amount);
  const minus = amount < 0 ? "−" : "";
  if (size >= 999_500) return `${minus}${sign}${trimmed(size / 1e6)}m`;
  if (size >= 1_000) return `${minus}${sign}${Math.round(size / 1e3)}k`;
  return `${minus}${sign}${Math.round(size)}`;
}

const trimmed = (number: number) => number.toFixed(1).replace(/\.0$/, "");

export const weeksOf = (weeks: number | null) => (weeks === null ? "effort not known" : `${trimmed(weeks)} wk`);

/** "Q4 2027", "Q4 2027 – Q1 2028". */
export function quartersOf({
  startQuarter,
  durationQuarters,
}: Pick<BoardItem, "startQuarter" | "durationQuarters">): string {
  const first = quarterInWords(startQuarter);
  return durationQuarters === 1
    ? first
    : `${first} – ${quarterInWords(quarterAfter(startQuarter, durationQuarters - 1))}`;
}

export const kindWords: Record<BoardItem["kind"], string> = {
  use_case: "Use case",
  building_block: "Building block",
  experiment: "Test",
  fix_first: "Fix first",
  retire: "Retire",
};

export const laneInWords = (lane: string | null) => lane ?? "No lane";

/** "Move to Q1 2028", "Move to Care", "Move to Q1 2028, Care". */
export function moveInWords(
  from: { quarter: string; lane: string | null },
  to: { quarter: string; lane: string | null },
): string {
  const quarter = from.quarter === to.quarter ? [] : [quarterInWords(to.quarter)];
  const lane = from.lane === to.lane ? [] : [laneInWords(to.lane)];
  return [...quarter, ...lane].join(", ");
}
