import type { Worker } from "node:worker_threads";
import { AttuneError } from "@/domain/errors";
import { startThread } from "../start-thread";
import { quoted, refuse } from "./refuse";
import { tableLimits } from "./table-limits";
import type { WorkerAnswer } from "./table-worker";
import type { FileTables } from "./tables-of";
import { takeTurns } from "./take-turns";

type Limits = { readonly milliseconds: number; readonly heapMegabytes: number; readonly rows?: number };

function startWorker(bytes: Uint8Array, { heapMegabytes, rows = tableLimits.rows }: Limits): Worker {
  const copy = new Uint8Array(bytes);
  return startThread({
    built: "attune-table-worker.mjs",
    source: ["server", "files", "tables", "table-worker.ts"],
    workerData: { bytes: copy, rows },
    transferList: [copy.buffer],
    heapMegabytes,
  });
}

async function readInWorker(bytes: Uint8Array, limits: Limits): Promise<FileTables> {
  const worker = startWorker(bytes, limits);
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<WorkerAnswer>((resolve, reject) => {
      timer = setTimeout(
        () => resolve({ refused: "This file takes too long to read. Import it in smaller parts." }),
        limits.milliseconds,
      );
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return reject(error);
        resolve({ refused: "This file takes too much memory to read. Import it in smaller parts." });
      });
      worker.once("exit", () => reject(new Error("The reader of tables ended without an answer.")));
    });
    return "read" in answer ? answer.read : refuse(answer.refused);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const inTurn = takeTurns(tableLimits.atOnce, tableLimits.waiting);

/**
 * Reads the tables of an uploaded file, CSV or XLSX by its bytes, in a thread with limits of its own.
 *
 * @throws AttuneError `invalid` with a sentence that begins with the file's name; `too_many` when others are before it
 */
export async function readTables(
  bytes: Uint8Array,
  fileName: string,
  limits: Limits = tableLimits,
): Promise<FileTables> {
  try {
    return await inTurn(() => readInWorker(bytes, limits));
  } catch (error) {
    if (error instanceof AttuneError) throw new AttuneError(error.code, `${quoted(fileName)}: ${error.message}`);
    throw error;
  }
}
