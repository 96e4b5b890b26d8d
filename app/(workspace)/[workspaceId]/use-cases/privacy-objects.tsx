import type { ListedRow } from "./use-case-list";

/** Beside the name of what nobody can commit to before an objection is resolved. */
export function PrivacyObjects({ review }: { review: ListedRow["privacyReview"] }) {
  if (review?.status !== "objected") return null;
  return (
    <span title={review.reason ?? undefined} className="shrink-0 text-11 font-semibold whitespace-nowrap text-harm">
      Privacy objects
    </span>
  );
}
