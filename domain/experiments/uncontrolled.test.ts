import { expect, test } from "vitest";
import { uncontrolled } from "./uncontrolled";

const useCases = ["W1", "W2", "W3"].map((id) => ({ id, status: "live" as const }));
const arms = [0.5, 0.5].map((weight, at) => ({
  ...{ id: `a${at}`, name: "", isControl: at === 0, weight },
  ...{ exposed: null, description: null },
}));
const today = "2026-11-21";

test("live for everybody with nobody to compare with, unless a test or a holdout keeps some out", () => {
  expect(uncontrolled([...useCases, { id: "W4", status: "planned" }], [], [], today)).toEqual(["W1", "W2", "W3"]);
  const running = { useCaseId: "W1", status: "running" as const, arms };
  expect(uncontrolled(useCases, [running, { ...running, useCaseId: "W2", status: "concluded" }], [], today)).toEqual([
    "W2",
    "W3",
  ]);
  const everybody = arms.map((arm) => ({ ...arm, weight: arm.isControl ? 0 : 1 }));
  expect(uncontrolled(useCases, [{ ...running, arms: everybody }], [], today)).toContain("W1");
  const holdout = { useCaseIds: ["W3"], share: 0.05, from: "2026-01-01", to: null };
  expect(uncontrolled(useCases, [], [holdout], today)).toEqual(["W1", "W2"]);
  expect(uncontrolled(useCases, [], [{ ...holdout, useCaseIds: [] }], today)).toEqual([]);
  expect(uncontrolled(useCases, [], [{ ...holdout, to: "2026-11-20" }], today)).toHaveLength(3);
});
