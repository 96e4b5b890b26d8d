import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type ReadoutView = inferRouterOutputs<AppRouter>["experiment"]["readout"];
export type ArmView = ReadoutView["arms"][number];
