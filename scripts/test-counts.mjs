import { existsSync, readdirSync, readFileSync } from "node:fs";

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);

/** Passed and failed of a Vitest run from its JSON report. A test that did not run has not passed. */
export function unitCounts(path) {
  const report = read(path);
  if (report === null) return { passed: 0, failed: 1 };
  // A file that breaks before its first test counts too.
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests + broken };
}

/** More journeys than these that pass only on their second try, and the run has failed. */
const unsteadyAllowed = 2;

/** Passed and failed of a Playwright run from its JSON report. */
export function journeyCounts(path) {
  const report = read(path);
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const unsteady = flaky > unsteadyAllowed ? flaky : 0;
  return {
    passed: expected + flaky - unsteady,
    failed: unexpected + unsteady + skipped + (report.errors?.length ?? 0),
  };
}

/** Figures met and missed, from the report of the attacks. */
export function securityCounts(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  if (files.length === 0) return { passed: 0, failed: 1 };
  const passed = files.filter((name) => read(`${folder}/${name}`).pass).length;
  return { passed, failed: files.length - passed };
}
