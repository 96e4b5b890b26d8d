import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkSteps } from "./check-steps.mjs";
import { followNpm } from "./follow-npm.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { runStep } from "./run-step.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
followNpm();
const began = Date.now();
await installDependencies();
const { findBrowser } = await import("./find-browser.mjs");
const { startPostgres } = await import("./start-postgres.mjs");
const { buildProduct } = await import("./build-product.mjs");
const { unitCounts, journeyCounts, securityCounts } = await import("./test-counts.mjs");
const { failedUnits, failedJourneys, unsteadyJourneys } = await import("./failed-tests.mjs");

const browser = await findBrowser();
const postgres = await startPostgres();
process.on("exit", postgres.stop);
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
])
  process.on(signal, () => setImmediate(() => process.exit(code)));
console.error(`Browser: ${browser}\nDatabases: SQLite and ${postgres.version}`);

rmSync(".tmp/reports", { recursive: true, force: true });
mkdirSync(".tmp/reports", { recursive: true });
const env = { CHROMIUM_PATH: browser, TEST_POSTGRES_URL: postgres.url, NEXT_TELEMETRY_DISABLED: "1" };
const parts = [];
/** A part that ends badly without a failing test in its report (a crash, an unhandled error) has failed as a whole. */
const note = (label, ok, { passed, failed }) => parts.push({ label, passed, failed: failed === 0 && !ok ? 1 : failed });

for (const [label, command, args] of checkSteps) {
  const { ok } = await runStep(label, command, args, { quiet: true, env });
  note(label, ok, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
}
const unitReport = ".tmp/reports/unit.json";
const vitest = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${unitReport}`,
];
const units = await runStep("Unit and server tests on both databases", process.execPath, vitest, { env });
note("Unit and server tests", units.ok, unitCounts(unitReport));
const failures = failedUnits(unitReport);
const unsteady = [];

const built = await buildProduct();
note("Production build", built, { passed: built ? 1 : 0, failed: built ? 0 : 1 });
if (built) {
  const attacks = ["--import", "tsx", "security/main.ts", "--short"];
  const { ok } = await runStep("Short set of attacks on the production build", process.execPath, attacks, { env });
  note("Security, short set", ok, securityCounts("reports/security"));
}
for (const engine of built ? ["sqlite", "postgres"] : []) {
  const label = `Browser journeys on ${engine}`;
  const playwright = ["node_modules/@playwright/test/cli.js", "test"];
  const { ok } = await runStep(label, process.execPath, playwright, { env: { ...env, JOURNEYS_ON: engine } });
  const report = `.tmp/reports/journeys-${engine}.json`;
  note(label, ok, journeyCounts(report));
  failures.push(...failedJourneys(report));
  unsteady.push(...unsteadyJourneys(report));
}

const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
console.log("");
for (const { label, passed, failed } of parts)
  console.log(`  ${failed === 0 ? "ok    " : "FAILED"}  ${label}: ${passed} passed, ${failed} failed`);
console.log(`  ${Math.round((Date.now() - began) / 1000)} s\n`);
if (unsteady.length > 0) console.log(`Passed only on the second try:\n${unsteady.join("\n")}\n`);
// Last, so that whoever sees only the end of the output sees what failed.
if (failures.length > 0) console.log(`What failed:\n${failures.join("\n")}\n`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") === 0 ? 0 : 1);
