import type { MessagePressure } from "../customers/message-pressure";
import type { WorkspaceFile } from "../exchange/workspace-file";
import type { LedgerUse } from "../ledger/ledger-use";
import type { LibraryMetric } from "../metrics/library";
import type { MonthlyIndex } from "../metrics/monthly-index";
import type { ReadTest } from "../returns/read-test";
import type { Return } from "../returns/return-line";
import type { SpendShare } from "../returns/spend-share";
import type { QuarterContent, QuarterLoad, RoadmapViolation } from "../roadmap/check-roadmap";
import type { Assessment } from "../scoring/assess-use-case";
import type { Portfolio } from "../scoring/portfolio";
import type { Parameters } from "../settings";
import type { Completeness } from "../strategy/completeness";

/** A workspace and what was derived of it: all that the rules look at. */
export type Scene = {
  readonly file: WorkspaceFile;
  readonly today: string;
  readonly parameters: Parameters;
  readonly metrics: ReadonlyMap<string, LibraryMetric>;
  readonly assessments: readonly Assessment[];
  readonly portfolio: Portfolio;
  readonly ledger: LedgerUse;
  readonly pressure: readonly MessagePressure[];
  readonly violations: readonly RoadmapViolation[];
  readonly cycles: readonly (readonly string[])[];
  readonly load: readonly QuarterLoad[];
  readonly content: readonly QuarterContent[];
  readonly months: readonly MonthlyIndex[];
  /** The watched pairs in the latest week. */
  readonly pairs: readonly {
    readonly commercialMetricId: string;
    readonly cxMetricId: string;
    readonly state: string;
  }[];
  /** Tests concluded or running. */
  readonly tests: readonly ReadTest[];
  readonly testsOf: (useCaseId: string | null) => readonly ReadTest[];
  readonly returns: readonly Return[];
  /** Ids of return lines past their horizon that earned less than they cost, with no experience gain. */
  readonly unearned: ReadonlySet<string>;
  readonly spend: SpendShare | null;
  readonly completeness: Completeness;
};

/** A rule that fails for something; `detail` only where the rule names one. */
export type Hit = readonly [ruleId: string, entityId: string, detail?: string];
