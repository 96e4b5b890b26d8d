import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile, type WorkspaceFile } from "../exchange/workspace-file";
import { orphanCustomerObjectives } from "./orphans";

const whole = parseWorkspaceFile({ ...sample, experiments: [], weeklySeries: null });
const after = (change: (file: WorkspaceFile) => void) => {
  const file = structuredClone(whole);
  change(file);
  return deriveWorkspace(file, { today: "2026-11-21" }).completeness;
};

test("every check tells its weight and what to do", () => {
  const { checks, completeness } = after(() => {});
  expect(checks).toHaveLength(21);
  expect(completeness).toBe(82);
  expect(checks.find(({ id }) => id === "SC-04")).toMatchObject({ passed: false, weight: 5, critical: false });
  expect(checks.every(({ toDo }) => toDo.endsWith("."))).toBe(true);
});

test("the status, first match: ad hoc, draft, reviewed, working", () => {
  expect(after((file) => (file.strategy!.why = "Everyone does.")).status).toBe("ad_hoc");
  expect(after((file) => (file.strategy!.sequencingRationale = "Later.")).status).toBe("draft");
  expect(after((file) => (file.strategy!.selfRating = 3)).status).toBe("working");
  expect(after((file) => (file.strategy!.signedOffAt = null)).status).toBe("working");
});

test("a sign-off holds for 183 days, and not from the future", () => {
  const signed = (day: string) => after((file) => (file.strategy!.signedOffAt = day)).status;
  expect(signed("2026-11-21")).toBe("reviewed");
  expect(signed("2026-05-22")).toBe("reviewed");
  expect(signed("2026-05-21")).toBe("working");
  expect(signed("2026-11-22")).toBe("working");
});

test("characters are counted, not code units, and blanks do not count", () => {
  const passes = (why: string) => !after((file) => (file.strategy!.why = why)).failed.includes("SC-01");
  expect(passes("🙂".repeat(79))).toBe(false);
  expect(passes("🙂".repeat(80))).toBe(true);
});

test("three functions must own a part, and each item an owner", () => {
  const raci =
    (...names: string[]) =>
    (file: WorkspaceFile) => {
      file.strategy!.raci = names.map((name) => ({ function: name, role: null }));
    };
  expect(after(raci("Marketing", "Data", "Marketing")).failed).toContain("SC-21");
  expect(after(raci("Marketing", "Data", "Stores")).failed).not.toContain("SC-21");
  expect(after((file) => (file.roadmap!.items[0]!.ownerId = null)).failed).toContain("SC-14");
  expect(after((file) => (file.roadmap!.items[0]!.status = "dropped")).failed).not.toContain("SC-14");
});

test("a customer objective nobody names is an orphan", () => {
  const outcomes = whole.outcomes.filter(({ customerObjectiveId }) => customerObjectiveId !== "CO2");
  expect(orphanCustomerObjectives(whole.customerObjectives, outcomes)).toEqual(["CO2"]);
});
