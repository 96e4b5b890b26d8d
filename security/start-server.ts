import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ask } from "./ask";

const READY_MS = 90_000;

export type RunningServer = {
  pid: number;
  port: number;
  /** How it is reached: what its host header must say, and where its own pages come from. */
  host: string;
  origin: string;
  /** What it printed so far. */
  log: () => string;
  /** Whether the process is still there. */
  isAlive: () => boolean;
  residentMb: () => number;
  /** Ends the process; with which code it did, null where a signal ended it. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

let nextPort = Number(process.env["SECURITY_PORT"] ?? 4420);

/** A port where nobody listens, not given before. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = nextPort++;
    const server = createServer().listen(port, "127.0.0.1");
    const isFree = await Promise.race([
      once(server, "listening").then(() => true),
      once(server, "error").then(() => false),
    ]).catch(() => false);
    server.close();
    if (isFree) return port;
  }
}

/** How this build is started: as one file where there is one, else from its sources. */
function entry(): string[] {
  const built = join(process.env["NEXT_DIST"] ?? ".next", "attune-server.mjs");
  return existsSync(built) ? [built] : ["--import", "tsx", "server/main.ts"];
}

const kept = ["PATH", "HOME", "TMPDIR", "LANG", "NEXT_DIST"];

/** Only what is named here reaches the server: nothing of the terminal it is tested from. */
export function cleanEnvironment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const from = Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  return { ...from, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...settings } as NodeJS.ProcessEnv;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => process.exit(1));

/** The product as a process of its own, under these settings. `under` is put before the command, such as a tracer. */
export function spawnServer(settings: Readonly<Record<string, string>>, under: readonly string[] = []): ChildProcess {
  const [command = process.execPath, ...args] = [...under, process.execPath, ...entry()];
  const child = spawn(command, args, { env: cleanEnvironment(settings), stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

function residentMb(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** Starts the production build and waits until it answers. */
export async function startServer(
  settings: Readonly<Record<string, string>>,
  under: readonly string[] = [],
): Promise<RunningServer> {
  const port = Number(settings["PORT"] ?? (await freePort()));
  const child = spawnServer({ PORT: String(port), ...settings }, under);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => (said += part.toString()));
  let isAlive = true;
  const gone = once(child, "exit").then(([code]: (number | null)[]) => {
    isAlive = false;
    return code ?? null;
  });
  const origin = settings["BASE_URL"] ?? `http://127.0.0.1:${port}`;
  const { host } = new URL(origin);
  const until = Date.now() + READY_MS;
  for (;;) {
    if (!isAlive) throw new Error(`The server did not start:\n${said}`);
    if ((await ask(port, { path: "/api/health", headers: { host } })).status === 200) break;
    if (Date.now() > until) throw new Error(`The server does not answer:\n${said}`);
    await pause(100);
  }
  const pid = child.pid ?? 0;
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (isAlive) child.kill(signal);
    return gone;
  };
  return { pid, port, host, origin, log: () => said, isAlive: () => isAlive, residentMb: () => residentMb(pid), stop };
}
