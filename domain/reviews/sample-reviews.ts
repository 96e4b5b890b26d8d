import { z } from "zod";
import content from "@/content/sample_reviews.json";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { id } from "../fields";
import { type Review, type ReviewMeeting, review, reviewMeeting } from "../returns/returns";

/** Review meetings as they ship. */
export const sampleReviews = z.strictObject({
  note: z.string(),
  meetings: z.array(reviewMeeting),
  /** Decisions of the sample that were made in a meeting, and what was suggested then. */
  decided: z.array(z.strictObject({ reviewId: id, meetingId: id, suggested: review.shape.suggested })),
  /** Decisions beside those of the sample. */
  reviews: z.array(review),
});

/** Who founds the sample workspace, in the file. */
const owner = "owner";

/**
 * The meetings that come with the sample workspace beside its file: one that ended, with its decisions, and one that is
 * planned; and the decisions of the file, told where they were made. The file's own where it does not hold what they are
 * about.
 *
 * @param now milliseconds since 1970; nothing ended later
 */
export function sampleReviewsOf(
  file: Pick<WorkspaceFile, "useCases" | "members" | "reviews" | "reviewMeetings">,
  { ownerId, now }: { ownerId: string; now: number },
): { readonly reviews: readonly Review[]; readonly meetings: readonly ReviewMeeting[] } {
  const { meetings, decided, reviews } = sampleReviews.parse(content);
  const has = (known: readonly { id: string }[], asked: string | null) => known.some((each) => each.id === asked);
  const isWhole =
    file.reviewMeetings.length === 0 &&
    decided.every(({ reviewId }) => has(file.reviews, reviewId)) &&
    reviews.every(
      ({ id: reviewId, useCaseId, deciderId }) =>
        !has(file.reviews, reviewId) && has(file.useCases, useCaseId) && has(file.members, deciderId),
    );
  if (!isWhole) return { reviews: file.reviews, meetings: file.reviewMeetings };
  const places = new Map(decided.map(({ reviewId, ...place }) => [reviewId, place]));
  return {
    reviews: [...file.reviews.map((each) => ({ ...each, ...places.get(each.id) })), ...reviews],
    meetings: meetings.map((each) => ({
      ...each,
      closedAt: each.closedAt === null ? null : Math.min(each.closedAt, now),
      closedById: each.closedById === owner ? ownerId : each.closedById,
    })),
  };
}
