import { expect, test } from "vitest";
import { useCase } from "../scoring/use-case";
import { parametersOf } from "../settings";
import { audience, channelScore as channelSchema, pitfall } from "./audience";
import { audienceScore } from "./audience-score";
import { channelScore } from "./channel-score";
import { messagePressure } from "./message-pressure";
import { pitfallSeverities, worstSeverity } from "./pitfall-severity";

const parameters = parametersOf({});

test("severity is rounded up; what was not measured has its library default, the unknown 1", () => {
  const register = pitfallSeverities([
    pitfall.parse({ pitfallId: "P01", prevalence: 3, intensity: 2 }),
    pitfall.parse({ pitfallId: "P02", prevalence: 1 }),
    pitfall.parse({ pitfallId: "OWN-1" }),
  ]);
  expect(Object.fromEntries(register)).toEqual({ P01: 2, P02: 4, "OWN-1": 1 });
  expect(worstSeverity([], register)).toBe(1);
  expect(worstSeverity(["P01", "P05"], register)).toBe(3);
  expect(worstSeverity(["P99"], register)).toBe(1);
});

test("an audience with a part missing has no score, and keeps the share it has", () => {
  const whole = { need: 5, value: 5, reach: 5, fatigue: 1 };
  const scored = (scores: object) =>
    audienceScore(
      audience.parse({ id: "A1", name: "A1", scores, identifiable: 0.5, consent: 0.5 }),
      parameters.audienceWeights,
    );
  expect(scored(whole)).toEqual({ id: "A1", score: 81.3, addressableShare: 25 });
  expect(scored({ ...whole, fatigue: null })).toEqual({ id: "A1", score: null, addressableShare: 25 });
});

test("the verdict of a channel follows its rounded score", () => {
  const best = { channelId: "email", preference: 5, consentedReach: 1, measurability: 5, cost: 1, intrusiveness: 1 };
  const verdict = (changes: object) => channelScore(channelSchema.parse({ ...best, ...changes }), parameters);
  expect(verdict({})).toEqual({ channelId: "email", score: 100, verdict: "personalize" });
  expect(verdict({ preference: 1, intrusiveness: 5, consentedReach: 0.2 })).toMatchObject({ verdict: "keep_generic" });
  expect(verdict({ preference: null })).toEqual({ channelId: "email", score: null, verdict: null });
});

test("pressure counts what runs and generic mail, against the own cap, else the channel's, else none", () => {
  const running = (id: string, weeklyTouches: object, status = "live") =>
    useCase.parse({
      ...{ id, name: id, status, mode: "passive", moment: { type: "stage" } },
      ...{ audienceIds: ["A1"], weeklyTouches },
    });
  const useCases = [
    running("W1", { email: 0.1, push: 1.1, website: 9 }),
    running("W2", { email: 0.2 }, "testing"),
    running("W3", { email: 5 }, "planned"),
  ];
  const generic = [{ name: "Offer", channelId: "email", weeklyTouches: 0.1, audienceIds: ["A1"] }];
  const told = messagePressure(useCases, generic, { email: 0.4 });
  expect(told).toEqual([
    { audienceId: "A1", channelId: "email", weeklyTouches: 0.4, cap: 0.4, over: false },
    { audienceId: "A1", channelId: "push", weeklyTouches: 1.1, cap: 1, over: true },
    { audienceId: "A1", channelId: "website", weeklyTouches: 9, cap: null, over: false },
  ]);
});
