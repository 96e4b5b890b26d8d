import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type ResultsView = inferRouterOutputs<AppRouter>["experiment"]["results"];
export type MeasureView = ResultsView["measures"][number];
export type SplitView = inferRouterOutputs<AppRouter>["experiment"]["typedSplit"];
export type Entered = Omit<
  inferRouterInputs<AppRouter>["experiment"]["enterResults"],
  "workspaceId" | "experimentId" | "version" | "requestKey"
>;
