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

/** What failed in a Playwright run and why, from its JSON report. */
export function failedJourneys(path) {
  const report = read(path);
  const reasons = ({ tests }) => tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
  return [
    ...(report?.suites ?? [])
      .flatMap(specsOf)
      .filter(({ ok }) => !ok)
      .map((spec) =>
        said(
          `${spec.file}:${spec.line} ${spec.title}`,
          reasons(spec)
            .map(({ message }) => message ?? "")
            .join("\n"),
        ),
      ),
    ...(report?.errors ?? []).map(({ message }) => said("outside any journey", message ?? "")),
  ];
}
