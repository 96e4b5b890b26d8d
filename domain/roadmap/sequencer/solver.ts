import loadHighs from "highs";
import type { Starts } from "./instance";
import { columnsOf, type LinearModel, linearModel, startsOf } from "./linear-model";
import type { Prepared } from "./prepare";

export type Solver = Awaited<ReturnType<typeof loadHighs>>;

/** The solver (HiGHS, compiled to WebAssembly). It works in one piece: whoever must not wait gives it a thread. */
export const loadSolver = (): Promise<Solver> => loadHighs();

/** What the relaxation says: no plan is worth more than `bound`; `guide` is when each piece of work likes to start. */
export type Relaxation = {
  readonly bound: number;
  readonly guide: Float64Array;
  /** Worth of one more person-week, by role and bucket; 0 where people are not what is short. */
  readonly prices: readonly Float64Array[];
};

/**
 * Solves the linear relaxation.
 *
 * @returns null when it has no solution, and so the instance has none
 */
export function relax(solver: Solver, prepared: Prepared): Relaxation | null {
  const model = linearModel(prepared);
  return withModel(solver, model, { whole: false }, (running) => {
    running.run();
    if (running.getModelStatus() !== solver.constants.modelStatus.optimal) return null;
    const { colValue, rowDual } = running.getSolution();
    const { size, buckets, first, last, instance } = prepared;
    const guide = Float64Array.from({ length: size }, (_, place) => {
      let [mean, share] = [0, 0];
      if (first[place]! >= 0)
        for (let start = first[place]!; start <= last[place]!; start++) {
          const value = colValue[model.columnOf(place, start)] ?? 0;
          mean += value * start;
          share += value;
        }
      return mean + (1 - share) * buckets * 1.2;
    });
    const prices = instance.roles.map(() => new Float64Array(buckets));
    for (const [row, kind] of model.rowKinds.entries())
      if (kind?.kind === "capacity") prices[kind.role]![kind.bucket] = Math.abs(rowDual[row] ?? 0);
    return { bound: running.getObjectiveValue(), guide, prices };
  });
}

export type Proof = {
  readonly status: "optimal" | "feasible" | "infeasible" | "unknown";
  readonly starts: Starts | null;
  /** No plan is worth more; null when nothing is known. */
  readonly bound: number | null;
};

/** With a good plan to start from, the solver's own search for plans only costs time. */
const provingOptions = {
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_allow_restart: false,
  mip_detect_symmetry: false,
  mip_allow_cut_separation_at_nodes: false,
  mip_pscost_minreliable: 2,
};

export type ProofOptions = {
  readonly seconds: number;
  /** Relative distance of plan and bound that counts as proved. */
  readonly gap: number;
  readonly from: Starts | null;
  readonly onBound?: ((bound: number) => void) | undefined;
};

/** Improves a plan and proves how good it is, for at most some seconds (softly: the solver stops at its next look). */
export function prove(solver: Solver, prepared: Prepared, { seconds, gap, from, onBound }: ProofOptions): Proof {
  const model = linearModel(prepared);
  const options = { time_limit: seconds, mip_rel_gap: gap, ...(from && provingOptions) };
  return withModel(solver, model, { whole: true, options }, (running) => {
    if (from) running.setSolution({ colValue: columnsOf(model, from) });
    running.run({
      [solver.constants.callbackType.mipLogging]: ({ data }) => {
        if (data.mip_dual_bound !== undefined) onBound?.(data.mip_dual_bound);
        return undefined;
      },
    });
    const status = running.getModelStatus();
    const { optimal, infeasible, unboundedOrInfeasible } = solver.constants.modelStatus;
    if (status === infeasible || status === unboundedOrInfeasible)
      return { status: "infeasible", starts: null, bound: null };
    const hasPlan = running.info.get("primal_solution_status") === 2;
    const bound = Number(running.info.get("mip_dual_bound"));
    return {
      status: status === optimal ? "optimal" : hasPlan ? "feasible" : "unknown",
      starts: hasPlan ? startsOf(model, running.getSolution().colValue) : null,
      bound: Number.isFinite(bound) ? bound : null,
    };
  });
}

