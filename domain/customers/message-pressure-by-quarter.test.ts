import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { quarterNumber } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import { heardIn } from "./heard-in";
import { contactCapOf, messagePressure } from "./message-pressure";
import { type PressureUseCase, pressureByQuarter } from "./message-pressure-by-quarter";

const item = (kind: Initiative["kind"], refId: string, startQuarter: string, more: Partial<Initiative> = {}) =>
  ({
    id: `${kind} ${refId} ${startQuarter}`,
    kind,
    refId,
    startQuarter,
    durationQuarters: 1,
    status: "planned",
    ...more,
  }) as Initiative;
const caseOf = (id: string, status: PressureUseCase["status"], weekly: number | null): PressureUseCase => ({
  ...{ id, name: id, status, audienceIds: ["A1"], channelIds: ["email"], weeklyTouches: { email: weekly } },
});
const newsletter = { id: "N", name: "Newsletter", channelId: "email", weeklyTouches: 0.5, audienceIds: ["A1"] };
const quarters = ["2026-Q4", "2027-Q1", "2027-Q2"];
const given = {
  useCases: [caseOf("live", "live", 1), caseOf("planned", "planned", 1), caseOf("stopped", "stopped", 9)],
  genericMessages: [newsletter],
  initiatives: [item("use_case", "planned", "2027-Q2"), item("experiment", "planned", "2027-Q1")],
  contactCaps: { email: 2 },
};
const touches = (from: typeof given) =>
  pressureByQuarter(from, quarters)[0]?.at.map(({ weeklyTouches }) => weeklyTouches);

test("what runs goes on, what is planned starts with its earliest item, generic messages always count", () => {
  expect(touches(given)).toEqual([1.5, 1.5, 2.5, 2.5]);
  const [row] = pressureByQuarter(given, quarters);
  expect(row?.at.map(({ over, excess }) => [over, excess])).toEqual([
    [false, 0],
    [false, 0],
    [true, 0.5],
    [true, 0.5],
  ]);
  expect(row?.parts.map(({ id, from }) => [id, from])).toEqual([
    ["live", null],
    ["planned", "2027-Q1"],
    ["N", null],
  ]);
  expect(row?.at[0]?.counting).toEqual([0, 2]);
});

test("an item that retires it ends it in the quarter after; a dropped one does nothing", () => {
  const retired = item("retire", "live", "2026-Q4");
  expect(touches({ ...given, initiatives: [retired] })).toEqual([1.5, 1.5, 0.5, 0.5]);
  expect(touches({ ...given, initiatives: [{ ...retired, status: "dropped" }] })).toEqual([1.5, 1.5, 1.5, 1.5]);
  expect(touches({ ...given, initiatives: [{ ...retired, durationQuarters: 2 }] })).toEqual([1.5, 1.5, 1.5, 0.5]);
});

test("what has no item, was stopped or turned down is never heard", () => {
  for (const status of ["stopped", "paused", "rejected"] as const)
    expect(heardIn({ id: "U", status }, [item("use_case", "U", "2027-Q1")]), status).toBeNull();
  expect(heardIn({ id: "U", status: "planned" }, [])).toBeNull();
  expect(heardIn({ id: "U", status: "idea" }, [item("use_case", "U", "2027-Q1")])).toEqual({
    from: quarterNumber("2027-Q1"),
    until: Number.POSITIVE_INFINITY,
  });
});

test("the cap is the workspace's own, else our default, else none; at the cap is not over", () => {
  expect(contactCapOf("email", { email: 3 })).toEqual({ cap: 3, source: "own" });
  expect(contactCapOf("email", { email: null })).toEqual({ cap: 2, source: "default" });
  expect(contactCapOf("website", {})).toEqual({ cap: null, source: "none" });
  const tenths = [0.1, 0.2].map((weekly, at) => caseOf(`T${at}`, "live", weekly));
  const [row] = pressureByQuarter({ ...given, useCases: tenths, genericMessages: [], contactCaps: { email: 0.3 } }, []);
  expect(row?.at).toMatchObject([{ quarter: null, over: false }]);
});

test("nobody and nothing: no rows; a message without a frequency adds none", () => {
  expect(pressureByQuarter({ ...given, useCases: [], genericMessages: [] }, quarters)).toEqual([]);
  expect(pressureByQuarter({ ...given, useCases: [caseOf("U", "live", null)], genericMessages: [] }, quarters)).toEqual(
    [],
  );
});

test("now is what the pressure of today says, in the whole sample; the retargeting stops being over when it ends", () => {
  const { useCases, genericMessages, roadmap, workspace } = parseWorkspaceFile(sample);
  const named = genericMessages.map((message, at) => ({ ...message, id: `N${at}` }));
  const { contactCaps } = workspace;
  const rows = pressureByQuarter(
    { useCases, genericMessages: named, initiatives: roadmap?.items ?? [], contactCaps },
    quarters,
  );
  const now = rows.flatMap(({ audienceId, channelId, cap, at: [today] }) =>
    today && today.counting.length > 0
      ? [{ audienceId, channelId, weeklyTouches: today.weeklyTouches, cap, over: today.over }]
      : [],
  );
  expect(now).toEqual(messagePressure(useCases, genericMessages, contactCaps));
  const social = rows.find(({ audienceId, channelId }) => audienceId === "A3" && channelId === "paid_social");
  expect(social?.at.map(({ over }) => over)).toEqual([true, true, false, false]);
});
