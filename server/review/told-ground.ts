import type { DecisionRow } from "@/domain/reviews/decision-row";
import { decisionWays, statusToFollow } from "@/domain/reviews/decision-ways";
import type { ReviewGround } from "@/domain/reviews/review-ground";
import { againstWords } from "@/domain/reviews/review-words";

type About = {
  readonly isOwner: boolean;
  /** Of the use case by id: a change of its status names it. */
  readonly versions: ReadonlyMap<string, number>;
  readonly decided: Pick<DecisionRow, "decision"> | null;
};

/** What is suggested for a use case, what each decision would need, and the status that should follow what was decided. */
export const toldGround = (ground: ReviewGround, { isOwner, versions, decided }: About) => ({
  ...ground,
  to: `use-cases/${encodeURIComponent(ground.useCaseId)}`,
  againstWords: ground.against && againstWords[ground.against],
  ways: decisionWays(ground, { isOwner }),
  useCaseVersion: versions.get(ground.useCaseId) ?? 0,
  follows: statusToFollow(decided, ground.status),
});
