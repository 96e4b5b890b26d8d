import { parentPort, workerData } from "node:worker_threads";
import { AttuneError } from "@/domain/errors";
import { type FileTables, tablesOf } from "./tables-of";

export type WorkerAnswer = { readonly read: FileTables } | { readonly refused: string };

function answer(): WorkerAnswer {
  try {
    const { bytes, rows } = workerData as { bytes: Uint8Array; rows: number };
    return { read: tablesOf(bytes, rows) };
  } catch (error) {
    if (error instanceof AttuneError) return { refused: error.message };
    throw error;
  }
}

parentPort?.postMessage(answer());
