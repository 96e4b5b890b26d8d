import { plainWords, type Words } from "./blockers";
import { type Assignment, explainPlan } from "./explain-plan";
import type { Instance, Issue, Starts } from "./instance";
import { planUse } from "./plan-use";
import { type Prepared, prepare } from "./prepare";
import { type Budget, searchPlan } from "./search-plan";
import { settle } from "./settle";
import { missingWeeks, prove, relax, type Solver } from "./solver";
import { verifyPlan } from "./verify-plan";

export type Progress = {
  readonly stage: "relaxing" | "searching" | "proving";
  readonly objective: number | null;
  readonly upperBound: number | null;
};

export type PlanOptions = {
  readonly seed: number;
  readonly budget: Budget;
  /** Seconds of proof after the search; 0 for none. */
  readonly proofSeconds: number;
  /** Share of the worth that may be given up for starting foundations sooner than in the last moment: none unless told. */
  readonly allowance?: number;
  /** Relative distance to the bound at which the plan counts as the best: 0.0001 unless told. */
  readonly gapTarget?: number;
  /** Null where the solver cannot run: then nothing is proved. */
  readonly solver: Solver | null;
  readonly words?: Words;
  readonly onProgress?: (progress: Progress) => void;
};

export type PlanResult = {
  readonly status: "optimal" | "feasible" | "infeasible" | "invalid";
  readonly assignments: readonly Assignment[];
  readonly objective: number | null;
  readonly upperBound: number | null;
  /** (bound − objective) / |objective|, at least 0. */
  readonly gap: number | null;
  readonly proof: "proved" | "bounded" | "none";
  readonly utilisation: readonly {
    readonly role: string;
    readonly bucket: number;
    readonly used: number;
    readonly capacity: number;
    /** Worth of one more person-week there, by the relaxation. */
    readonly shadowPrice: number | null;
  }[];
  readonly changes: {
    readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[];
    readonly dropped: readonly string[];
    readonly added: readonly string[];
  } | null;
  readonly issues: readonly Issue[];
  readonly stats: { readonly seed: number; readonly tries: number; readonly solver: string };
};

/**
 * Puts work in order: the most discounted value that people, money, order, dates, pins and limits allow. Validates,
 * bounds by the linear relaxation, searches along it, then proves with what time there is; every plan is checked by a
 * verifier of its own before it is told.
 *
 * @returns `invalid` or `infeasible` with sentences that name what clashes; else a plan with its proved distance to the best
 */
export function planRoadmap(instance: Instance, options: PlanOptions): PlanResult {
  const {
    seed,
    budget,
    solver,
    proofSeconds,
    allowance = 0,
    gapTarget = 1e-4,
    words = plainWords,
    onProgress,
  } = options;
  const prepared = prepare(instance);
  if (prepared.status !== "ready") return nothing(prepared.status, prepared.issues, seed);
  const tell = (stage: Progress["stage"], objective: number | null, upperBound: number | null) =>
    onProgress?.({ stage, objective, upperBound });

  const relaxed = solver && relax(solver, prepared);
  if (solver && relaxed === null) return nothing("infeasible", whyInfeasible(solver, prepared, words), seed);
  const upper = relaxed?.bound ?? null;
  tell("relaxing", null, upper);
  const found = searchPlan(prepared, {
    seed,
    budget,
    guide: relaxed?.guide,
    bound: upper ?? undefined,
    onBetter: (worth) => tell("searching", worth, upper),
  });
  const holds = (starts: Starts) => verifyPlan(instance, starts).violations.length === 0;
  const searched = holds(found.starts) ? found.starts : null;
  let best = searched;
  let bound = upper;
  let proved = false;
  if (solver && proofSeconds > 0 && !isClose(instance, best, bound, gapTarget)) {
    const proof = prove(solver, prepared, {
      seconds: proofSeconds,
      gap: gapTarget,
      from: searched,
      onBound: (seen) => tell("proving", found.worth, Math.min(seen, upper ?? seen)),
    });
    if (proof.status === "infeasible" && best === null)
      return nothing("infeasible", whyInfeasible(solver, prepared, words), seed);
    if (proof.bound !== null) bound = Math.min(bound ?? proof.bound, proof.bound);
    if (proof.starts && holds(proof.starts) && worthOf(instance, proof.starts) > worthOf(instance, best))
      best = proof.starts;
    proved = proof.status === "optimal";
  }
  if (best === null)
    return nothing(
      "infeasible",
      [{ code: "NO_PLAN", message: "No plan was found in which everything mandatory and pinned fits.", refs: [] }],
      seed,
    );

  best = settle(prepared, best, allowance * Math.abs(worthOf(instance, best)));
  const objective = worthOf(instance, best);
  const upperBound = bound === null ? null : Math.max(bound, objective);
  const gap = upperBound === null ? null : (upperBound - objective) / Math.max(1e-9, Math.abs(objective));
  const isBest = gap !== null && (proved || gap <= gapTarget) && gap <= gapTarget + 1e-9;
  const use = planUse(instance, best);
  return {
    status: isBest ? "optimal" : "feasible",
    assignments: explainPlan(prepared, best, words),
    objective,
    upperBound,
    gap,
    proof: isBest ? "proved" : gap === null ? "none" : "bounded",
    utilisation: instance.roles.flatMap((role, at) =>
      Array.from({ length: instance.buckets }, (_, bucket) => ({
        role,
        bucket,
        used: use.weeks[at]![bucket]!,
        capacity: instance.capacity[at]?.[bucket] ?? 0,
        shadowPrice: relaxed?.prices[at]?.[bucket] ?? null,
      })),
    ),
    changes: changesOf(instance, best),
    issues: [],
    stats: { seed, tries: found.tries, solver: solver ? "HiGHS" : "none" },
  };
}

