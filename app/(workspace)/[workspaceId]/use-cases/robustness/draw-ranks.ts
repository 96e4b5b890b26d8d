import type { RobustnessInputs } from "@/domain/scoring/robustness/robustness-inputs";
import type { RankShares, Simulation } from "@/domain/scoring/robustness/simulate-ranks";
import { mergedShares, strandsOf } from "@/domain/scoring/robustness/strands";
import type { WorkerAnswer, WorkerAsk } from "./robustness-worker";

type Waiting = {
  readonly onPart: (part: number) => void;
  readonly resolve: (shares: RankShares) => void;
  readonly reject: (problem: Error) => void;
};
type Helper = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

let helpers: Helper[] = [];
let lastId = 0;

/** Two at least: the page itself has little to do meanwhile. */
const helperCount = () => Math.min(4, Math.max(2, (navigator.hardwareConcurrency || 2) - 1));

function startedHelper(): Helper {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(new URL("./robustness-worker.ts", import.meta.url), { type: "module" });
  const helper = { worker, waiting };
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    const asked = waiting.get(data.id);
    if (!asked) return;
    if ("part" in data) return asked.onPart(data.part);
    waiting.delete(data.id);
    if ("shares" in data) asked.resolve(data.shares);
    else asked.reject(new Error(data.problem));
  };
  worker.onerror = () => {
    worker.terminate();
    helpers = helpers.filter((each) => each !== helper);
    for (const { reject } of waiting.values()) reject(new Error("The calculation could not be started."));
    waiting.clear();
  };
  return helper;
}

/**
 * Draws ranks off the main thread, in strands side by side; `onPart` hears the share done, 0 to 1. Aborting stops the
 * work. How many helpers there are changes nothing but the time.
 */
export async function drawRanks(
  inputs: RobustnessInputs,
  settings: Simulation,
  { signal, onPart }: { signal: AbortSignal; onPart: (part: number) => void },
): Promise<RankShares> {
  while (helpers.length < helperCount()) helpers.push(startedHelper());
  const strands = strandsOf(settings);
  const parts = strands.map(() => 0);
  const ready = [...helpers];
  const drawn = strands.map((strand, at) =>
    drawStrand(ready[at % ready.length]!, inputs, strand, signal, (part) => {
      parts[at] = part;
      onPart(parts.reduce((sum, each) => sum + each, 0) / strands.length);
    }),
  );
  return mergedShares(await Promise.all(drawn));
}

function drawStrand(
  { worker, waiting }: Helper,
  inputs: RobustnessInputs,
  settings: Simulation,
  signal: AbortSignal,
  onPart: (part: number) => void,
): Promise<RankShares> {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { onPart, resolve, reject });
    signal.addEventListener("abort", () => {
      if (!waiting.delete(id)) return;
      worker.postMessage({ cancel: id } satisfies WorkerAsk);
      reject(signal.reason);
    });
    worker.postMessage({ id, inputs, settings } satisfies WorkerAsk);
  });
}
