import type { TacticMode, UseCaseStatus } from "../enums";
import type { Lane } from "./rank-use-cases";
import type { UseCaseVerdict } from "./verdict";

/** What filters and order of the list look at. */
export type ListedUseCase = {
  readonly id: string;
  readonly name: string;
  readonly mode: TacticMode;
  readonly status: UseCaseStatus;
  readonly moment: string;
  readonly channelIds: readonly string[];
  readonly ownerId: string | null;
  readonly lane: Lane;
  readonly verdict: UseCaseVerdict;
  /** Rank in its lane, 1 = first; null when not ranked. */
  readonly rank: number | null;
  readonly rankRange: readonly [number, number] | null;
  readonly priority: number | null;
  readonly customerValue: number | null;
  readonly commercialValue: number | null;
  readonly feasibility: number | null;
  readonly creepiness: number | null;
  readonly regretRisk: number | null;
};

export type ListFilter = {
  readonly text: string;
  readonly verdict: string;
  readonly mode: string;
  readonly status: string;
  readonly moment: string;
  readonly channel: string;
  readonly owner: string;
};

/** Lets everything through. */
export const everyUseCase: ListFilter = {
  text: "",
  verdict: "all",
  mode: "all",
  status: "all",
  moment: "all",
  channel: "all",
  owner: "all",
};

/** Whether a row passes: every word of the text in its name or id, and each choice that is not "all". */
export function passesFilter(row: ListedUseCase, filter: ListFilter): boolean {
  const is = (wanted: string, value: string | null) => wanted === "all" || wanted === (value ?? "none");
  const searched = `${row.name} ${row.id}`.toLowerCase();
  return (
    filter.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => searched.includes(word)) &&
    is(filter.verdict, row.verdict) &&
    is(filter.mode, row.mode) &&
    is(filter.status, row.status) &&
    is(filter.moment, row.moment) &&
    is(filter.owner, row.ownerId) &&
    (filter.channel === "all" || row.channelIds.includes(filter.channel))
  );
}

export const listGroups = ["standard", "table_stakes", "redesign", "unranked"] as const;
export type ListGroup = (typeof listGroups)[number];

/** Where a row stands when the list is in order of rank: what must change first stands apart (formula 8). */
export function listGroup(row: Pick<ListedUseCase, "rank" | "verdict" | "lane">): ListGroup {
  if (row.rank === null) return "unranked";
  if (row.verdict === "redesign" || row.verdict === "blocked") return "redesign";
  return row.lane;
}

export type ListColumn =
  | "rank"
  | "name"
  | "verdict"
  | "priority"
  | "customerValue"
  | "commercialValue"
  | "feasibility"
  | "creepiness"
  | "regretRisk"
  | "rankRange"
  | "status"
  | "owner";

const verdictOrder: readonly UseCaseVerdict[] = ["now", "next", "later", "dont", "redesign", "blocked", "unscored"];

/**
 * Rows in the order asked for; what is missing comes last either way, and ties keep the order given, which is
 * the order of rank.
 */
export function sortUseCases<Row extends ListedUseCase>(
  rows: readonly Row[],
  { by, down }: { readonly by: ListColumn; readonly down: boolean },
  nameOf: (ownerId: string) => string,
): Row[] {
  const keyed = rows.map((row, at) => ({ row, at, key: keyOf(row, by, nameOf) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.at - b.at;
    const order = typeof a.key === "string" ? a.key.localeCompare(String(b.key), "en") : a.key - Number(b.key);
    return (down ? -order : order) || a.at - b.at;
  });
  return keyed.map(({ row }) => row);
}

function keyOf(row: ListedUseCase, by: ListColumn, nameOf: (ownerId: string) => string): string | number | null {
  if (by === "name" || by === "status") return row[by];
  if (by === "verdict") return verdictOrder.indexOf(row.verdict);
  if (by === "owner") return row.ownerId === null ? null : nameOf(row.ownerId);
  if (by === "rankRange") return row.rankRange ? row.rankRange[1] - row.rankRange[0] : null;
  return row[by];
}

const small = ["None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
const words = (count: number) => small[count] ?? String(count);

/** The one sentence above the list: how much is scored, what is ready, and what runs today and should not. */
export function listSentence(rows: readonly Pick<ListedUseCase, "verdict" | "priority" | "status" | "rank">[]): string {
  if (rows.length === 0) return "Nothing to choose from yet.";
  const scored = rows.filter(({ priority }) => priority !== null).length;
  const ready = rows.filter(({ verdict, rank }) => verdict === "now" && rank !== null).length;
  const harming = rows.filter(
    ({ status, verdict }) =>
      (status === "live" || status === "testing") && (verdict === "redesign" || verdict === "blocked"),
  ).length;
  const counted =
    scored === rows.length
      ? `${scored} ${scored === 1 ? "use case" : "use cases"} scored.`
      : `${scored} of ${rows.length} scored.`;
  const todo =
    ready === 0 ? "Nothing is ready to do now" : `${words(ready)} ${ready === 1 ? "is" : "are"} ready to do now`;
  const warning =
    harming === 0
      ? "nothing that runs today needs a redesign."
      : `${words(harming).toLowerCase()} that ${harming === 1 ? "runs" : "run"} today ${harming === 1 ? "needs" : "need"} a redesign before more is spent on ${harming === 1 ? "it" : "them"}.`;
  return `${counted} ${todo}; ${warning}`;
}
