import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../../exchange/workspace-file";
import { parametersOf } from "../../settings";
import { noAnswers } from "../answers";
import { scoreUseCase } from "../score-use-case";
import { scorerViews } from "./scorer-views";

const finder = parseWorkspaceFile(sample).useCases.find(({ id }) => id === "W07")!;
const parameters = parametersOf({});
const agreed = scoreUseCase(finder, 4, parameters)!.terms;
const views = (said: Parameters<typeof scorerViews>[1]) => scorerViews(finder, said, 4, parameters);
const answer = (given: number, confidence: number | null = null) => ({ answer: given, confidence });

test("one person is no several: the agreed values stand", () => {
  expect(views([])).toEqual([]);
  expect(
    views([
      { scorerId: "a", at: 1, scores: finder.scores! },
      { scorerId: "a", at: 2, scores: finder.scores! },
    ]),
  ).toEqual([]);
});

test("who answered some questions sees the rest as agreed", () => {
  const [a, b] = views([
    { scorerId: "a", at: 1, answers: { "feasibility.people": answer(1, 2), "feasibility.tech": answer(1, 4) } },
    { scorerId: "b", at: 1, scores: finder.scores! },
  ]);
  expect(b).toEqual({
    scorerId: "b",
    parts: [agreed.customerValue, agreed.commercialValue, agreed.feasibility, agreed.creepiness, agreed.regret].map(
      ({ points }) => points,
    ),
    confidence: finder.scores!.confidence,
    sureness: finder.scores!.confidence,
  });
  expect(a!.parts[2]).toBeLessThan(agreed.feasibility.points);
  expect(a!.parts.toSpliced(2, 1)).toEqual(b!.parts.toSpliced(2, 1));
  expect(a).toMatchObject({ scorerId: "a", sureness: 3, confidence: b!.confidence });
});

test("what somebody said later counts, answer by answer", () => {
  const [a] = views([
    { scorerId: "a", at: 5, answers: { "creepiness.origin": answer(5) } },
    { scorerId: "a", at: 1, answers: { "creepiness.origin": answer(1), "confidence.confidence": answer(2) } },
    { scorerId: "b", at: 1, scores: { ...noAnswers, feasibility: { data: 1, tech: 1, content: 1, people: 1 } } },
  ]);
  expect(a!.parts[3]).toBeGreaterThan(agreed.creepiness.points);
  expect(a!.confidence).toBe(2);
});

test("a score with gaps fills only what it answers", () => {
  const [, b] = views([
    { scorerId: "a", at: 1, scores: finder.scores! },
    {
      scorerId: "b",
      at: 2,
      scores: {
        ...noAnswers,
        feasibility: { data: 1, tech: 1, content: 1, people: 1 },
        regret: { stakes: null, optionsShown: null, pressureCues: ["countdown"], reliefFeatures: [] },
      },
    },
  ]);
  expect(b!.parts.slice(0, 3)).toEqual([agreed.customerValue.points, agreed.commercialValue.points, 0]);
  expect(b!.parts[4]).toBeGreaterThan(agreed.regret.points);
});
