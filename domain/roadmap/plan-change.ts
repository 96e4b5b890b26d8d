import type { Initiative } from "./initiative";
import type { RoadmapPart } from "./roadmap-part";

export const planChangeKinds = ["sequence", "scenario"] as const;

/** The people and money of a plan, without its items. */
export type PlanFrame = Omit<RoadmapPart, "items">;

/** Many changes to the plan stored as one, so that they are taken back as one. */
export type PlanChange = {
  readonly id: string;
  readonly kind: (typeof planChangeKinds)[number];
  readonly name: string;
  readonly reason: string | null;
  /** Null before: it was added; null after: it was removed. */
  readonly items: readonly {
    readonly id: string;
    readonly before: Initiative | null;
    readonly after: Initiative | null;
  }[];
  readonly frame: { readonly before: PlanFrame; readonly after: PlanFrame } | null;
  readonly madeBy: string;
  readonly madeAt: number;
  readonly undoneBy: string | null;
  readonly undoneAt: number | null;
};
