import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packStatic } from "./pack-static.mjs";
import { runStep } from "./run-step.mjs";

const rooms = ["app", "content", "db", "domain", "server", "ui", "public"];
const settings = [
  "scripts/build-product.mjs",
  "scripts/pack-static.mjs",
  "scripts/check-content.ts",
  "package.json",
  "package-lock.json",
  "next.config.mjs",
  "postcss.config.mjs",
];
const buildFolder = () => process.env.NEXT_DIST ?? ".next";

export const builtServer = () => join(buildFolder(), "attune-server.mjs");

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

/** One number for everything a build is made of: equal contents, equal number, whatever the clock of the files says. */
export function fingerprintOf(folders, files) {
  const hash = createHash("sha256").update(process.version);
  for (const path of [
    ...folders.filter(existsSync).flatMap((folder) => [...filesUnder(folder)]),
    ...files.filter(existsSync),
  ])
    hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

const threads = {
  "attune-table-worker": "server/files/tables/table-worker.ts",
  "attune-plan-worker": "server/sequence/plan-worker.ts",
  "attune-deck-worker": "server/files/pptx/deck-worker.ts",
};

/** Each as one file: loading some hundred small ones through a compiler takes longer than all the rest. */
async function bundle(entryPoints, folder) {
  const { build } = await import("esbuild");
  await build({
    entryPoints,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  });
}

/** What tests start beside themselves: the threads, and the command line. */
export const bundleForTests = (folder) => bundle({ ...threads, "attune-cli": "cli/main.ts" }, folder);

const stampPath = () => join(buildFolder(), "attune-fingerprint");

/** The number of what a build would be made of now. */
export const buildFingerprint = () => fingerprintOf(rooms, settings);

/** Why there is no build of exactly these sources, as a sentence with what to do; null when there is one. */
export function buildTrouble(fingerprint = buildFingerprint()) {
  if (!existsSync(join(buildFolder(), "BUILD_ID"))) return "Attune is not built yet. Run: npm start";
  if (existsSync(stampPath()) && readFileSync(stampPath(), "utf8") === fingerprint) return null;
  return "The build is of other sources, or of another version of Node.js, than those that are here. Run: npm start";
}

/** Builds when there is no build of exactly these sources. Whether there is one at the end. */
export async function buildProduct() {
  const fingerprint = buildFingerprint();
  if (buildTrouble(fingerprint) === null) return true;
  const checked = await runStep(
    "Checking the content",
    process.execPath,
    ["--import", "tsx", "scripts/check-content.ts"],
    { quiet: true },
  );
  if (!checked.ok) return false;
  const { ok } = await runStep("Building Attune", process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    quiet: true,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (!ok) return false;
  await bundle({ "attune-server": "server/main.ts", ...threads }, buildFolder());
  await packStatic(join(buildFolder(), "static"));
  writeFileSync(stampPath(), fingerprint);
  return true;
}
