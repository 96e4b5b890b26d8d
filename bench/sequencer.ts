import { prepare } from "@/domain/roadmap/sequencer/prepare";
import { searchPlan } from "@/domain/roadmap/sequencer/search-plan";
import { loadSolver, prove, relax, type Solver } from "@/domain/roadmap/sequencer/solver";
import { generateInstance } from "@/domain/roadmap/sequencer/testing/generate-instance";
import { verifyPlan } from "@/domain/roadmap/sequencer/verify-plan";
import { type Spread, spreadOf } from "./spread";

export type SequencerFigures = {
  size: number;
  buckets: number;
  boundMs: Spread;
  planMs: Spread;
  /** Distance of the plan of the search to the proved bound, in percent of the plan. */
  gapPct: Spread;
  /** The same after two seconds of proving. */
  provedGapPct: Spread;
  /** Memory of the whole process after the last of them. */
  memoryMb: number;
};

const sizes = [
  { size: 20, buckets: 8, ms: 300 },
  { size: 60, buckets: 8, ms: 600 },
  { size: 60, buckets: 12, ms: 600 },
  { size: 60, buckets: 24, ms: 600 },
  { size: 120, buckets: 12, ms: 1_500 },
  { size: 300, buckets: 12, ms: 3_000 },
] as const;
const seeds = [11, 12, 13];
const now = () => performance.now();

/** Plans of generated programmes that nothing was tuned on: time to the bound and to the plan, and the gap between them. */
export async function measureSequencer(): Promise<SequencerFigures[]> {
  const solver = await loadSolver();
  return sizes.map(({ size, buckets, ms }) => {
    const runs = seeds.map((seed) => measureOne(solver, generateInstance({ size, buckets, seed }), ms));
    const spread = (of: (run: (typeof runs)[number]) => number) => spreadOf(runs.map(of));
    return {
      size,
      buckets,
      boundMs: spread((run) => run.boundMs),
      planMs: spread((run) => run.planMs),
      gapPct: spread((run) => run.gapPct),
      provedGapPct: spread((run) => run.provedGapPct),
      memoryMb: Math.round(process.memoryUsage().rss / 1e6),
    };
  });
}

function measureOne(solver: Solver, instance: ReturnType<typeof generateInstance>, ms: number) {
  const prepared = prepare(instance);
  const asked = now();
  const relaxed = relax(solver, prepared);
  if (!relaxed) throw new Error(`${instance.name} has no plan`);
  const bounded = now();
  const found = searchPlan(prepared, { seed: 1, budget: { ms, now }, guide: relaxed.guide, bound: relaxed.bound });
  const planned = now();
  const { objective, violations } = verifyPlan(instance, found.starts);
  if (violations.length > 0) throw new Error(`${instance.name}: ${violations[0]}`);
  const proof = prove(solver, prepared, { seconds: 2, gap: 1e-4, from: found.starts });
  const best = proof.starts ? verifyPlan(instance, proof.starts).objective : objective;
  const bound = Math.min(relaxed.bound, proof.bound ?? relaxed.bound);
  return {
    boundMs: bounded - asked,
    planMs: planned - bounded,
    gapPct: (relaxed.bound / objective - 1) * 100,
    provedGapPct: (Math.max(bound, best) / best - 1) * 100,
  };
}
