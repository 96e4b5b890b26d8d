import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type Foundations = inferRouterOutputs<AppRouter>["foundation"]["graph"];
export type Block = Foundations["blocks"][number];
export type Effect = inferRouterOutputs<AppRouter>["foundation"]["preview"];

/** What is asked for beside the graph. */
export type Doing = "assess" | "assess all" | "add" | "edit" | null;

/** The level as it counts: what nobody assessed is 0. */
export const levelOf = ({ level }: Pick<Block, "level">): number => level ?? 0;

/** "1 → 2", "3", "not assessed". */
export function levelWords({ level, levelEnd }: Pick<Block, "level" | "levelEnd">): string {
  const now = level === null ? "not assessed" : String(level);
  return levelEnd > (level ?? 0) ? `${now} → ${levelEnd}` : now;
}
