import type { RobustnessInputs } from "@/domain/scoring/robustness/robustness-inputs";
import { type RankShares, type Simulation, simulateRanks } from "@/domain/scoring/robustness/simulate-ranks";

export type WorkerAsk =
  | { readonly id: number; readonly inputs: RobustnessInputs; readonly settings: Simulation }
  | { readonly cancel: number };
export type WorkerAnswer =
  | { readonly id: number; readonly part: number }
  | { readonly id: number; readonly shares: RankShares }
  | { readonly id: number; readonly problem: string };

/** The part of a worker's own scope that is used here: the compiler takes this file for a page. */
const scope = self as unknown as {
  postMessage: (answer: WorkerAnswer, transfer?: Transferable[]) => void;
  onmessage: ((event: MessageEvent<WorkerAsk>) => void) | null;
};

const cancelled = new Set<number>();
/** How long it works before it looks whether it is still wanted, in milliseconds. */
const patience = 40;

scope.onmessage = ({ data }) => {
  if ("cancel" in data) cancelled.add(data.cancel);
  else void draw(data);
};

async function draw({ id, inputs, settings }: Exclude<WorkerAsk, { cancel: number }>): Promise<void> {
  try {
    const running = simulateRanks(inputs, settings);
    let rested = performance.now();
    for (let step = running.next(); ; step = running.next()) {
      if (step.done) return deliver(id, step.value);
      if (performance.now() - rested < patience) continue;
      scope.postMessage({ id, part: step.value });
      await messagesRead();
      if (cancelled.delete(id)) return;
      rested = performance.now();
    }
  } catch (error) {
    scope.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
  }
}

function deliver(id: number, shares: RankShares): void {
  cancelled.delete(id);
  const { starts, best, counts, centralWeights } = shares;
  scope.postMessage({ id, shares }, [starts.buffer, best.buffer, counts.buffer, centralWeights.buffer]);
}

/** Lets messages in that wait, without the pause that timers make. */
function messagesRead(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
