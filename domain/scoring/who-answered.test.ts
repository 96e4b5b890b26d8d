import { expect, test } from "vitest";
import { noAnswers } from "./answers";
import { whoAnswered } from "./who-answered";

const given = (scoredBy: string, scoredAt: number, need: number, note: string | null = null) => ({
  scoredBy,
  scoredAt,
  note,
  scores: { ...noAnswers, customerValue: { need, help: 4, effort: null, control: null } },
});

test("the one who changed an answer last is its source; who gave the same since agrees", () => {
  const history = [given("Mei", 3, 4), given("Tom", 2, 4, "Five interviews"), given("Mei", 1, 3)];
  expect(whoAnswered(history[0]!.scores, history)).toEqual({
    "customerValue.need": { by: "Tom", at: 2, note: "Five interviews", alsoBy: ["Mei"] },
    "customerValue.help": { by: "Mei", at: 1, note: null, alsoBy: ["Tom"] },
  });
});

test("an answer that came with the use case, or was changed elsewhere since, has no source", () => {
  expect(whoAnswered(given("", 0, 4).scores, [])).toEqual({});
  expect(whoAnswered(given("", 0, 5).scores, [given("Tom", 1, 4)])).toEqual({
    "customerValue.help": { by: "Tom", at: 1, note: null, alsoBy: [] },
  });
});
