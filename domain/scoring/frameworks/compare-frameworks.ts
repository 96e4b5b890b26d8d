import type { UseCaseStatus } from "../../enums";
import { byCode } from "../../ordering";
import { byRank, isRanked, type RankedRow } from "../rank-use-cases";
import type { RiskBand } from "../risk-band";
import type { WeightSet } from "../weighting/weighting";
import { type FrameworkInput, type FrameworkRow, frameworkInput } from "./framework-input";
import { type FrameworkId, frameworks, frameworkValue } from "./frameworks";
import { kendallTau } from "./rank-agreement";

export type ComparedRow = FrameworkRow &
  Pick<RankedRow, "id" | "verdict" | "priority"> & {
    readonly name: string;
    readonly status: UseCaseStatus;
    readonly creepiness: number | null;
    readonly creepinessBand: RiskBand | null;
    readonly regretRisk: number | null;
    readonly regretBand: RiskBand | null;
  };

export type Placed = { readonly value: number | null; readonly rank: number | null };

export type ComparedItem<Row extends ComparedRow = ComparedRow> = {
  readonly row: Row;
  readonly input: FrameworkInput;
  readonly under: Readonly<Record<FrameworkId, Placed>>;
};

/** An item that must change first here, and the frameworks that would put it among their first five. */
export type Overlooked<Row extends ComparedRow = ComparedRow> = {
  readonly row: Row;
  readonly places: readonly { readonly id: FrameworkId; readonly name: string; readonly rank: number }[];
};

export type FrameworkComparison<Row extends ComparedRow = ComparedRow> = {
  /** In the order given. */
  readonly items: readonly ComparedItem<Row>[];
  /** Kendall's tau-b with our order, over the items that both rank; null with fewer than two. */
  readonly agreement: Readonly<Record<FrameworkId, number | null>>;
  /** Items to redesign or blocked among anybody's first five, the most wanted first. */
  readonly overlooked: readonly Overlooked<Row>[];
};

export const firstPlaces = 5;

/**
 * The same items under five well-known frameworks. Each ranks every item it has the inputs for, stopped and
 * rejected ones too (1 = first, equal values share a rank), because none of them knows why an item was left.
 * Our order is group and priority of formula 8 over both lanes: what must be redesigned comes after what can be
 * done, what is blocked last.
 */
export function compareFrameworks<Row extends ComparedRow>(
  rows: readonly Row[],
  multipliers: WeightSet["confidenceMultipliers"],
): FrameworkComparison<Row> {
  const inputs = rows.map((row) => frameworkInput(row, multipliers));
  const placed = frameworks.map((framework) => placesOf(inputs.map((input) => frameworkValue(framework, input))));
  const nowhere: Placed = { value: null, rank: null };
  const items = rows.map((row, at) => ({
    row,
    input: inputs[at] ?? frameworkInput(row, multipliers),
    under: byFramework((_, place) => placed[place]?.[at] ?? nowhere),
  }));
  const ours = ourOrder(rows);
  const agreement = byFramework((id) =>
    kendallTau(
      items.flatMap(({ row, under }): [number, number][] => {
        const [here, there] = [ours.get(row.id), under[id].rank];
        return here === undefined || there === null ? [] : [[here, there]];
      }),
    ),
  );
  return { items, agreement, overlooked: overlookedIn(items) };
}

function byFramework<Value>(made: (id: FrameworkId, place: number) => Value): Record<FrameworkId, Value> {
  return Object.fromEntries(frameworks.map(({ id }, place) => [id, made(id, place)])) as Record<FrameworkId, Value>;
}

function placesOf(values: readonly (number | null)[]): Placed[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!rankOf.has(value)) rankOf.set(value, at + 1);
  });
  return values.map((value) => ({ value, rank: value === null ? null : (rankOf.get(value) ?? null) }));
}

/** Place of each ranked item over both lanes; equal group and priority share a place. */
function ourOrder(rows: readonly ComparedRow[]): ReadonlyMap<string, number> {
  const asOne = rows.map(({ id, status, verdict, priority }): [string, RankedRow] => [
    id,
    { id: "", status, lane: "standard", verdict, priority, priorityPerRootEffort: null, customerValue: null },
  ]);
  const ranked = asOne.filter(([, row]) => isRanked(row)).sort(([, a], [, b]) => byRank(a, b));
  const places = new Map<string, number>();
  let place = 0;
  ranked.forEach(([id, row], at) => {
    const earlier = ranked[at - 1]?.[1];
    if (!earlier || byRank(earlier, row) !== 0) place = at + 1;
    places.set(id, place);
  });
  return places;
}

function overlookedIn<Row extends ComparedRow>(items: readonly ComparedItem<Row>[]): Overlooked<Row>[] {
  const found = items.flatMap(({ row, under }) => {
    if (row.verdict !== "redesign" && row.verdict !== "blocked") return [];
    const places = frameworks.flatMap(({ id, name }) => {
      const { rank } = under[id];
      return rank === null || rank > firstPlaces ? [] : [{ id, name, rank }];
    });
    return places.length === 0 ? [] : [{ row, places }];
  });
  const best = ({ places }: Overlooked) => Math.min(...places.map(({ rank }) => rank));
  return found.sort((a, b) => b.places.length - a.places.length || best(a) - best(b) || byCode(a.row.id, b.row.id));
}
