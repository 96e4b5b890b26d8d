import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startPostgres } from "../../scripts/start-postgres.mjs";
import type { RunningServer } from "../../security/start-server";
import { readRows } from "../read-rows";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";
import { newWriters } from "../writers";

const tracer = "/usr/bin/strace";
const changes = 100;

const tracing = (log: string) => ["-f", "-qq", "-o", log, "-e", "trace=fsync,fdatasync"];

/** Writes to a server that is started while the log is written, and compares the syncs in it with the commits. */
async function count(world: World, stage: Stage, first: RunningServer, log: string, under: readonly string[]) {
  const writers = await newWriters(stage, world.random, first);
  await first.stop();
  const server = await stage.start({}, under);
  const syncs = () =>
    readFileSync(log, "utf8")
      .split("\n")
      .filter((line) => /\bf(data)?sync\(\d+/.test(line)).length;
  const committed = async () => Number((await readRows(stage.url, "SELECT max(seq) AS n FROM audit_entry"))[0]?.["n"]);
  const [syncsBefore, before] = [syncs(), await committed()];
  const load = writers.write([server], { most: changes });
  await load.ended;
  const [fsyncs, commits] = [syncs() - syncsBefore, (await committed()) - before];
  const misses = [...load.misses];
  if (commits !== changes) misses.push(`${commits} commits for ${changes} changes`);
  if (fsyncs < commits) misses.push(`${fsyncs} fsyncs for ${commits} commits`);
  return { figure: `${fsyncs} fsyncs for ${commits} commits`, n: commits, misses };
}

/** Here the server of the database syncs: its processes that begin from now on, one for each connection, are traced. */
async function countAtPostgres(world: World, log: string) {
  const own = await startPostgres({ isDurable: true, isSynced: true });
  const strace = spawn(tracer, [...tracing(log), "-p", String(own.pid)], { stdio: "ignore" });
  const stop = () => {
    strace.kill();
    own.stop();
  };
  process.once("exit", stop);
  try {
    while (!/^TracerPid:\s+[1-9]/m.test(readFileSync(`/proc/${own.pid}/status`, "utf8"))) {
      if (strace.exitCode !== null) throw new Error("The server of the database cannot be traced: run this as root.");
      await pause(20);
    }
    const counted = await withStage(world, "d2a", { many: 1, url: own.url }, (stage, first) =>
      count(world, stage, first, log, []),
    );
    const ended = once(strace, "exit");
    strace.kill();
    await ended;
    return counted;
  } finally {
    process.off("exit", stop);
    stop();
  }
}

/** Whether a change is on the disk, and not only handed to the system, before it is acknowledged. */
export const onDisk: DurabilitySuite = {
  id: "D2a",
  goal: `at least one fsync for every commit, counted by strace over ${changes} changes`,
  short: false,
  run: async (world) => {
    if (!existsSync(tracer)) throw new Error(`There is no ${tracer} here to count with.`);
    const log = join(world.folder, "d2a-syncs.log");
    if (world.on === "postgres") return countAtPostgres(world, log);
    return withStage(world, "d2a", { many: 1 }, (stage, first) =>
      count(world, stage, first, log, [tracer, "-D", ...tracing(log)]),
    );
  },
};
