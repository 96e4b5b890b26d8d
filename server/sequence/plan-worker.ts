import { parentPort, workerData } from "node:worker_threads";
import { quarterAfter, quarterInWords } from "@/domain/quarters";
import type { Instance } from "@/domain/roadmap/sequencer/instance";
import { type PlanResult, type Progress, planRoadmap } from "@/domain/roadmap/sequencer/plan-roadmap";
import { loadSolver } from "@/domain/roadmap/sequencer/solver";

export type PlanWork = {
  readonly instance: Instance;
  /** The first quarter of the plan and the names of its items, to say reasons with. */
  readonly firstQuarter: string;
  readonly names: Readonly<Record<string, string>>;
  /** The search ends with so many tries, or after so many milliseconds. */
  readonly search: { readonly tries: number; readonly ms: number };
  readonly proofSeconds: number;
};

export type Took = { readonly first: number | null; readonly whole: number };
export type PlanMessage =
  | { readonly progress: Progress }
  | { readonly found: PlanResult; readonly took: Took }
  | { readonly result: PlanResult; readonly took: Took };

/** Share of the value that may be given up so that foundations do not end in the last moment. */
const allowance = 0.005;
/** What is found faster than anybody looks need not be told. */
const tellEveryMs = 100;

async function work(): Promise<void> {
  const { instance, firstQuarter, names, search, proofSeconds } = workerData as PlanWork;
  const now = () => performance.now();
  const began = now();
  const solver = await loadSolver();
  let first: number | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  let stage: Progress["stage"] | null = null;
  const tell = (message: PlanMessage) => parentPort?.postMessage(message);
  const took = () => ({ first, whole: now() - began });
  const result = planRoadmap(instance, {
    seed: 1,
    budget: { ...search, now },
    proofSeconds,
    solver,
    allowance,
    words: {
      bucket: (bucket) => quarterInWords(quarterAfter(firstQuarter, bucket)),
      name: (id) => names[id] ?? id,
    },
    onProgress: (progress) => {
      if (progress.objective !== null) first ??= now() - began;
      if (progress.stage === stage && now() - toldAt < tellEveryMs) return;
      stage = progress.stage;
      toldAt = now();
      tell({ progress });
    },
    onFound: (found) => {
      first ??= now() - began;
      tell({ found, took: took() });
    },
  });
  tell({ result, took: took() });
}

void work();
