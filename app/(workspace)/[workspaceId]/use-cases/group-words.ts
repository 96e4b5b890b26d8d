import type { Grouping } from "@/domain/scoring/list/group-rows";
import type { NameOf } from "@/domain/scoring/list/names";
import type { ListGroup } from "@/domain/scoring/list-use-cases";

const rankWords: Record<ListGroup, string> = {
  standard: "In order of priority",
  table_stakes: "Table stakes: expected by customers, ranked on their own",
  redesign: "To redesign or unblock first, whatever the priority",
  unranked: "Not ranked: not scored, stopped or rejected",
};

export const groupingWords: Record<Grouping, string> = {
  rank: "Rank",
  none: "Nothing",
  verdict: "Verdict",
  mode: "Mode",
  moment: "Moment",
  owner: "Owner",
  status: "Status",
  outcome: "Outcome",
  function: "Function",
};

const missing: Partial<Record<Grouping, string>> = {
  owner: "Nobody yet",
  outcome: "Without a why-chain",
  function: "No function",
  moment: "No moment",
};

/** What the head of a group says. */
export function groupWords(by: Grouping, key: string, nameOf: NameOf, momentWords: (moment: string) => string): string {
  if (by === "rank") return rankWords[key as ListGroup] ?? key;
  if (key === "none") return missing[by] ?? "None";
  if (by === "moment") return momentWords(key);
  return by === "none" ? "All" : nameOf(by, key);
}
