import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../../exchange/workspace-file";
import { parametersOf } from "../../settings";
import {
  agreementEffect,
  answersByKey,
  changedBy,
  withAgreedAudience,
  withAgreedChannel,
  withAgreedScores,
} from "./apply-agreed";
import { groupsOf } from "./criteria";

const file = parseWorkspaceFile(sample);
const helper = file.useCases.find(({ id }) => id === "W10")!;
const basis = { severity: 4, needed: [], parameters: parametersOf({}) };

test("agreed answers replace theirs and leave the rest alone", () => {
  const agreed = { "customerValue.effort": 3, "regret.stakes": 5, "confidence.confidence": 2 };
  const scores = withAgreedScores(helper.scores, agreed);
  expect(scores.customerValue).toEqual({ ...helper.scores!.customerValue!, effort: 3 });
  expect(scores.regret).toEqual({ ...helper.scores!.regret!, stakes: 5 });
  expect(scores.confidence).toBe(2);
  expect(scores.creepiness).toEqual(helper.scores!.creepiness);
  expect(withAgreedScores(null, agreed).customerValue).toEqual({ need: null, help: null, effort: 3, control: null });
});

test("every criterion of a round has its place, and only that one changes", () => {
  for (const { key } of groupsOf("useCase").flatMap(({ criteria }) => criteria)) {
    const now = answersByKey(helper.scores);
    const to = now[key] === 5 ? 4 : 5;
    const after = answersByKey(withAgreedScores(helper.scores, { [key]: to }));
    expect(after, key).toEqual({ ...now, [key]: to });
    expect(changedBy({ [key]: to }, now)).toEqual([{ key, from: now[key], to }]);
  }
});

test("the effect on priority and verdict is known before anything is stored", () => {
  const { before, after } = agreementEffect(helper, basis, { "confidence.confidence": 1, "feasibility.tech": 1 });
  expect(after.score!.priority).toBeLessThan(before.score!.priority);
  expect(before.verdict.verdict).not.toBe(after.verdict.verdict);
  expect(agreementEffect(helper, basis, {}).after).toEqual(before);
});

test("audiences and channels take their agreed answers the same way", () => {
  const [audience] = file.audiences;
  expect(withAgreedAudience(audience!, { "audience.need": 1 }).scores).toEqual({ ...audience!.scores!, need: 1 });
  const [channel] = file.channelScores;
  expect(withAgreedChannel(channel!, { "channel.cost": 5 })).toEqual({ ...channel!, cost: 5 });
});
