import { expect, test } from "vitest";
import { deriveWorkspace } from "../exchange/derive-workspace";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { shownFindings } from "../findings/shown-findings";
import { changedSample, rowOf, today } from "../findings/testing/changed-sample";
import { metricSetting } from "../metrics/metric-setting";
import { review, reviewMeeting } from "../returns/returns";
import { buildAgenda } from "./build-agenda";
import { keepAgenda, keptPoints } from "./keep-agenda";
import { waitsForDecision } from "./waits-for-decision";

function agendaOf(
  change: (file: WorkspaceFile) => void = () => {},
  more: Partial<Parameters<typeof buildAgenda>[1]> = {},
) {
  const derived = deriveWorkspace(changedSample(change, "experiments"), { today });
  return buildAgenda(derived, {
    ...{ since: "2026-08-22", on: today, plan: null, written: [], learnings: [], generic: [] },
    findings: shownFindings(derived, { notes: [], nameOf: (id) => id }),
    decided: derived.file.reviews.filter(({ meetingId }) => meetingId === "RM1"),
    personName: (id) => id ?? "nobody",
    ...more,
  });
}
const pointsOf = (
  part: string,
  change?: (file: WorkspaceFile) => void,
  more?: Partial<Parameters<typeof buildAgenda>[1]>,
) => agendaOf(change, more).points.filter((point) => point.part === part);

test("a hollow win is open until a review changes or ends it, and then stands there with what was decided", () => {
  const unanswered = (file: WorkspaceFile) => {
    file.reviews = [];
    rowOf(file.useCases, "W06").status = "live";
  };
  const of = (change: (file: WorkspaceFile) => void, since = "2026-08-22") =>
    pointsOf("harm", change, { since }).find(({ key }) => key === "harm test T3");
  expect(of(unanswered)).toMatchObject({ state: "open", outcome: null, useCaseId: "W06", to: "experiments/T3" });
  const answered = (file: WorkspaceFile) => {
    unanswered(file);
    file.reviews = [review.parse({ id: "V99", useCaseId: "W06", date: "2026-09-01", decision: "redesign" })];
  };
  expect(of(answered)).toMatchObject({ state: "decided", outcome: "Redesign", useCaseId: null });
  expect(of(answered, "2026-10-01")).toBeUndefined();
});

test("a paradox now is open, one that is over is told until the next meeting", () => {
  const inJuly = (file: WorkspaceFile) => {
    const series = file.metricSeries!;
    series.months = series.months.slice(0, series.months.indexOf("2026-07") + 1);
  };
  const of = (change: (file: WorkspaceFile) => void, since = "2026-08-22") =>
    pointsOf("harm", change, { since }).find(({ key }) => key === "harm paradox");
  expect(of(inJuly)).toMatchObject({ state: "open", object: "May 2026 to Jul 2026", to: "metrics" });
  expect(of(() => {}, "2026-07-01")).toMatchObject({ state: "told" });
  expect(of(() => {})).toBeUndefined();
});

test("a metric beyond its harm limit stands under harm with its place", () => {
  const limited = (harmLimit: number) => (file: WorkspaceFile) => {
    file.metricSettings = [metricSetting.parse({ metricId: "M-RUSH", harmLimit })];
  };
  const of = (limit: number) => pointsOf("harm", limited(limit)).find(({ key }) => key === "harm limit M-RUSH");
  expect(of(5)).toMatchObject({ state: "open", object: "Felt rushed", to: "metrics?metric=M-RUSH" });
  expect(of(99)).toBeUndefined();
});

test("a stop rule is told before its day, open from it on, and at once where its metric holds already", () => {
  const ruled =
    (rule: { metricId?: string; value?: number; byDate?: string | null }, status = "planned") =>
    (file: WorkspaceFile) => {
      file.strategy!.stopCriteria = [];
      for (const item of file.roadmap!.items) item.stopRule = null;
      const item = rowOf(file.roadmap!.items, "R10");
      item.status = status as typeof item.status;
      item.stopRule = { text: "We stop if confidence stays low", metricId: null, value: null, byDate: null, ...rule };
    };
  const of = (...rule: Parameters<typeof ruled>) => pointsOf("stop_rule", ruled(...rule));
  expect(of({ byDate: "2027-06-30" })).toEqual([]);
  expect(of({ byDate: "2027-01-31" })).toMatchObject([
    { state: "told", detail: expect.stringContaining("No metric is named") },
  ]);
  expect(of({ byDate: "2026-11-21", metricId: "M-CONF", value: 68 })).toMatchObject([
    {
      ...{ state: "open", useCaseId: "W11" },
      sentence: "We stop if confidence stays low. Was to be seen by 21 Nov 2026.",
      detail: "Decision confidence is 71 in Oct 2026, against 68: the rule does not hold.",
    },
  ]);
  expect(of({ metricId: "M-CONF", value: 75 })).toMatchObject([
    { state: "open", detail: "Decision confidence is 71 in Oct 2026, against 75: the rule holds." },
  ]);
  expect(of({ byDate: "2026-11-01" }, "done")).toEqual([]);
});

