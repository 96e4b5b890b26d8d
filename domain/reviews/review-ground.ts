import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { verdictSentence } from "../experiments/verdict-sentence";
import type { Finding } from "../findings/find-findings";
import { rules } from "../findings/rules";
import { grouped } from "../grouped";
import { latestTest, type ReadTest } from "../returns/read-test";
import { isAnswered } from "../returns/review-suggestion";
import { suggestReviews } from "../returns/suggest-reviews";
import type { UseCase } from "../scoring/use-case";
import { reasonSentence } from "./reason-sentence";
import { type AgainstRule, decisionWords, type ReviewDecision } from "./review-words";
import { speaksAgainst } from "./speaks-against";
import { latestReview } from "./why-still";

/** The test a decision leans on, in its own words. */
export type GroundTest = {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly hollowWin: boolean;
};

/** What the rules suggest about one use case, and what a decision about it must not forget. */
export type ReviewGround = {
  readonly useCaseId: string;
  readonly name: string;
  readonly status: UseCase["status"];
  /** Null for what is not live, testing or paused: nothing is suggested. */
  readonly suggestion: { readonly decision: ReviewDecision; readonly words: string; readonly reason: string } | null;
  /** Why the rules suggest it, in a sentence. */
  readonly sentence: string;
  /** What each hard stop that holds says. */
  readonly hardStops: readonly string[];
  /** The latest test that counts. */
  readonly test: GroundTest | null;
  /** What going on would be against; null where nothing speaks against it. */
  readonly against: AgainstRule | null;
  /** Whether a review that changes or ends it came after the harm was shown. */
  readonly answered: boolean;
};

/**
 * The ground of every use case by id, worked out once for a whole meeting (formula 29).
 *
 * @param harms findings of harm that are open, see `isHarm`
 */
export function reviewGrounds(derived: DerivedWorkspace, harms: readonly Finding[]): ReadonlyMap<string, ReviewGround> {
  const harmsOf = grouped(
    harms.filter(({ entityType }) => entityType === "useCase"),
    ({ entityId }) => entityId,
  );
  const suggested = new Map(suggestReviews(derived).map((each) => [each.useCaseId, each]));
  return new Map(
    derived.assessments.map(({ useCase, hardStops }) => {
      const latest = latestTest(derived.testsOf(useCase.id));
      const test = latest && testOf(latest, derived);
      const given = suggested.get(useCase.id);
      const decision = given?.suggestion as ReviewDecision | undefined;
      const stops = hardStops.map((id) => rules.get(id)?.message ?? id);
      const answers = latest ? reviewsOf(derived, useCase.id).filter((review) => isAnswered(latest, [review])) : [];
      const against = againstOf(latest, test, stops, derived.testsOf(useCase.id));
      const about = { useCaseId: useCase.id, against, test, derived, answer: latestReview(answers) };
      const speaking = speaksAgainst({ ...about, harms: harmsOf.get(useCase.id) ?? [] });
      const ground: ReviewGround = {
        useCaseId: useCase.id,
        name: useCase.name,
        status: useCase.status,
        suggestion: given && decision ? { decision, words: decisionWords(decision), reason: given.reason } : null,
        sentence:
          given && decision
            ? reasonSentence(decision, given.reason, { ...about, hardStops: stops, against: speaking })
            : "",
        hardStops: stops,
        test,
        against,
        answered: answers.length > 0,
      };
      return [useCase.id, ground] as const;
    }),
  );
}

const reviewsOf = ({ file }: DerivedWorkspace, useCaseId: string) =>
  file.reviews.filter((review) => review.useCaseId === useCaseId);

function testOf({ experiment }: ReadTest, { file, readouts, metrics }: DerivedWorkspace): GroundTest | null {
  const readout = readouts[file.experiments.findIndex(({ id }) => id === experiment.id)];
  if (!readout) return null;
  const { sentence } = verdictSentence(experiment, readout, metrics);
  return { id: experiment.id, name: experiment.name, sentence, hollowWin: readout.hollowWin };
}

function againstOf(
  latest: ReadTest | null,
  test: GroundTest | null,
  hardStops: readonly string[],
  tests: readonly ReadTest[],
): AgainstRule | null {
  if (hardStops.length > 0) return "HARD_STOP";
  if (test?.hollowWin) return "HOLLOW_WIN";
  if (latest && /BREACH|HARM/.test(latest.reading.reason)) return "TEST_HARM";
  const since = latest?.experiment.endDate ?? "";
  const isInvalid = tests.some(
    ({ experiment, reading }) =>
      experiment.status === "concluded" && reading.decision === "invalid" && (experiment.endDate ?? "") > since,
  );
  return isInvalid ? "TEST_INVALID" : null;
}
