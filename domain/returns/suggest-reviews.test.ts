import { expect, test } from "vitest";
import { computeWorkspace } from "../exchange/compute";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { changedSample, rowOf, today } from "../findings/testing/changed-sample";
import { review } from "./returns";

const suggested = (id: string, change: (file: WorkspaceFile) => void = () => {}) => {
  const { reviewSuggestions } = computeWorkspace(changedSample(change, "experiments"), { today });
  const found = reviewSuggestions.find(({ useCaseId }) => useCaseId === id);
  return found ? `${found.suggestion} ${found.reason}` : null;
};
const answer = (useCaseId: string, date: string) => review.parse({ id: "V99", useCaseId, date, decision: "narrow" });

test("a hard stop comes before everything", () => {
  const objected = (file: WorkspaceFile) => {
    rowOf(file.useCases, "W07").privacyReview = { status: "objected", byId: null, at: null, reason: null };
  };
  expect(suggested("W07", objected)).toBe("stop HARD_STOP");
});

test("harm in the latest test pauses what is live and redesigns what is not, until a review answers it", () => {
  const unanswered = (file: WorkspaceFile) => {
    file.reviews = [];
  };
  expect(suggested("W04", unanswered)).toBe("pause TEST_HARM");
  const testing = (file: WorkspaceFile) => {
    unanswered(file);
    rowOf(file.useCases, "W04").status = "testing";
  };
  expect(suggested("W04", testing)).toBe("redesign TEST_HARM");
  const early = (file: WorkspaceFile) => {
    file.reviews = [answer("W04", "2026-03-28")];
  };
  expect(suggested("W04", early)).toBe("pause TEST_HARM");
  const onTheDay = (file: WorkspaceFile) => {
    file.reviews = [answer("W04", "2026-03-29")];
  };
  expect(suggested("W04", onTheDay)).toBe("continue TABLE_STAKES");
});

test("two months of paradox point at what changed in the two windows before", () => {
  const paradox = (file: WorkspaceFile) => {
    const series = file.metricSeries!;
    series.months = series.months.slice(0, 8);
    series.events.push({ month: "2026-01", text: "Newsletter doubled", useCaseIds: ["W02"] });
    series.events.push({ month: "2025-12", text: "Too long ago", useCaseIds: ["W03"] });
  };
  expect(suggested("W02", paradox)).toBe("pause PARADOX_TWO_MONTHS");
  expect(suggested("W03", paradox)).toBe("continue TABLE_STAKES");
});

test("an experience gain excuses a line past its horizon; a severe risk still asks for a redesign", () => {
  const gained = (file: WorkspaceFile) => {
    rowOf(file.experiments, "T4").useCaseId = "W05";
  };
  expect(suggested("W05")).toBe("stop NO_RETURN_BY_HORIZON");
  expect(suggested("W05", gained)).toBe("redesign RISK_SEVERE");
});

test("a surprising win is repeated before it is scaled; open work and no work are extended", () => {
  const surprising = (file: WorkspaceFile) => {
    rowOf(file.experiments, "T2").results[0]!.arms["treatment"]!.x = 3_200;
  };
  expect(suggested("W07", surprising)).toBe("extend REPLICATE_FIRST");
  const untested = (file: WorkspaceFile) => {
    file.experiments = [];
  };
  expect(suggested("W07", untested)).toBe("continue WITHIN_HORIZON");
  expect(suggested("W09", untested)).toBe("extend NO_EVIDENCE");
  expect(suggested("W10")).toBeNull();
});
