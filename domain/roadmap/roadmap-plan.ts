import type { BuildingBlock } from "../foundations/building-block";
import type { RiskBand } from "../scoring/risk-band";
import type { UseCase } from "../scoring/use-case";
import type { UseCaseVerdict } from "../scoring/verdict";
import type { PlanPressure } from "./pressure-effect";
import type { RoadmapPart } from "./roadmap-part";

/** What a roadmap needs to know of a use case. */
export type PlanUseCase = Pick<
  UseCase,
  "id" | "name" | "status" | "mode" | "prerequisites" | "pitfallIds" | "cxMetricId" | "weeklyTouches"
> & {
  /** Rounded, 0 to 100; null when not scored. */
  readonly priority: number | null;
  readonly creepinessBand: RiskBand | null;
  readonly regretBand: RiskBand | null;
  readonly verdict: UseCaseVerdict;
};

/** Everything the board needs to foresee what a move does; plain data, made once on the server. */
export type RoadmapPlan = Omit<RoadmapPart, "items"> & {
  readonly initiatives: readonly RoadmapPart["items"][number][];
  readonly useCases: readonly PlanUseCase[];
  readonly buildingBlocks: readonly BuildingBlock[];
  readonly pitfalls: readonly { readonly pitfallId: string; readonly name: string; readonly severity: number }[];
  /** Names of the CX metrics of the use cases, by id. */
  readonly metricNames: Readonly<Record<string, string>>;
  /** Who hears from us how often, by audience and channel; missing where nobody asks. */
  readonly pressure?: readonly PlanPressure[];
};
