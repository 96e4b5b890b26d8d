import type { JourneyTask, TacticMode, UseCaseStatus } from "../../enums";
import { listGroup, listGroups } from "../list-use-cases";
import type { UseCase } from "../use-case";
import { verdictOrder } from "./column-values";
import type { ListedRow } from "./listed-row";
import type { NameOf } from "./names";

export const groupings = [
  "rank",
  "none",
  "verdict",
  "mode",
  "moment",
  "owner",
  "status",
  "outcome",
  "function",
] as const;
export type Grouping = (typeof groupings)[number];

export type RowGroup<Row> = {
  /** A rank group, an id, or "none" for what has none. */
  readonly key: string;
  readonly rows: readonly Row[];
};

// Not the lists of ../../enums: with them the parser of every field would come to the browser. A test keeps both equal.
export const groupOrders = {
  mode: ["passive", "hybrid", "active"] satisfies TacticMode[],
  status: ["idea", "scored", "planned", "testing", "live", "paused", "stopped", "rejected"] satisfies UseCaseStatus[],
  function: ["marketing", "cx", "digital_commerce"] satisfies NonNullable<UseCase["function"]>[],
  task: [
    "notice",
    "explore",
    "shortlist",
    "select",
    "validate",
    "buy",
    "receive",
    "use",
    "service",
    "renew",
    "advocate",
    "lapse",
  ] satisfies JourneyTask[],
} as const;

/**
 * The rows in groups, each in the order given; groups in the order people expect (verdicts from now to not scored,
 * moments along the journey, people and outcomes by name), what belongs nowhere last. One group "all" for none.
 *
 * @param tasks the tasks of the journey in their order, own ones included
 */
export function groupRows<Row extends ListedRow>(
  rows: readonly Row[],
  by: Grouping,
  nameOf: NameOf,
  tasks: readonly string[] = groupOrders.task,
): readonly RowGroup<Row>[] {
  if (by === "none") return rows.length === 0 ? [] : [{ key: "all", rows }];
  const held = new Map<string, Row[]>();
  const placeOfTask = new Map(tasks.map((task, at) => [task, at]));
  for (const row of rows) {
    const key = groupKey(row, by);
    const group = held.get(key);
    if (group) group.push(row);
    else held.set(key, [row]);
  }
  const placed = [...held].map(([key, group]) => ({
    key,
    rows: group,
    place: by === "moment" ? momentPlace(group[0], placeOfTask) : placeOf(key, by, nameOf),
  }));
  placed.sort((a, b) => {
    if (a.key === "none" || b.key === "none") return Number(a.key === "none") - Number(b.key === "none");
    return typeof a.place === "number" ? a.place - Number(b.place) : a.place.localeCompare(String(b.place), "en");
  });
  return placed.map(({ key, rows: group }) => ({ key, rows: group }));
}

function groupKey(row: ListedRow, by: Exclude<Grouping, "none">): string {
  switch (by) {
    case "rank":
      return listGroup(row);
    case "owner":
      return row.ownerId ?? "none";
    case "outcome":
      return row.outcomeId ?? "none";
    default:
      return row[by] ?? "none";
  }
}

function placeOf(key: string, by: Grouping, nameOf: NameOf): number | string {
  const orders: Partial<Record<Grouping, readonly string[]>> = {
    rank: listGroups,
    verdict: verdictOrder,
    mode: groupOrders.mode,
    status: groupOrders.status,
    function: groupOrders.function,
  };
  const order = orders[by];
  if (order) return order.indexOf(key);
  return nameOf(by === "outcome" ? "outcome" : "owner", key);
}

/** Along the journey, a task before the switches that leave it. */
function momentPlace(row: ListedRow | undefined, placeOfTask: ReadonlyMap<string, number>): number {
  const at = (task: string | null) => placeOfTask.get(task ?? "") ?? -1;
  const { fromTask = null, toTask = null } = row?.at ?? {};
  return at(fromTask ?? toTask) * 100 + (row?.at.type === "transition" ? at(toTask) + 2 : 0);
}
