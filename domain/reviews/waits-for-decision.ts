import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { grouped } from "../grouped";
import type { Review } from "../returns/returns";
import { suggestReviews } from "../returns/suggest-reviews";
import { yearBefore } from "./review-days";
import { latestReview } from "./why-still";

type Days = { readonly since: string; readonly today: string };

/**
 * Whether somebody has to decide about a use case for which something is suggested: nobody decided since the last meeting,
 * and the latest decision was another one for another suggestion, or is older than twelve months (our default). A
 * difference with a note stands as long as the same is suggested. Days are YYYY-MM-DD.
 */
export function waitsForDecision(
  suggestion: { readonly decision: string; readonly reason: string },
  last: Pick<Review, "date" | "decision" | "suggested"> | null,
  { since, today }: Days,
): boolean {
  if (last === null) return true;
  if (last.date >= since) return false;
  const { decision, reason } = suggestion;
  const isSame = last.suggested?.decision === decision && last.suggested.reason === reason;
  return (last.decision !== decision && !isSame) || last.date < yearBefore(today);
}

/**
 * Ids of the use cases somebody has to decide about.
 *
 * @param since YYYY-MM-DD, the day of the last meeting that ended; null where none was held
 */
export function waitingUseCases(derived: DerivedWorkspace, since: string | null): string[] {
  const reviews = grouped(derived.file.reviews, ({ useCaseId }) => useCaseId ?? "");
  const days = { since: since ?? derived.today, today: derived.today };
  return suggestReviews(derived)
    .filter(({ useCaseId, suggestion, reason }) =>
      waitsForDecision({ decision: suggestion, reason }, latestReview(reviews.get(useCaseId) ?? []), days),
    )
    .map(({ useCaseId }) => useCaseId);
}
