import { isFilled } from "../ordering";
import type { CustomerObjective, Outcome } from "./strategy";

/** What a chain may lack. The first seven are what a complete chain needs (check SC-03); the rest make it hold. */
export type GapPart =
  | "businessObjective"
  | "customerObjective"
  | "cxMetric"
  | "cxAim"
  | "commercialKpi"
  | "kpiAim"
  | "evidence"
  | "byDate"
  | "useCases";

export type ChainGap = {
  readonly part: GapPart;
  /** Whether the chain counts as complete only without this gap. */
  readonly needed: boolean;
  /** What is missing, and what closes it. */
  readonly missing: string;
  readonly toDo: string;
};

/** An outcome as it is or as it is being written, with what stands around it. */
export type ChainParts = {
  readonly outcome: Omit<Outcome, "id" | "statement">;
  readonly evidence: CustomerObjective["evidence"];
  /** How many use cases serve it. */
  readonly useCases: number;
};

/**
 * Why a chain is not complete yet, and what completes it, in the order in which people write it. A chain without a
 * needed gap passes check SC-03; `complete` chains may still lack evidence, a date or work. Never throws.
 */
export function gapsOf({ outcome, evidence, useCases }: ChainParts): ChainGap[] {
  const gaps: (ChainGap | false)[] = [
    outcome.businessObjectiveId === null && {
      part: "businessObjective",
      needed: true,
      missing: "It serves no business objective.",
      toDo: "Choose the business objective it serves.",
    },
    outcome.customerObjectiveId === null && {
      part: "customerObjective",
      needed: true,
      missing: "Nothing in it is for customers: it is a business-only chain.",
      toDo: "Choose what customers want that makes this happen.",
    },
    outcome.cxMetricId === null
      ? {
          part: "cxMetric",
          needed: true,
          missing: "No experience metric shows whether customers notice.",
          toDo: "Choose an experience metric.",
        }
      : (outcome.cxBaseline === null || outcome.cxTarget === null) && {
          part: "cxAim",
          needed: true,
          missing: `The experience metric has no ${lacking(outcome.cxBaseline, outcome.cxTarget)}.`,
          toDo: `Enter ${entering(outcome.cxBaseline, outcome.cxTarget)} of the experience metric.`,
        },
    outcome.commercialKpiId === null
      ? {
          part: "commercialKpi",
          needed: true,
          missing: "No commercial number shows whether it pays.",
          toDo: "Choose a commercial number.",
        }
      : (outcome.kpiBaseline === null || outcome.kpiTarget === null) && {
          part: "kpiAim",
          needed: true,
          missing: `The commercial number has no ${lacking(outcome.kpiBaseline, outcome.kpiTarget)}.`,
          toDo: `Enter ${entering(outcome.kpiBaseline, outcome.kpiTarget)} of the commercial number.`,
        },
    outcome.customerObjectiveId !== null &&
      !evidence.some(({ text }) => isFilled(text)) && {
        part: "evidence",
        needed: false,
        missing: "The customer objective is not backed by anything customers said or did.",
        toDo: "Add one piece of evidence to the customer objective.",
      },
    outcome.byDate === null && {
      part: "byDate",
      needed: false,
      missing: "There is no date, so nobody can tell whether it is late.",
      toDo: "Say by when.",
    },
    useCases === 0 && {
      part: "useCases",
      needed: false,
      missing: "No use case works towards it.",
      toDo: "Attach at least one use case.",
    },
  ];
  return gaps.filter((gap) => gap !== false);
}

/** Whether nothing needed is missing: exactly the test of SC-03. */
export function isChainComplete(gaps: readonly ChainGap[]): boolean {
  return !gaps.some(({ needed }) => needed);
}

function lacking(baseline: number | null, target: number | null): string {
  return baseline === null ? (target === null ? "baseline and no target" : "baseline") : "target";
}

function entering(baseline: number | null, target: number | null): string {
  return baseline === null ? (target === null ? "baseline and target" : "the baseline") : "the target";
}
