import { prepare } from "@/domain/roadmap/sequencer/prepare";
import { searchPlan } from "@/domain/roadmap/sequencer/search-plan";
import { loadSolver, relax } from "@/domain/roadmap/sequencer/solver";
import { generateInstance } from "@/domain/roadmap/sequencer/testing/generate-instance";

const solver = await loadSolver();
const now = () => performance.now();
for (const [size, buckets] of [
  [20, 8],
  [60, 8],
  [60, 12],
  [60, 24],
  [120, 12],
  [300, 12],
] as const)
  for (const seed of [11, 12, 13]) {
    const given = generateInstance({ size, buckets, seed });
    let t = now();
    const prepared = prepare(given);
    const prep = now() - t;
    t = now();
    const relaxed = relax(solver, prepared);
    const lp = now() - t;
    t = now();
    const found = searchPlan(prepared, {
      seed: 1,
      budget: { ms: size <= 60 ? 600 : size <= 120 ? 1500 : 3000, now },
      guide: relaxed?.guide,
    });
    const ms = now() - t;
    t = now();
    const longer = searchPlan(prepared, { seed: 2, budget: { ms: 10_000, now }, guide: relaxed?.guide });
    console.log(
      size,
      buckets,
      seed,
      "prep",
      prep.toFixed(0),
      "lp",
      lp.toFixed(0),
      "search",
      ms.toFixed(0),
      "tries",
      found.tries,
      "worth",
      found.worth.toFixed(1),
      "bound gap %",
      ((relaxed!.bound / found.worth - 1) * 100).toFixed(2),
      "below 10 s %",
      ((1 - found.worth / longer.worth) * 100).toFixed(2),
    );
  }
