import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type PlanView = inferRouterOutputs<AppRouter>["experiment"]["plan"];
/** What a plan comes to, typed or kept. */
export type PlanWords = inferRouterOutputs<AppRouter>["experiment"]["planning"];
export type PlanSheetView = PlanView["sheet"];
