import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { followNpm } from "./follow-npm.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

followNpm();

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Attune needs Node 20.9 or newer; this is ${process.version}.`);
  process.exit(1);
}
const words = process.argv.slice(2);
const demo = words.includes("--demo");
const unknown = words.filter((word) => word !== "--demo");
if (unknown.length > 0) {
  console.error(
    `start does not know ${unknown.join(" ")}. Use: npm start, or npm run demo. Settings are environment variables.`,
  );
  process.exit(2);
}
if (demo && (process.env.DATABASE_URL || process.env.ATTUNE_DATA_DIR || process.env.HOST)) {
  console.error(
    "The demonstration keeps its own throw-away database: leave out DATABASE_URL, ATTUNE_DATA_DIR and HOST.",
  );
  process.exit(2);
}

const { installDependencies } = await import("./install-dependencies.mjs");
await installDependencies();
const { buildProduct, builtServer } = await import("./build-product.mjs");
if (!(await buildProduct())) process.exit(1);

if (demo) {
  const folder = mkdtempSync(join(tmpdir(), "attune-demo-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  Object.assign(process.env, { ATTUNE_DEMO: "1", ATTUNE_DATA_DIR: folder, PORT: process.env.PORT ?? "3010" });
}
process.env.NODE_ENV = "production";
// In this very process: a signal then has one place to go, and nothing stands between it and the server.
await import(pathToFileURL(builtServer()).href);