/** Money that weighs as much as a person-week when both are short. */
const moneyPerWeek = 10_000;

/** What is missing in a bucket: person-weeks of a role, or money. */
export type Missing = { readonly role: number | null; readonly bucket: number; readonly amount: number };

/**
 * How many people, and where `withMoney` how much money, are missing when nothing fits: the same program with limits that
 * may be exceeded, at the least total excess.
 *
 * @returns null when that does not help
 */
export function whatIsMissing(solver: Solver, prepared: Prepared, withMoney: boolean) {
  const model = linearModel(prepared);
  const worth = model.worth.map(() => 0);
  const [starts, columns, coefficients] = [[0], [] as number[], [] as number[]];
  const extra: { role: number | null; bucket: number; at: number; scale: number }[] = [];
  for (const [row, kind] of model.rowKinds.entries()) {
    for (let at = model.starts[row]!; at < model.starts[row + 1]!; at++) {
      columns.push(model.columns[at]!);
      coefficients.push(model.coefficients[at]!);
    }
    if (kind && (withMoney || kind.kind === "capacity")) {
      const [role, scale] = kind.kind === "capacity" ? [kind.role, 1] : [null, moneyPerWeek];
      const at = worth.push(-1) - 1;
      extra.push({ role, bucket: kind.bucket, at, scale });
      columns.push(at);
      coefficients.push(-scale);
    }
    starts.push(columns.length);
  }
  const elastic = {
    ...model,
    worth,
    upper: worth.map((_, at) => model.upper[at] ?? Number.POSITIVE_INFINITY),
    whole: worth.map((_, at) => model.whole[at] ?? false),
    starts,
    columns,
    coefficients,
  };
  return withModel(solver, elastic, { whole: true, options: { time_limit: 5 } }, (running) => {
    running.run();
    const hasPlan = running.info.get("primal_solution_status") === 2;
    if (!hasPlan) return null;
    const { colValue } = running.getSolution();
    const short = extra.flatMap(({ role, bucket, at, scale }): Missing[] =>
      (colValue[at] ?? 0) * scale > 1e-6 ? [{ role, bucket, amount: (colValue[at] ?? 0) * scale }] : [],
    );
    return { short, starts: startsOf(model, colValue) };
  });
}

type Running = ReturnType<Solver["createModel"]>;

function withModel<Answer>(
  solver: Solver,
  model: LinearModel,
  { whole, options = {} }: { whole: boolean; options?: Record<string, number | boolean> },
  use: (running: Running) => Answer,
): Answer {
  const bounded = (value: number) =>
    value === Number.POSITIVE_INFINITY
      ? solver.infinity
      : value === Number.NEGATIVE_INFINITY
        ? -solver.infinity
        : value;
  const [numRows, numCols] = [model.rowLower.length, model.worth.length];
  const running = solver.createModel({
    numCols,
    numRows,
    sense: solver.constants.objectiveSense.maximize,
    offset: model.prepared.offset,
    colCost: Float64Array.from(model.worth),
    colLower: new Float64Array(numCols),
    colUpper: Float64Array.from(model.upper, bounded),
    rowLower: Float64Array.from(model.rowLower, bounded),
    rowUpper: Float64Array.from(model.rowUpper, bounded),
    matrix: {
      format: "csr",
      numRows,
      numCols,
      starts: Int32Array.from(model.starts),
      indices: Int32Array.from(model.columns),
      values: Float64Array.from(model.coefficients),
    },
    ...(whole && { integrality: Int32Array.from(model.whole, Number) }),
  });
  try {
    running.options.set({ output_flag: false, ...options });
    return use(running);
  } finally {
    running.dispose();
  }
}
