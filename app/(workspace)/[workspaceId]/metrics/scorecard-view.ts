import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>["metric"];
export type Scorecard = Answers["scorecard"];
export type Pair = Scorecard["pairs"][number];
export type PairSideView = NonNullable<Pair["customer"]>;
export type RecentSeries = Scorecard["recent"]["series"][number];
export type Paradox = Scorecard["programme"]["paradoxes"][number];
export type Around = Paradox["around"][number];
export type Suspect = Paradox["suspects"][number];
export type TestedPair = Scorecard["divergence"]["pairs"][number];
export type Alert = Answers["alerts"]["alerts"][number];
type Month = Scorecard["programme"]["months"][number];

/** What a month is called in one or two words, next to its two numbers. */
export const quadrantWords: Readonly<Record<Month["quadrant"], string>> = {
  win_win: "both up",
  paradox: "paradox",
  cx_investment: "experience first",
  lose_lose: "both down",
  cx_erosion: "experience slipping",
  cx_gain: "experience up",
  commercial_gain: "sales up",
  commercial_dip: "sales down",
  steady: "steady",
  not_enough_data: "not known",
};

const hundredths = (value: number | null | undefined) =>
  value === null || value === undefined ? null : Math.round(value * 100) / 100;

/** One month of a metric in the table of a chart: its value, and how sure it is where answers were counted. */
export const tableValues = ({ values, low, high }: RecentSeries, at: number): (number | null)[] =>
  low && high ? [values[at] ?? null, hundredths(low[at]), hundredths(high[at])] : [values[at] ?? null];
