import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type Programme = inferRouterOutputs<AppRouter>["experiment"]["programme"];
export type SeenTest = Programme["tests"][number];
export type Holdouts = inferRouterOutputs<AppRouter>["holdout"]["list"];
export type Holdout = Holdouts["rows"][number];

/** A share as "43%"; what has nothing to take a share of is not known. */
export const shareInWords = (share: number | null) => (share === null ? "not known" : `${Math.round(share * 100)}%`);

/** A lift (fraction) with its sign and one decimal: "+4.2%", "−1.5%", "0%". */
export function liftInWords(lift: number): string {
  const size = (Math.abs(lift) * 100).toFixed(1).replace(/\.0$/, "");
  return size === "0" ? "0%" : `${lift > 0 ? "+" : "−"}${size}%`;
}

export const days = (count: number | null) =>
  count === null ? "not known" : `${Math.round(count)} ${Math.round(count) === 1 ? "day" : "days"}`;