test("learnings and what was left generic come due on their day", () => {
  const learning = {
    ...{
      id: "K1",
      statement: "Asking beats guessing",
      audienceId: null,
      moment: null,
      channelId: null,
      tacticId: null,
    },
    ...{
      activeForm: null,
      supportingIds: [],
      contradictingIds: [],
      reviewOn: today,
      note: null,
      madeBy: "U1",
      madeAt: 0,
    },
  };
  expect(pointsOf("learning", undefined, { learnings: [learning] })).toMatchObject([
    { object: "Asking beats guessing", to: "experiments/learnings?learning=K1", state: "open" },
  ]);
  expect(pointsOf("learning", undefined, { learnings: [{ ...learning, reviewOn: "2026-11-22" }] })).toEqual([]);
});

test("what is written to a use case is told by what it made of it, not where nothing followed", () => {
  const written = (before: Record<string, unknown> | null, reason: string | null = "Because") => [
    { useCaseId: "W10", by: "Ada", reason, before, after: {} },
  ];
  const of = (before: Record<string, unknown> | null, reason?: string | null) =>
    pointsOf("changed", undefined, { written: written(before, reason) }).filter(
      ({ key }) => key === "changed use case W10",
    );
  expect(of({ status: "idea" })).toMatchObject([
    { sentence: "Was idea, is planned now.", detail: "“Because”, Ada", to: "use-cases/W10" },
  ]);
  expect(of({ scores: null })[0]?.sentence).toMatch(
    /^Verdict “Not scored yet” → “.+”\. Priority not scored → [\d.]+\.$/,
  );
  expect(of({ note: "Other words" })).toEqual([]);
  expect(of(null, null)).toMatchObject([
    { sentence: expect.stringMatching(/^New: planned/), detail: "No reason given, Ada" },
  ]);
});

test("a decision of this meeting deals with every point about its use case; the kept agenda says the same", () => {
  const decided = (file: WorkspaceFile) => {
    file.reviewMeetings = [reviewMeeting.parse({ id: "RM1", name: "Now", heldOn: today })];
    const given = { useCaseId: "W01", date: today, decision: "narrow", note: "Once a week", deciderId: "U1" };
    file.reviews.push(review.parse({ id: "V99", meetingId: "RM1", ...given }));
  };
  const { points } = agendaOf(decided);
  const own = points.filter(({ useCaseId }) => useCaseId === "W01");
  expect(own.map(({ part, state }) => [part, state])).toEqual([
    ["harm", "decided"],
    ["decision", "decided"],
    ["why_still", "decided"],
  ]);
  for (const { outcome } of own) expect(outcome).toBe("Narrow, U1. “Once a week”");

  const kept = keepAgenda(points);
  const parsed = reviewMeeting.parse({ id: "RM1", name: "Now", heldOn: today, agenda: kept });
  expect(parsed.agenda).toEqual(kept);
  const words = ({ part, object, sentence, to, state, outcome }: (typeof points)[number]) => [
    part,
    object,
    sentence,
    to,
    state,
    outcome,
  ];
  expect(keptPoints(kept).map(words)).toEqual(points.map(words));
  const long = keepAgenda([{ ...points[0]!, sentence: "😀".repeat(400), objectId: "not an id|at all" }])[0]!;
  expect([long.sentence.length, long.sentence.isWellFormed(), long.objectId]).toEqual([499, true, null]);
});

test("nobody decides twice for the same suggestion, unless a year has gone", () => {
  const suggestion = { decision: "stop", reason: "NO_RETURN_BY_HORIZON" };
  const days = { since: "2026-10-01", today };
  const last = (date: string, decision: "stop" | "continue", suggested: object | null = null) =>
    review.parse({ id: "V", useCaseId: "W05", date, decision, suggested });
  expect(waitsForDecision(suggestion, null, days)).toBe(true);
  expect(waitsForDecision(suggestion, last("2026-09-01", "stop"), days)).toBe(false);
  expect(waitsForDecision(suggestion, last("2025-09-01", "stop"), days)).toBe(true);
  expect(waitsForDecision(suggestion, last("2026-09-01", "continue"), days)).toBe(true);
  expect(waitsForDecision(suggestion, last("2026-09-01", "continue", suggestion), days)).toBe(false);
  expect(waitsForDecision(suggestion, last("2026-10-01", "continue"), days)).toBe(false);
});
