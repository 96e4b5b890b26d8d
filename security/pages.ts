import { readdirSync } from "node:fs";

/** Every page there is, from the folders of the routes; names in brackets are replaced by what the sample has. */
export function pagePaths(workspaceId: string): string[] {
  const found = readdirSync("app", { recursive: true, encoding: "utf8" });
  const values: Readonly<Record<string, string>> = {
    workspaceId,
    useCaseId: "W01",
    metricId: "OT1",
    experimentId: "T1",
    meetingId: "V1",
    deckId: "DK1",
    scenarioId: "S1",
    roundId: "SR1",
    subjectId: "W01",
    instrumentId: "Q-NONE",
    secret: "x".repeat(43),
  };
  return found
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map((path) => `/${path.replace(/\/?page\.tsx$/, "")}`)
    .map((path) =>
      path.replace(/\/\([^)]*\)/g, "").replace(/\[(?:\.{3})?(\w+)\]/g, (_whole, name: string) => values[name] ?? "W01"),
    )
    .map((path) => (path === "" ? "/" : path));
}
