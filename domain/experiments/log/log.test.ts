import { describe, expect, it } from "vitest";
import { passingTest } from "./find-tests";
import type { ListedTest } from "./listed-test";
import { logSentence } from "./log-sentence";
import { groupTests, orderTests } from "./order-tests";
import { everyTest, readTestLook, testLookQuery } from "./test-look";

type Given = Partial<Omit<ListedTest, "fields">> & { fields?: Partial<ListedTest["fields"]> };

const blank: ListedTest = {
  id: "T1",
  name: "Finder quiz",
  status: "concluded",
  startDate: "2026-02-01",
  endDate: "2026-03-01",
  decision: "ship",
  hollowWin: false,
  override: null,
  sentence: "Orders are up.",
  learning: null,
  useCaseName: null,
  due: null,
  lift: 0.05,
  harm: 1,
  fields: {
    moment: "explore>select",
    audienceIds: [],
    channelIds: ["website"],
    templateId: null,
    activeForm: "quiz",
    helpType: "simplify",
    mode: "active",
    primaryId: "M-CONV",
    ownerId: null,
    quarter: "2026-Q1",
    hasExperience: true,
  },
};
const listed = ({ fields, ...given }: Given): ListedTest => ({
  ...blank,
  ...given,
  fields: { ...blank.fields, ...fields },
});
const ids = (tests: readonly ListedTest[]) => tests.map(({ id }) => id);

describe("an address", () => {
  it("asks for the same look it was written from", () => {
    const look = {
      filter: { ...everyTest, text: "quiz & co", decision: "hollow", moment: "explore>select" },
      sort: "harm",
      group: "quarter",
    } as const;
    expect(readTestLook(new URLSearchParams(testLookQuery(look)))).toEqual(look);
    expect(testLookQuery(readTestLook(new URLSearchParams("")))).toBe("");
  });
  it("that says what nobody knows asks for the look one begins with", () => {
    expect(readTestLook(new URLSearchParams("sort=luck&group=mood&colour=red"))).toEqual({
      filter: everyTest,
      sort: "due",
      group: "state",
    });
  });
});

it("what is sought is found in what a test was, the failure with the win", () => {
  const tests = [
    listed({ id: "won" }),
    listed({ id: "hollow", decision: "iterate", hollowWin: true, learning: "People felt rushed" }),
    listed({ id: "other", fields: { activeForm: null, moment: null, hasExperience: false } }),
    listed({ id: "draft", status: "draft", decision: null, fields: { channelIds: [], hasExperience: false } }),
  ];
  const found = (filter: Partial<typeof everyTest>) => ids(tests.filter(passingTest({ ...everyTest, ...filter })));
  expect(found({ form: "quiz", moment: "explore>select", state: "concluded" })).toEqual(["won", "hollow"]);
  expect(found({ decision: "hollow" })).toEqual(["hollow"]);
  expect(found({ decision: "none" })).toEqual(["draft"]);
  expect(found({ text: "felt RUSHED" })).toEqual(["hollow"]);
  expect(found({ moment: "none" })).toEqual(["other"]);
  expect(found({ cx: "without" })).toEqual(["other", "draft"]);
  // Without channels it runs on every one.
  expect(found({ channel: "email" })).toEqual(["draft"]);
  expect(found({ owner: "somebody" })).toEqual([]);
});

it("what is due comes first, what is not known last", () => {
  const tests = [
    listed({ id: "old", lift: null, startDate: "2025-01-01", fields: { quarter: "2025-Q1" } }),
    listed({ id: "won", lift: 0.2, harm: 2.5 }),
    listed({ id: "ready", status: "running", due: "read", lift: -0.1, harm: 4.2, startDate: "2026-05-01" }),
    listed({ id: "harms", status: "running", due: "harms", lift: null, harm: 5, startDate: "2026-04-01" }),
    listed({ id: "draft", status: "draft", startDate: null, lift: null, harm: null, fields: { quarter: null } }),
  ];
  expect(ids(orderTests(tests, "due"))).toEqual(["harms", "ready", "draft", "won", "old"]);
  expect(ids(orderTests(tests, "lift"))).toEqual(["won", "ready", "harms", "old", "draft"]);
  expect(ids(orderTests(tests, "harm")).slice(0, 3)).toEqual(["harms", "ready", "won"]);
  expect(ids(orderTests(tests, "harm")).at(-1)).toBe("draft");
  const inOrder = orderTests(tests, "due");
  expect(groupTests(inOrder, "state").map(({ name, tests }) => [name, ids(tests)])).toEqual([
    ["Running", ["harms", "ready"]],
    ["Drafts", ["draft"]],
    ["Concluded", ["won", "old"]],
  ]);
  expect(groupTests(inOrder, "quarter").map(({ name }) => name)).toEqual(["Q1 2026", "Q1 2025", "No date yet"]);
});

it("the sentence names what wants somebody first, and never a bare zero", () => {
  expect(logSentence([])).toBe("Nothing has been tested yet.");
  expect(
    logSentence([
      listed({ status: "running", due: "harms" }),
      listed({ status: "running", due: "read" }),
      listed({ status: "running", due: "read" }),
      listed({ status: "draft", decision: null }),
      listed({}),
      listed({ hollowWin: true, decision: "iterate" }),
      listed({ decision: "invalid" }),
    ]),
  ).toBe(
    "1 running test harms customers: look now; 2 can be read; 3 tests run; 1 is a draft; of 3 concluded, 1 may ship, 1 sold more and hurt customers, 1 does not count.",
  );
  expect(logSentence([listed({ decision: "stop" })])).toBe("Of 1 concluded, none may ship.");
});
