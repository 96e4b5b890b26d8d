import { quarterInWords, quarterNumber, quarterOf } from "../quarters";
import type { BoardColumn, LaneGroup, LaneGrouping } from "./board-layout";
import type { Initiative } from "./initiative";

export const columnChoices = ["quarters", "now-next-later"] as const;
export type ColumnChoice = (typeof columnChoices)[number];
export const laneChoices = ["lanes", "horizon", "objective", "owner"] as const;
export type LaneChoice = (typeof laneChoices)[number];

/**
 * The columns of a board. Now is the present quarter, next the one after it, later everything after that.
 *
 * @param quarters YYYY-Qn, in order and without gaps
 */
export function boardColumns(choice: ColumnChoice, quarters: readonly string[], quarterNow: string): BoardColumn[] {
  if (choice === "quarters")
    return quarters.map((quarter) => {
      const number = quarterNumber(quarter);
      return { key: quarter, name: quarterInWords(quarter), first: number, last: number };
    });
  const now = quarterNumber(quarterNow);
  return [
    { key: "now", name: "Now", first: now, last: now },
    { key: "next", name: "Next", first: now + 1, last: now + 1 },
    { key: "later", name: "Later", first: now + 2, last: Infinity },
  ];
}

/** "Q1 2027", "from Q2 2027": which time a column is. */
export function columnInWords({ first, last }: BoardColumn): string {
  const words = quarterInWords(quarterOf(first));
  return first === last ? words : `from ${words}`;
}

type Horizon = NonNullable<Initiative["horizon"]>;
const horizons: readonly Horizon[] = ["marketing", "cx", "digital_commerce"];
export const horizonWords: Readonly<Record<Horizon, string>> = {
  marketing: "Marketing",
  cx: "Customer experience",
  digital_commerce: "Digital commerce",
};

export type LaneContext = {
  /** Names by id. */
  readonly people: Readonly<Record<string, string>>;
  /** The customer objective each use case serves; null: it has no chain to one. Other things are not in it. */
  readonly objectives: Readonly<Record<string, { readonly id: string; readonly name: string } | null>>;
};

type Grouped = Pick<Initiative, "kind" | "lane" | "ownerId" | "horizon" | "refId">;

const noLane: LaneGroup = { key: "", name: "No lane", sets: { lane: null } };
const noOwner: LaneGroup = { key: "", name: "No owner", sets: { ownerId: null } };
const noHorizon: LaneGroup = { key: "", name: "No horizon", sets: { horizon: null } };
const adHoc: LaneGroup = { key: "ad-hoc", name: "No chain: ad hoc", sets: null };
const others: LaneGroup = { key: "", name: "Foundations and other work", sets: null };

/** How a board groups its cards into lanes. */
export function laneGrouping<Item extends Grouped>(
  choice: LaneChoice,
  { people, objectives }: LaneContext,
): LaneGrouping<Item> {
  switch (choice) {
    case "lanes":
      return {
        of: ({ lane }) => (lane === null ? noLane : { key: `=${lane}`, name: lane, sets: { lane } }),
        always: [],
        rankOf: rankOfNamed,
      };
    case "horizon":
      return {
        of: ({ horizon }) => (horizon === null ? noHorizon : horizonLane(horizon)),
        always: [...horizons.map(horizonLane), noHorizon],
        rankOf: () => 0,
      };
    case "owner":
      return {
        of: ({ ownerId }) =>
          ownerId === null
            ? noOwner
            : { key: ownerId, name: people[ownerId] ?? "Somebody who left", sets: { ownerId } },
        always: [noOwner],
        rankOf: ({ key }) => (key === "" ? 1 : 0),
      };
    case "objective":
      return {
        of: ({ refId }) => {
          const objective = refId === null ? undefined : objectives[refId];
          if (objective === undefined) return others;
          return objective === null ? adHoc : { key: `=${objective.id}`, name: objective.name, sets: null };
        },
        always: [],
        rankOf: ({ key }) => (key === "ad-hoc" ? 1 : key === "" ? 2 : 0),
      };
  }
}

const horizonLane = (horizon: Horizon): LaneGroup => ({
  key: horizon,
  name: horizonWords[horizon],
  sets: { horizon },
});

/** Lanes with use cases first, then those with building blocks, unnamed work last. */
function rankOfNamed({ key }: LaneGroup, items: readonly Grouped[]): number {
  if (key === "") return 3;
  if (items.some(({ kind }) => kind === "use_case")) return 0;
  return items.some(({ kind }) => kind === "building_block") ? 1 : 2;
}
