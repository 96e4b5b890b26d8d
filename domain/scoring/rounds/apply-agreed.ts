import type { Audience, ChannelScore } from "../../customers/audience";
import { withEveryGroup } from "../answers";
import { type Judged, type Judgement, type JudgingBasis, judgeUseCase } from "../judge-use-case";
import type { UseCaseScores } from "../use-case";
import type { AgreedAnswers } from "./round";

/** The answers of a group, by criterion: "customerValue.need" is `need` of `customerValue`. */
function ofGroup(agreed: AgreedAnswers, group: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(agreed).flatMap(([key, answer]) =>
      key.startsWith(`${group}.`) ? [[key.slice(group.length + 1), answer]] : [],
    ),
  );
}

/** The scores of a use case with the agreed answers in them; what was not agreed keeps its present value. */
export function withAgreedScores(scores: UseCaseScores | null, agreed: AgreedAnswers): UseCaseScores {
  const now = withEveryGroup(scores);
  return {
    customerValue: { ...now.customerValue!, ...ofGroup(agreed, "customerValue") },
    commercialValue: { ...now.commercialValue!, ...ofGroup(agreed, "commercialValue") },
    feasibility: { ...now.feasibility!, ...ofGroup(agreed, "feasibility") },
    creepiness: { ...now.creepiness!, ...ofGroup(agreed, "creepiness") },
    regret: { ...now.regret!, ...ofGroup(agreed, "regret") },
    confidence: agreed["confidence.confidence"] ?? now.confidence,
  };
}

/** The audience with the agreed answers in it; what was not agreed keeps its present value. */
export function withAgreedAudience<A extends Pick<Audience, "scores">>(audience: A, agreed: AgreedAnswers): A {
  const now = audience.scores ?? { need: null, value: null, reach: null, fatigue: null };
  return { ...audience, scores: { ...now, ...ofGroup(agreed, "audience") } };
}

/** The channel with the agreed answers in it; what was not agreed keeps its present value. */
export function withAgreedChannel<C extends Omit<ChannelScore, "channelId" | "annualCost">>(
  channel: C,
  agreed: AgreedAnswers,
): C {
  return { ...channel, ...ofGroup(agreed, "channel") };
}

export type AgreementEffect = { readonly before: Judgement; readonly after: Judgement };

/** What storing the agreed answers does to the priority and the verdict of a use case. */
export function agreementEffect(useCase: Judged, basis: JudgingBasis, agreed: AgreedAnswers): AgreementEffect {
  const scores = withAgreedScores(useCase.scores, agreed);
  return { before: judgeUseCase(useCase, basis), after: judgeUseCase({ ...useCase, scores }, basis) };
}

/** The agreed answers that differ from what is stored now, with both. */
export function changedBy(
  agreed: AgreedAnswers,
  now: Readonly<Record<string, number | null>>,
): { key: string; from: number | null; to: number }[] {
  return Object.entries(agreed).flatMap(([key, to]) => {
    const from = now[key] ?? null;
    return from === to ? [] : [{ key, from, to }];
  });
}

/** The present answers of a use case by key, "group.criterion". */
export function answersByKey(scores: UseCaseScores | null): Record<string, number | null> {
  const { customerValue, commercialValue, feasibility, creepiness, regret, confidence } = withEveryGroup(scores);
  const groups = {
    customerValue,
    commercialValue,
    feasibility,
    creepiness,
    regret: { stakes: regret?.stakes ?? null },
  };
  return {
    ...Object.fromEntries(
      Object.entries(groups).flatMap(([group, answers]) =>
        Object.entries(answers ?? {}).map(([criterion, answer]) => [`${group}.${criterion}`, answer]),
      ),
    ),
    "confidence.confidence": confidence,
  };
}
