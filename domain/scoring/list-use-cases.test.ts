import { expect, test } from "vitest";
import { everyUseCase, type ListedUseCase, listGroup, listSentence, passing } from "./list-use-cases";

const row = (id: string, changes: Partial<ListedUseCase> = {}): ListedUseCase => ({
  id,
  name: `Finder ${id}`,
  mode: "active",
  status: "planned",
  moment: "explore>shortlist",
  channelIds: ["website"],
  audienceIds: ["A1"],
  ownerId: null,
  outcomeId: "O1",
  function: "cx",
  lane: "standard",
  verdict: "now",
  rank: 1,
  priority: 60,
  ...changes,
});

test("a filter asks for every word and every choice", () => {
  const sofa = row("W07", { name: "Sofa and bed finder", ownerId: "U1" });
  const passes = (change: object) => passing({ ...everyUseCase, ...change })(sofa);
  expect(passes({ text: "finder SOFA" })).toBe(true);
  expect(passes({ text: "w07" })).toBe(true);
  expect(passes({ text: "sofa lamp" })).toBe(false);
  expect(passes({ channel: "email" })).toBe(false);
  expect(passes({ owner: "U1", mode: "active", verdict: "now" })).toBe(true);
  expect(passes({ owner: "none" })).toBe(false);
  expect(passes({ audience: "A1", function: "cx", lane: "standard" })).toBe(true);
  expect(passes({ lane: "table_stakes" })).toBe(false);
  expect(passes({ why: "without" })).toBe(false);
  expect(passing({ ...everyUseCase, why: "without" })(row("W08", { outcomeId: null }))).toBe(true);
});

test("what must change first stands apart from what is ranked", () => {
  expect(listGroup(row("a"))).toBe("standard");
  expect(listGroup(row("a", { lane: "table_stakes" }))).toBe("table_stakes");
  expect(listGroup(row("a", { lane: "table_stakes", verdict: "redesign" }))).toBe("redesign");
  expect(listGroup(row("a", { rank: null, verdict: "blocked" }))).toBe("unranked");
});

test("the sentence counts what is ready and what runs and should not", () => {
  expect(listSentence([])).toBe("Nothing to choose from yet.");
  expect(listSentence([row("a"), row("b", { verdict: "redesign", status: "live" })])).toBe(
    "2 use cases scored. One is ready to do now; one that runs today needs a redesign before more is spent on it.",
  );
  expect(listSentence([row("a", { verdict: "unscored", priority: null, rank: null })])).toBe(
    "0 of 1 scored. Nothing is ready to do now; nothing that runs today needs a redesign.",
  );
});
