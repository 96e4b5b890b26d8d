import { readFileSync, writeFileSync } from "node:fs";
import { mustRun } from "./run-step.mjs";

const stamp = "node_modules/.attune-node";
/** What compiled parts depend on: the kind of machine and the binary interface of this Node. */
const machine = `${process.platform} ${process.arch} ${process.versions.modules}`;

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
};

/** Why the packages on disk are not those of the lockfile; null when they are. npm notes last what it has installed. */
export function reasonToInstall(wantedText, installedText, machineThen) {
  if (installedText === null) return "they are missing";
  if (machineThen !== null && machineThen !== machine) return "they were installed for another version of Node";
  const wanted = JSON.parse(wantedText).packages;
  const installed = JSON.parse(installedText).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || ((entry.optional || entry.extraneous) && !installed[path])) continue;
    if (installed[path]?.version !== entry.version) return "they are out of date";
  }
  return null;
}

export async function installDependencies() {
  const wanted = readFileSync("package-lock.json", "utf8");
  const reason = reasonToInstall(wanted, read("node_modules/.package-lock.json"), read(stamp));
  if (reason !== null) {
    process.stderr.write(`Installing the packages: ${reason}. This takes a few minutes once.\n`);
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    // SQLite is compiled: on all cores, unless somebody decided otherwise.
    const env = { JOBS: process.env.JOBS ?? "max" };
    await mustRun("npm ci", npm, args, { quiet: true, env, shell: process.platform === "win32" });
  }
  if (read(stamp) !== machine) writeFileSync(stamp, machine);
}
