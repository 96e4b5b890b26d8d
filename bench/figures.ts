import { loadavg } from "node:os";

export const parts = ["screens", "acts", "api", "start", "memory", "files", "processor"] as const;
export type Part = (typeof parts)[number];
export const databases = ["sqlite", "postgres"] as const;
export type Database = (typeof databases)[number];
export const workspaces = ["sample", "large"] as const;
export type Holds = (typeof workspaces)[number];

export type Unit = "ms" | "kB" | "MB" | "shift" | "requests" | "per second" | "%" | "findings";

/** What was measured where. `on` and `with` are null for what knows no database. */
export type Place = { readonly part: Part; readonly on: Database | null; readonly with: Holds | null };
export type Figure = Place & {
  /** The screen, the number of clients, the file. */
  readonly subject: string;
  readonly measure: string;
  readonly unit: Unit;
  /** The middle one of the runs, or the share of all of them that the measure names. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
  /** How many processes wanted a processor while it was measured, on average over the minute before. */
  readonly load: number;
};
export type Failure = Place & { readonly subject: string; readonly why: string };
export type Machine = {
  readonly node: string;
  readonly processors: number;
  readonly model: string;
  readonly memoryGb: number;
};
export type Run = {
  readonly begun: string;
  readonly minutes: number;
  readonly machine: Machine;
  readonly figures: readonly Figure[];
  readonly failures: readonly Failure[];
};

export const nameOf = ({ part, on, with: holds, subject, measure }: Figure): string =>
  [on, holds, part, subject, measure].filter((each) => each !== null).join(" · ");

const loadNow = () => Math.round((loadavg()[0] ?? 0) * 10) / 10;

/** The middle of repeated runs, and how far apart they lie. */
export function spread(figures: readonly number[]): Pick<Figure, "value" | "least" | "most" | "runs" | "load"> {
  const sorted = figures.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const value = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  return { value, least: at(0), most: at(sorted.length - 1), runs: sorted.length, load: loadNow() };
}

/** The figure below which so large a share of them lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** A figure over all runs, with the range of the same figure over parts of them. */
export const overall = (value: number, inParts: readonly number[]) => ({
  ...spread(inParts.filter((each) => !Number.isNaN(each))),
  value,
});
