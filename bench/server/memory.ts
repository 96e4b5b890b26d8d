import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { RunningServer } from "@/security/start-server";
import { spread } from "../figures";
import type { Note } from "../journal";

type Usage = { before: NodeJS.MemoryUsage; after: NodeJS.MemoryUsage };
export type Probe = { settings: Readonly<Record<string, string>>; read: (server: RunningServer) => Promise<Usage> };

const patienceMs = 10_000;

/** With these settings a server tells what it takes, before and after it has collected what it does not need. */
export function memoryProbe(folder: string): Probe {
  const log = join(folder, "memory.json");
  return {
    settings: { NODE_OPTIONS: `--import=${resolve("bench/server/memory-probe.mjs")}`, MEMORY_LOG: log },
    read: async ({ pid }) => {
      rmSync(log, { force: true });
      process.kill(pid, "SIGUSR2");
      const until = Date.now() + patienceMs;
      while (!existsSync(log)) {
        if (Date.now() > until) throw new Error("The server does not tell what it takes.");
        await pause(50);
      }
      await pause(50);
      return JSON.parse(readFileSync(log, "utf8")) as Usage;
    },
  };
}

/** In megabytes: of the process as the system sees it, and of the heap of its script. */
export function tellMemory(note: Note, subject: string, { before, after }: Usage): void {
  const mb = (bytes: number) => ({ unit: "MB", ...spread([bytes / 2 ** 20]) }) as const;
  note(subject, "resident", mb(before.rss));
  note(subject, "resident, collected", mb(after.rss));
  note(subject, "heap, collected", mb(after.heapUsed));
}
