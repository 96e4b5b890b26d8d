import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { buildProduct } from "@/scripts/build-product.mjs";
import { startPostgres } from "@/scripts/start-postgres.mjs";
import { type Caller, call, resultOf, signedIn } from "@/security/call";
import { type RunningServer, startServer } from "@/security/start-server";
import { numbersFrom } from "../large-workspace";
import { emailOf, mayEdit, members, password } from "./people";
import { work } from "./person";
import { sendValues } from "./send-values";
import { type Kind, newTally, shareOf } from "./tally";

const { values } = parseArgs({
  options: {
    users: { type: "string", default: "50" },
    seconds: { type: "string", default: "600" },
    on: { type: "string", default: "sqlite,postgres" },
  },
});
const warmUpMs = 20_000;

type Sample = { residentMb: number; descriptors: number; walMb: number };

function sampleOf(server: RunningServer, folder: string): Sample {
  const wal = readdirSync(folder).find((name) => name.endsWith("-wal"));
  return {
    residentMb: server.residentMb(),
    descriptors: readdirSync(`/proc/${server.pid}/fd`).length,
    walMb: wal ? statSync(join(folder, wal)).size / 1_048_576 : 0,
  };
}

/** Whole seconds of processor the server has used. */
function processorSeconds({ pid }: RunningServer): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function crowd(workspaceId: string, callers: readonly Caller[], users: number, ms: number) {
  const tally = newTally();
  const [first] = callers;
  if (!first) throw new Error("Nobody is signed in.");
  const listed = await call(first, { path: "useCase.list", type: "query" }, JSON.stringify({ workspaceId }));
  const useCaseIds = resultOf<{ rows: { id: string }[] }>(listed).rows.map(({ id }) => id);
  const people = Array.from({ length: users }, (_, at) =>
    work({
      ...{ caller: callers[at % callers.length]!, workspaceId, useCaseIds, tally },
      // Few edit, many look and comment.
      mayEdit: mayEdit(at % callers.length) && at % 4 === 0,
      random: numbersFrom(1_234_567 * (at + 1)),
      until: Date.now() + ms,
    }),
  );
  await Promise.all(people);
  return tally;
}

async function measure(database: string) {
  const folder = mkdtempSync(join(tmpdir(), "attune-load-"));
  const postgres = database === "postgres" ? await startPostgres() : null;
  const settings = { DATABASE_URL: postgres?.url ?? `file:${join(folder, "attune.db")}`, ATTUNE_DATA_DIR: folder };
  try {
    const filled = spawnSync(process.execPath, ["--import", "tsx", "bench/large/fill.ts"], {
      env: { ...process.env, ...settings },
      encoding: "utf8",
    });
    if (filled.status !== 0) throw new Error(`The database could not be filled: ${filled.stderr}`);
    const workspaceId = filled.stdout.trim();
    const server = await startServer(settings);
    try {
      const nobody: Caller = { port: server.port, host: server.host, origin: server.origin, cookie: "" };
      const callers: Caller[] = [];
      for (let at = 0; at < members; at++) callers.push(await signedIn(nobody, emailOf(at), password));
      await sendValues(callers[0]!, workspaceId);
      await crowd(workspaceId, callers, 10, warmUpMs);
      const runs = [];
      for (const users of values.users.split(",").map(Number)) {
        const seconds = Number(values.seconds);
        const samples: Sample[] = [];
        const sampling = setInterval(() => samples.push(sampleOf(server, folder)), 10_000);
        const before = processorSeconds(server);
        const tally = await crowd(workspaceId, callers, users, seconds * 1_000);
        clearInterval(sampling);
        samples.push(sampleOf(server, folder));
        const kinds = Object.entries(tally.took).map(([kind, took]) => [kind, shareOf(took, seconds)] as const);
        const apart = [...tally.apart].map(([what, took]) => [what, shareOf(took, seconds)] as const);
        const processor = (processorSeconds(server) - before) / seconds;
        const run = {
          users,
          seconds,
          kinds: Object.fromEntries(kinds),
          apart: Object.fromEntries(apart.toSorted(([, a], [, b]) => b.p95 - a.p95)),
          megabytesPerSecond: tally.bytes() / 1e6 / seconds,
          failures: [...tally.failures],
          processor,
          samples,
        };
        runs.push(run);
        print(database, run);
        await pause(2_000);
      }
      return { database, runs };
    } finally {
      await server.stop();
    }
  } finally {
    postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Run = Awaited<ReturnType<typeof measure>>["runs"][number];

function print(database: string, run: Run): void {
  const { users, seconds, kinds, apart, failures, processor, samples } = run;
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const used = `${(processor * 100).toFixed(0)} % of one processor, ${run.megabytesPerSecond.toFixed(1)} MB a second`;
  console.log(`\n${users} at once for ${seconds} s on ${database}; ${used}`);
  for (const kind of ["page", "read", "write", "follow"] satisfies Kind[]) {
    const share = kinds[kind];
    if (share)
      console.log(
        `  ${kind}: ${share.n} (${share.perSecond.toFixed(1)} a second), p50 ${ms(share.p50)}, p95 ${ms(share.p95)}, p99 ${ms(share.p99)}, most ${ms(share.most)}`,
      );
  }
  for (const [what, { n, p50, p95 }] of Object.entries(apart).slice(0, 5))
    console.log(`    slowest: ${what}: ${n}, p50 ${ms(p50)}, p95 ${ms(p95)}`);
  const [begin, end] = [samples[0], samples.at(-1)];
  if (begin && end)
    console.log(
      `  memory ${begin.residentMb.toFixed(0)} to ${end.residentMb.toFixed(0)} MB, descriptors ${begin.descriptors} to ${end.descriptors}, WAL ${end.walMb.toFixed(0)} MB`,
    );
  console.log(failures.length === 0 ? "  no failures" : failures.map(([what, n]) => `  ${n} × ${what}`).join("\n"));
}

if (process.env["NEXT_DIST"] === undefined && !(await buildProduct())) process.exit(1);
const results = [];
for (const database of values.on.split(",")) results.push(await measure(database));
const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? "unknown" };
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/load.json", `${JSON.stringify({ machine, results }, null, 2)}\n`);
process.exit(0);
