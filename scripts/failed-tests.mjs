import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);
const shortened = (text) => stripVTControlCharacters(text).split("\n").slice(0, 14).join("\n      ");
const said = (name, reason) => `    ${name}\n      ${shortened(reason)}`;

/** What failed in a Vitest run and why, from its JSON report. */
export const failedUnits = (path) =>
  (read(path)?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) =>
    assertionResults.length === 0 && status === "failed"
      ? [said(name, message ?? "")]
      : assertionResults
          .filter((test) => test.status === "failed")
          .map((test) => said(`${name}: ${test.fullName}`, test.failureMessages.join("\n"))),
  );

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

const journeysWhere = (report, wanted) =>
  (report?.suites ?? [])
    .flatMap(specsOf)
    .filter(wanted)
    .map((spec) =>
      said(
        `${spec.file}:${spec.line} ${spec.title}`,
        spec.tests
          .flatMap(({ results }) => results.flatMap(({ errors }) => errors))
          .map(({ message }) => message ?? "")
          .join("\n"),
      ),
    );

/** What failed in a Playwright run and why, from its JSON report. */
export function failedJourneys(path) {
  const report = read(path);
  return [
    ...journeysWhere(report, ({ ok }) => !ok),
    ...(report?.errors ?? []).map(({ message }) => said("outside any journey", message ?? "")),
  ];
}

/** What failed once and passed on the second try. */
export const unsteadyJourneys = (path) =>
  journeysWhere(read(path), ({ tests }) => tests.some(({ status }) => status === "flaky"));
