import type { TacticMode, UseCaseStatus } from "../../enums";
import { byCode } from "../../ordering";
import type { Lane } from "../rank-use-cases";
import type { RiskBand } from "../risk-band";
import type { UseCaseScores } from "../use-case";
import type { UseCaseVerdict } from "../verdict";

/** What the matrix needs of a listed use case; scores rounded, 0 to 100, null when not scored. */
export type MatrixRow = {
  readonly id: string;
  readonly name: string;
  readonly mode: TacticMode;
  readonly status: UseCaseStatus;
  readonly lane: Lane;
  readonly ownerId: string | null;
  readonly verdict: UseCaseVerdict;
  readonly scores: UseCaseScores | null;
  /** Person-weeks, above 0. */
  readonly effortWeeks: number | null;
  readonly priority: number | null;
  readonly customerValue: number | null;
  readonly commercialValue: number | null;
  readonly creepiness: number | null;
  readonly creepinessBand: RiskBand | null;
  readonly regretRisk: number | null;
  readonly regretBand: RiskBand | null;
};

export const upAxes = ["customerValue", "commercialValue", "priority"] as const;
export type UpAxis = (typeof upAxes)[number];
export const acrossAxes = ["effort", "harm"] as const;
export type AcrossAxis = (typeof acrossAxes)[number];
export type MatrixAxes = { readonly up: UpAxis; readonly across: AcrossAxis };

/** A use case with a place on the matrix. */
export type MatrixItem<Row extends MatrixRow = MatrixRow> = {
  readonly row: Row;
  /** Points, 0 to 100. */
  readonly up: number;
  /** Person-weeks, or points of harm, 0 to 100. */
  readonly across: number;
  /** The worse of creepiness and regret. */
  readonly harm: number;
  readonly band: RiskBand;
  /** The answer on reach, 1 to 5. */
  readonly reach: number;
};

export type Unplaced<Row extends MatrixRow = MatrixRow> = {
  readonly row: Row;
  readonly lacks: readonly ("score" | "effort")[];
};

export type Matrix<Row extends MatrixRow = MatrixRow> = {
  /** By priority, highest first; ties by id. */
  readonly placed: readonly MatrixItem<Row>[];
  readonly unplaced: readonly Unplaced<Row>[];
  /** Stopped and rejected: kept as a memory, never placed. */
  readonly ended: number;
};

/** Which of the use cases have a place on the matrix with these axes, and what the others lack. */
export function matrixOf<Row extends MatrixRow>(rows: readonly Row[], { up, across }: MatrixAxes): Matrix<Row> {
  const placed: MatrixItem<Row>[] = [];
  const unplaced: Unplaced<Row>[] = [];
  let ended = 0;
  for (const row of rows) {
    if (row.status === "stopped" || row.status === "rejected") {
      ended += 1;
      continue;
    }
    const { creepiness, regretRisk, creepinessBand, regretBand } = row;
    const height = row[up];
    const reach = row.scores?.commercialValue?.reach ?? null;
    const harms = creepiness !== null && regretRisk !== null && creepinessBand !== null && regretBand !== null;
    const scored = height !== null && reach !== null && harms;
    const costed = across === "harm" || row.effortWeeks !== null;
    if (scored && costed) {
      const worse = creepiness >= regretRisk;
      const harm = worse ? creepiness : regretRisk;
      const band = worse ? creepinessBand : regretBand;
      placed.push({ row, up: height, across: across === "harm" ? harm : (row.effortWeeks ?? 0), harm, band, reach });
    } else {
      unplaced.push({ row, lacks: [...(scored ? [] : ["score" as const]), ...(costed ? [] : ["effort" as const])] });
    }
  }
  placed.sort((a, b) => (b.row.priority ?? 0) - (a.row.priority ?? 0) || byCode(a.row.id, b.row.id));
  return { placed, unplaced, ended };
}

export type MatrixFilter = {
  readonly text: string;
  readonly lane: string;
  readonly verdict: string;
  readonly mode: string;
  readonly owner: string;
};

/** Lets everything through. */
export const wholeMatrix: MatrixFilter = { text: "", lane: "all", verdict: "all", mode: "all", owner: "all" };

/** Whether a row passes: every word of the text in its name or id, and each choice that is not "all". */
export function passesMatrixFilter(row: MatrixRow, filter: MatrixFilter): boolean {
  const is = (wanted: string, value: string | null) => wanted === "all" || wanted === (value ?? "none");
  const searched = `${row.name} ${row.id}`.toLowerCase();
  return (
    is(filter.lane, row.lane) &&
    is(filter.verdict, row.verdict) &&
    is(filter.mode, row.mode) &&
    is(filter.owner, row.ownerId) &&
    filter.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => searched.includes(word))
  );
}

/** More than this many are too many to tell apart: then only `mostMarks` are drawn in full. */
export const crowdFrom = 300;
export const mostMarks = 200;

/** Those drawn in full, the highest priorities, and the rest, which can only be drawn as small dots. */
export function drawnItems<Item>(placed: readonly Item[]): {
  readonly marks: readonly Item[];
  readonly rest: readonly Item[];
} {
  return placed.length <= crowdFrom
    ? { marks: placed, rest: [] }
    : { marks: placed.slice(0, mostMarks), rest: placed.slice(mostMarks) };
}

/**
 * Where the matrix is divided across: half of the efforts lie below it (the median, person-weeks); null for none.
 */
export function medianAcross(placed: readonly { readonly across: number }[]): number | null {
  const sorted = placed.map(({ across }) => across).sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