const worthOf = (instance: Instance, starts: Starts | null): number =>
  starts === null ? Number.NEGATIVE_INFINITY : verifyPlan(instance, starts).objective;

function isClose(instance: Instance, starts: Starts | null, bound: number | null, gap: number): boolean {
  if (starts === null || bound === null) return false;
  const worth = worthOf(instance, starts);
  return bound - worth <= gap * Math.max(1e-9, Math.abs(worth));
}

function changesOf({ baseline, projects }: Instance, starts: Starts): PlanResult["changes"] {
  if (!baseline) return null;
  const pairs = projects.map(({ id }) => ({ id, from: baseline[id] ?? null, to: starts[id] ?? null }));
  return {
    moved: pairs.flatMap(({ id, from, to }) => (from !== null && to !== null && from !== to ? [{ id, from, to }] : [])),
    dropped: pairs.flatMap(({ id, from, to }) => (from !== null && to === null ? [id] : [])),
    added: pairs.flatMap(({ id, from, to }) => (from === null && to !== null ? [id] : [])),
  };
}

function whyInfeasible(solver: Solver, prepared: Prepared, words: Words): Issue[] {
  const { instance } = prepared;
  const missing = missingWeeks(solver, prepared);
  if (missing === null || missing.short.length === 0)
    return [
      {
        code: "CONTRADICTION",
        message: "No number of people helps: dates, prerequisites, money or limits contradict one another.",
        refs: instance.projects.flatMap(({ id }, place) => (prepared.must[place] ? [id] : [])),
      },
    ];
  return missing.short.map(({ role, bucket, weeks }) => {
    const users = instance.projects.filter(({ id, duration, effort }) => {
      const start = missing.starts[id] ?? null;
      return (
        start !== null && bucket >= start && bucket < start + duration && (effort[role]?.[bucket - start] ?? 0) > 0
      );
    });
    return {
      code: "NOT_ENOUGH_PEOPLE",
      message: `It needs ${Number(weeks.toFixed(2))} more person-weeks of ${instance.roles[role]} in ${words.bucket(bucket)}: there are ${instance.capacity[role]?.[bucket] ?? 0}, used by ${users.map(({ id }) => words.name(id)).join(", ")}.`,
      refs: users.map(({ id }) => id),
    };
  });
}

const nothing = (status: "invalid" | "infeasible", issues: readonly Issue[], seed: number): PlanResult => ({
  status,
  assignments: [],
  objective: null,
  upperBound: null,
  gap: null,
  proof: "none",
  utilisation: [],
  changes: null,
  issues,
  stats: { seed, tries: 0, solver: "none" },
});
