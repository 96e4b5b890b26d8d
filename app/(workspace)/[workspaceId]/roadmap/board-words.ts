import { quarterAfter, quarterInWords } from "@/domain/quarters";
import { horizonWords } from "@/domain/roadmap/board-axes";
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

type Place = Pick<BoardItem, "startQuarter" | "lane"> & Partial<BoardItem>;
type People = Readonly<Record<string, string>>;

/** What is different in a place, in words: "Q1 2028, Care", "3 quarters", "owner Priya Nair". */
export function placeInWords(place: Place, other: Place, people: People = {}): string {
  const { startQuarter, durationQuarters, lane, ownerId, horizon } = place;
  const differs = (field: keyof Place) => place[field] !== undefined && place[field] !== other[field];
  return [
    ...(differs("startQuarter") ? [quarterInWords(startQuarter)] : []),
    ...(differs("durationQuarters") ? [`${durationQuarters} ${durationQuarters === 1 ? "quarter" : "quarters"}`] : []),
    ...(differs("lane") ? [laneInWords(lane)] : []),
    ...(differs("ownerId") ? [ownerId ? `owner ${people[ownerId] ?? "unknown"}` : "no owner"] : []),
    ...(differs("horizon") ? [horizon ? `horizon ${horizonWords[horizon]}` : "no horizon"] : []),
  ].join(", ");
}

const verdictWords: Record<string, string> = { dont: "Don’t", unscored: "Not scored" };
/** "Now", "Don’t". */
export const verdictInWords = (verdict: string) =>
  verdictWords[verdict] ?? `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}`;

/** What people said against a use case, beside its verdict; empty where nobody did. */
export const keptBackWords = ({ blocked, objected }: { blocked: string | null; objected: boolean }): string =>
  blocked !== null ? "Blocked by a reviewer" : objected ? "Privacy objects" : "";
