import type { Worker } from "node:worker_threads";
import { AttuneError } from "@/domain/errors";
import { startThread } from "../start-thread";
import { takeTurns } from "../tables/take-turns";
import type { DeckAnswer, DeckWork } from "./deck-worker";

/** What one deck may cost, whoever asks for it: 300 use cases over 23 quarters take a third of each. */
const limits = { milliseconds: 60_000, heapMegabytes: 256, atOnce: 2, waiting: 20 } as const;
/** How long a thread waits for the next deck: starting one takes longer than laying out a few slides. */
const idleMs = 60_000;

const inTurn = takeTurns(
  limits.atOnce,
  limits.waiting,
  "Many slides are being written just now. Try again in a minute.",
);
const idle = new Map<Worker, NodeJS.Timeout>();

function takeThread(): Worker {
  for (const [thread, timer] of idle) {
    clearTimeout(timer);
    idle.delete(thread);
    for (const event of ["error", "exit"]) thread.removeAllListeners(event);
    thread.ref();
    return thread;
  }
  return startThread({
    built: "attune-deck-worker.mjs",
    source: ["server", "files", "pptx", "deck-worker.ts"],
    workerData: null,
    heapMegabytes: limits.heapMegabytes,
  });
}

function giveBack(thread: Worker): void {
  const end = () => {
    idle.delete(thread);
    void thread.terminate();
  };
  // By name: a thread listens to itself too, and without that its messages are not heard.
  for (const event of ["message", "error", "exit"]) thread.removeAllListeners(event);
  thread.once("error", end);
  thread.once("exit", () => idle.delete(thread));
  // Neither the thread nor its end keeps a process that has nothing else to do.
  thread.unref();
  idle.set(thread, setTimeout(end, idleMs).unref());
}

/**
 * Has slides laid out or written in a thread of their own, when its turn comes, so that nobody else waits for them.
 *
 * @throws AttuneError `invalid` for a deck that takes more time or memory than there is; `too_many` when others are before it
 */
export function inDeckThread(work: DeckWork): Promise<DeckAnswer> {
  return inTurn(async () => {
    const thread = takeThread();
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<DeckAnswer>((resolve, reject) => {
        const refuse = (what: string) =>
          reject(new AttuneError("invalid", `These slides take too ${what} to write. Choose fewer parts.`));
        timer = setTimeout(() => refuse("long"), limits.milliseconds);
        thread.once("message", resolve);
        thread.once("error", (error: NodeJS.ErrnoException) =>
          error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refuse("much memory") : reject(error),
        );
        thread.once("exit", () => reject(new Error("The writer of slides ended without an answer.")));
        thread.postMessage(work);
      });
      giveBack(thread);
      return answer;
    } catch (error) {
      await thread.terminate();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  });
}
