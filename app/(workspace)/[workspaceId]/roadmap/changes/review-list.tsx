import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import type { Review } from "./changes-types";
import { useRemoveReview } from "./use-changes";

type Props = {
  workspaceId: string;
  reviews: readonly Review[];
  mayEdit: boolean;
  onRename: (review: Review) => void;
  onGone: (id: string) => void;
};

/** Every review, the latest first. */
export function ReviewList({ workspaceId, reviews, mayEdit, onRename, onGone }: Props) {
  const remove = useRemoveReview(workspaceId, onGone);
  return (
    <div className="no-print">
      <Section title="Reviews" aside={<span className="figure">{reviews.length}</span>}>
        <ul>
          {reviews.map((review) => (
            <li
              key={review.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-hairline py-2"
            >
              <p className="min-w-0 break-words">
                <span className="font-medium">{review.name}</span>{" "}
                <span className="figure text-ink-3">
                  {dayInWords(review.takenOn)}, kept by {review.takenByName}
                </span>
              </p>
              {mayEdit && (
                <div className="flex gap-2">
                  <Button look="quiet" aria-label={`Rename ${review.name}`} onClick={() => onRename(review)}>
                    Rename
                  </Button>
                  <Button look="quiet" aria-label={`Remove ${review.name}`} onClick={() => remove(review)}>
                    Remove
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
