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
  readonly audienceIds: readonly string[];
  readonly ownerId: string | null;
  readonly outcomeId: string | null;
  readonly function: string | null;
  readonly lane: Lane;
  readonly verdict: UseCaseVerdict;
  /** Rank in its lane, 1 = first; null when not ranked. */
  readonly rank: number | null;
  readonly priority: number | null;
};

export type ListFilter = {
  readonly text: string;
  readonly verdict: string;
  readonly mode: string;
  readonly status: string;
  readonly moment: string;
  readonly channel: string;
  readonly owner: string;
  readonly lane: string;
  readonly audience: string;
  readonly function: string;
  /** "without": only what is tied to no outcome. */
  readonly why: string;
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
  lane: "all",
  audience: "all",
  function: "all",
  why: "all",
};

type Filtered = Omit<ListedUseCase, "rank" | "priority">;

/** Tells which rows pass: every word of the text in the name or id, and each choice that is not "all". */
export function passing(filter: ListFilter): (row: Filtered) => boolean {
  const sought = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const is = (wanted: string, value: string | null) => wanted === "all" || wanted === (value ?? "none");
  const has = (wanted: string, ids: readonly string[]) => wanted === "all" || ids.includes(wanted);
  return (row) => {
    if (sought.length > 0) {
      const searched = `${row.name} ${row.id}`.toLowerCase();
      if (!sought.every((word) => searched.includes(word))) return false;
    }
    return (
      is(filter.verdict, row.verdict) &&
      is(filter.mode, row.mode) &&
      is(filter.status, row.status) &&
      is(filter.moment, row.moment) &&
      is(filter.owner, row.ownerId) &&
      is(filter.lane, row.lane) &&
      is(filter.function, row.function) &&
      is(filter.why, row.outcomeId === null ? "without" : "with") &&
      has(filter.channel, row.channelIds) &&
      has(filter.audience, row.audienceIds)
    );
  };
}

export const listGroups = ["standard", "table_stakes", "redesign", "unranked"] as const;
export type ListGroup = (typeof listGroups)[number];

/** Where a row stands when the list is in order of rank: what must change first stands apart (formula 8). */
export function listGroup(row: Pick<ListedUseCase, "rank" | "verdict" | "lane">): ListGroup {
  if (row.rank === null) return "unranked";
  if (row.verdict === "redesign" || row.verdict === "blocked") return "redesign";
  return row.lane;
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
