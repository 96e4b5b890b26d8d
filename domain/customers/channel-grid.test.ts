import { expect, test } from "vitest";
import {
  channelGrid,
  countCells,
  type GridDecision,
  type GridUseCase,
  gridCellAt,
  gridSentence,
  thirdAxis,
} from "./channel-grid";

const caseOf = (id: string, more: Partial<GridUseCase>): GridUseCase => ({
  ...{ id, status: "idea", mode: "passive", channelIds: [], audienceIds: [] },
  ...more,
});
const useCases = [
  caseOf("W1", { status: "live", mode: "active", channelIds: ["email", "app"], audienceIds: ["A1"] }),
  caseOf("W2", { status: "testing", channelIds: ["email"], audienceIds: ["A1", "A2"] }),
  caseOf("W3", { status: "planned", mode: "hybrid", channelIds: ["push"], audienceIds: ["A2"] }),
  caseOf("W4", { status: "stopped", channelIds: ["sms"], audienceIds: ["A2"] }),
  caseOf("W5", { status: "rejected", channelIds: ["web"], audienceIds: ["A1"] }),
];
const decided = (more: Partial<GridDecision>): GridDecision => ({
  ...{ id: "G1", kind: "cell", channelId: null, audienceId: null, useCaseId: null },
  ...more,
});
const grid = (axes: Partial<Parameters<typeof channelGrid>[1]>, decisions: readonly GridDecision[] = []) =>
  channelGrid({ useCases, decisions }, { rows: "audience", columns: "channel", only: null, ...axes });

test("each state, by what runs, is planned, was stopped or only considered", () => {
  const cell = grid({});
  expect(cell("A1", "email")).toMatchObject({ state: "live", live: ["W1", "W2"], modes: { active: 1, passive: 1 } });
  expect(cell("A2", "push")).toMatchObject({ state: "planned", modes: { hybrid: 1 } });
  expect(cell("A2", "sms")).toMatchObject({ state: "stopped", stopped: ["W4"] });
  expect(cell("A1", "web")).toMatchObject({ state: "empty", considered: ["W5"] });
  expect(cell("A1", "sms")).toMatchObject({ state: "empty", considered: [] });
});

test("any two axes, the third as a filter", () => {
  expect(thirdAxis("useCase", "audience")).toBe("channel");
  const byUseCase = grid({ rows: "useCase" });
  expect(byUseCase("W2", "email").state).toBe("live");
  expect(grid({ rows: "useCase", only: "A2" })("W1", "email").state).toBe("empty");
  expect(grid({ only: "W1" })("A1", "email").live).toEqual(["W1"]);
  expect(grid({ rows: "useCase", columns: "audience", only: "push" })("W3", "A2").state).toBe("planned");
  const given = { useCases, decisions: [] };
  expect(gridCellAt(given, { useCase: null, channel: "email", audience: "A1" })).toEqual(grid({})("A1", "email"));
  expect(gridCellAt(given, { useCase: "W1", channel: "email", audience: "A2" }).state).toBe("empty");
});

test("a decision for the channel covers its whole column, one for a spot only that spot", () => {
  const whole = grid({}, [decided({ kind: "channel", channelId: "sms" })]);
  expect(whole("A1", "sms")).toMatchObject({ state: "generic", decisionId: "G1" });
  expect(whole("A2", "sms")).toMatchObject({ state: "generic", stopped: ["W4"] });
  const spot = [decided({ channelId: "sms", audienceId: "A1" })];
  expect(grid({}, spot)("A1", "sms").state).toBe("generic");
  expect(grid({}, spot)("A2", "sms").state).toBe("stopped");
  expect(grid({ rows: "useCase" }, spot)("W1", "sms").state, "it names an audience that is not looked at").toBe(
    "empty",
  );
  expect(grid({ rows: "useCase", only: "A1" }, spot)("W1", "sms").state).toBe("generic");
});

test("what runs although it was decided otherwise says so", () => {
  const cell = grid({}, [decided({ kind: "channel", channelId: "email" })])("A1", "email");
  expect(cell).toMatchObject({ state: "live", against: true, decisionId: "G1" });
  expect(grid({}, [decided({ kind: "place" })])("A1", "email").against).toBe(false);
});

test("200 use cases, 12 channels, 60 audiences", () => {
  const ids = (letter: string, many: number) => Array.from({ length: many }, (_, at) => `${letter}${at}`);
  const [channels, audiences] = [ids("C", 12), ids("A", 60)];
  const many = ids("W", 200).map((id, at) =>
    caseOf(id, {
      status: at % 2 ? "live" : "planned",
      channelIds: channels.filter((_, of) => (of + at) % 3 === 0),
      audienceIds: audiences.filter((_, of) => (of + at) % 7 === 0),
    }),
  );
  const cell = channelGrid({ useCases: many, decisions: [] }, { rows: "audience", columns: "channel", only: null });
  const cells = audiences.flatMap((audience) => channels.map((channel) => cell(audience, channel)));
  const crossings = many.reduce((sum, each) => sum + each.channelIds.length * each.audienceIds.length, 0);
  expect(cells.reduce((sum, { live, planned }) => sum + live.length + planned.length, 0)).toBe(crossings);
});

test("the sentence counts what runs, what is planned, what was left, and what contradicts a decision", () => {
  const cell = grid({}, [
    decided({ kind: "channel", channelId: "email" }),
    decided({ channelId: "web", audienceId: "A1" }),
  ]);
  const counts = countCells(cell, ["A1", "A2"], ["email", "push", "sms", "web"]);
  expect(counts).toEqual({ live: 2, planned: 1, stopped: 1, generic: 1, empty: 3, against: 2 });
  expect(gridSentence(counts, "audience and channel")).toBe(
    "Something tailored runs in 2 of 8 pairs of audience and channel, and is planned in 1 more. 1 is left as it is on purpose. In 2 something runs or is planned although it was decided otherwise.",
  );
  const none = { live: 0, planned: 0, stopped: 0, generic: 0, empty: 4, against: 0 };
  expect(gridSentence(none, "audience and channel")).toMatch(/^Nothing tailored runs in any of 4/);
  expect(gridSentence({ ...none, empty: 0 }, "audience and channel")).toMatch(/nothing to cross/);
});
