import { audienceScore } from "@/domain/customers/audience-score";
import { channelScore } from "@/domain/customers/channel-score";
import {
  agreementEffect,
  answersByKey,
  changedBy,
  withAgreedAudience,
  withAgreedChannel,
} from "@/domain/scoring/rounds/apply-agreed";
import type { AgreedAnswers } from "@/domain/scoring/rounds/round";
import type { Shown } from "./revealed-part";

export type Target = NonNullable<Shown["target"]>;

const verdictWords: Record<string, string> = {
  ...{ now: "now", next: "next", later: "later", dont: "don’t", redesign: "redesign", blocked: "blocked" },
  ...{ unscored: "not scored", personalize: "personalize", light_touch: "light touch", keep_generic: "keep generic" },
};
const wordOf = (verdict: string | null) => (verdict === null ? "not scored" : (verdictWords[verdict] ?? verdict));

/** The answers stored now, by key. */
function storedAnswers(target: Target): Record<string, number | null> {
  if (target.kind === "useCase") return answersByKey(target.judged.scores);
  const given = target.kind === "audience" ? (target.audience.scores ?? {}) : target.channel;
  return Object.fromEntries(
    Object.entries(given).map(([criterion, answer]) => [
      `${target.kind}.${criterion}`,
      typeof answer === "number" ? answer : null,
    ]),
  );
}

type Standing = { score: number | null; verdict: string | null };

function standings(target: Target, chosen: AgreedAnswers): { before: Standing; after: Standing } {
  if (target.kind === "useCase") {
    const { before, after } = agreementEffect(target.judged, target.basis, chosen);
    const standing = ({ score, verdict }: typeof before) => ({
      score: score?.priority ?? null,
      verdict: verdict.verdict,
    });
    return { before: standing(before), after: standing(after) };
  }
  if (target.kind === "audience") {
    const { audience, weights } = target;
    const standing = (of: typeof audience) => ({ score: audienceScore(of, weights).score, verdict: null });
    return { before: standing(audience), after: standing(withAgreedAudience(audience, chosen)) };
  }
  const { channel, parameters } = target;
  return {
    before: channelScore(channel, parameters),
    after: channelScore(withAgreedChannel(channel, chosen), parameters),
  };
}

/** What storing does, in one sentence and change by change. */
export function agreedEffect(target: Target, chosen: AgreedAnswers) {
  const { before, after } = standings(target, chosen);
  const name = target.kind === "useCase" ? "Priority" : "Score";
  const number = (score: number | null) => score?.toFixed(1) ?? "not scored";
  const score =
    before.score === after.score
      ? `${name} stays ${number(after.score)}`
      : `${name} goes from ${number(before.score)} to ${number(after.score)}`;
  const verdict =
    target.kind === "audience"
      ? ""
      : before.verdict === after.verdict
        ? `; the verdict stays “${wordOf(after.verdict)}”`
        : `; the verdict goes from “${wordOf(before.verdict)}” to “${wordOf(after.verdict)}”`;
  return { sentence: `${score}${verdict}.`, changes: changedBy(chosen, storedAnswers(target)) };
}
