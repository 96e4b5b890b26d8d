import type { TestDue } from "./test-due";

/** What filters, order and sentence of the log look at. */
export type ListedTest = {
  readonly id: string;
  readonly name: string;
  readonly status: "draft" | "running" | "concluded";
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** Null before there is anything to decide about. */
  readonly decision: string | null;
  readonly hollowWin: boolean;
  /** What somebody decided in place of the rule; null where nobody did. */
  readonly override: string | null;
  readonly sentence: string;
  readonly learning: string | null;
  readonly useCaseName: string | null;
  readonly due: TestDue | null;
  /** As a fraction, up is better; null where it is not known or not shown. */
  readonly lift: number | null;
  /** For order only: larger is worse. */
  readonly harm: number | null;
  readonly fields: {
    readonly moment: string | null;
    readonly audienceIds: readonly string[];
    readonly channelIds: readonly string[];
    readonly templateId: string | null;
    readonly activeForm: string | null;
    readonly helpType: string | null;
    readonly mode: string | null;
    readonly primaryId: string | null;
    readonly ownerId: string | null;
    /** YYYY-Qn of its end, before that of its start; null without either. */
    readonly quarter: string | null;
    readonly hasExperience: boolean;
  };
};
