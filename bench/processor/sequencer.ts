import { prepare } from "@/domain/roadmap/sequencer/prepare";
import { searchPlan } from "@/domain/roadmap/sequencer/search-plan";
import { loadSolver, prove, relax, type Solver } from "@/domain/roadmap/sequencer/solver";
import { generateInstance } from "@/domain/roadmap/sequencer/testing/generate-instance";
import { verifyPlan } from "@/domain/roadmap/sequencer/verify-plan";
import { spread } from "../figures";
import type { Note } from "../journal";

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
export async function measureSequencer(note: Note): Promise<void> {
  const solver = await loadSolver();
  for (const { size, buckets, ms } of sizes) {
    const all = seeds.map((seed) => measureOne(solver, generateInstance({ size, buckets, seed }), ms));
    const subject = `${size} pieces of work in ${buckets} buckets`;
    const of = (read: (run: (typeof all)[number]) => number) => spread(all.map(read));
    note(subject, "bound", { unit: "ms", ...of(({ boundMs }) => boundMs) });
    note(subject, "plan", { unit: "ms", ...of(({ planMs }) => planMs) });
    note(subject, "gap to the bound", { unit: "%", ...of(({ gapPct }) => gapPct) });
    note(subject, "gap after 2 s of proof", { unit: "%", ...of(({ provedGapPct }) => provedGapPct) });
  }
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
