import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

export type MapView = inferRouterOutputs<AppRouter>["outcomeMap"]["page"];
export type BusinessNode = MapView["map"]["business"][number];
export type CustomerNode = MapView["map"]["customer"][number];
export type OutcomeNode = MapView["map"]["outcomes"][number];
export type MapMetric = NonNullable<OutcomeNode["cx"]>;
export type NodeKind = "business" | "customer" | "outcome";

export const nodeNames = {
  business: "business objective",
  customer: "customer objective",
  outcome: "outcome",
} as const satisfies Record<NodeKind, string>;

/** What the screen is about to do; one thing at a time. */
export type Doing =
  | { what: "edit"; kind: NodeKind; id: string | null; links?: { businessId?: string; customerId?: string } }
  | { what: "attach"; outcomeId: string | null; chosen?: readonly string[] }
  | { what: "chain"; businessId?: string; customerId?: string };
