import { plainWords, type Words } from "./blockers";
import { type Assignment, explainPlan } from "./explain-plan";
import { costOf, effortOf, type Instance, type Issue, type Starts } from "./instance";
import { planUse } from "./plan-use";
import { type Prepared, prepare } from "./prepare";
import { type Budget, searchPlan } from "./search-plan";
import { settle } from "./settle";
import { prove, type Relaxation, relax, type Solver, whatIsMissing } from "./solver";
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
  /** Told what the search found before its proof begins: for whoever may end the proof. */
  readonly onFound?: (result: PlanResult) => void;
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
    onFound,
  } = options;
  const prepared = prepare(instance, words);
  if (prepared.status !== "ready") return nothing(prepared.status, prepared.issues, seed);
  const tell = (stage: Progress["stage"], objective: number | null, upperBound: number | null) =>
    onProgress?.({ stage, objective, upperBound });

  const relaxed = solver && relax(solver, prepared);
  if (solver && relaxed === null) return nothing("infeasible", whyInfeasible(solver, prepared, words), seed);
  const upper = relaxed?.bound ?? null;
  tell("relaxing", null, upper);
  const holds = (starts: Starts) => verifyPlan(instance, starts).violations.length === 0;
  const found = searchPlan(prepared, {
    seed,
    budget,
    guide: relaxed?.guide,
    bound: upper ?? undefined,
    onBetter: (worth, starts) => holds(starts) && tell("searching", worth, upper),
  });
  const searched = holds(found.starts) ? found.starts : null;
  let best = searched;
  let bound = upper;
  let proved = false;
  const resultOf = (plan: Starts): PlanResult => {
    const settled = settle(prepared, plan, allowance * Math.abs(worthOf(instance, plan)));
    return told(prepared, settled, { relaxed, bound, proved, gapTarget, words, seed, tries: found.tries });
  };
  if (solver && proofSeconds > 0 && !isClose(instance, best, bound, gapTarget)) {
    if (best) onFound?.(resultOf(best));
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

  return resultOf(best);
}

type Told = {
  readonly relaxed: Relaxation | null;
  readonly bound: number | null;
  readonly proved: boolean;
  readonly gapTarget: number;
  readonly words: Words;
  readonly seed: number;
  readonly tries: number;
};

/** A plan with its distance to the best, its reasons and what it uses. */
function told(
  prepared: Prepared,
  plan: Starts,
  { relaxed, bound, proved, gapTarget, words, seed, tries }: Told,
): PlanResult {
  const { instance } = prepared;
  const objective = worthOf(instance, plan);
  const upperBound = bound === null ? null : Math.max(bound, objective);
  const gap = upperBound === null ? null : (upperBound - objective) / Math.max(1e-9, Math.abs(objective));
  const isBest = gap !== null && (proved || gap <= gapTarget) && gap <= gapTarget + 1e-9;
  const use = planUse(instance, plan);
  return {
    status: isBest ? "optimal" : "feasible",
    assignments: explainPlan(prepared, plan, words),
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
    changes: changesOf(instance, plan),
    issues: [],
    stats: { seed, tries, solver: relaxed ? "HiGHS" : "none" },
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
  const people = whatIsMissing(solver, prepared, false);
  const missing = people?.short.length ? people : whatIsMissing(solver, prepared, true);
  if (missing === null || missing.short.length === 0)
    return [
      {
        code: "CONTRADICTION",
        message: "No people or money help: dates, prerequisites or limits contradict one another.",
        refs: instance.projects.flatMap(({ id }, place) => (prepared.must[place] ? [id] : [])),
      },
    ];
  return missing.short.map(({ role, bucket, amount }) => {
    const users = instance.projects.filter((project) => {
      const start = missing.starts[project.id] ?? null;
      if (start === null || bucket < start || bucket >= start + project.duration) return false;
      return role === null ? costOf(project, bucket - start) > 0 : effortOf(project, role, bucket - start) > 0;
    });
    const by = users.map(({ id }) => words.name(id)).join(", ");
    const refs = users.map(({ id }) => id);
    const shown = (number: number) => number.toLocaleString("en-GB", { maximumFractionDigits: 2 });
    return role === null
      ? {
          code: "NOT_ENOUGH_MONEY",
          message: `It needs ${shown(amount)} more money in ${words.bucket(bucket)}: there are ${shown(instance.budget?.perBucket?.[bucket] ?? 0)}, used by ${by}.`,
          refs,
        }
      : {
          code: "NOT_ENOUGH_PEOPLE",
          message: `It needs ${shown(amount)} more person-weeks of ${instance.roles[role]} in ${words.bucket(bucket)}: there are ${shown(instance.capacity[role]?.[bucket] ?? 0)}, used by ${by}.`,
          refs,
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
