import type { ReviewAct } from "@/domain/ledger/privacy-review";
import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import type { Privacy } from "./use-privacy";

type Props = {
  review: Privacy["review"];
  status: string;
  mayEdit: boolean;
  onAct: (act: ReviewAct) => void;
};

/** What the privacy partner said, who and when; an objection stops everything until it is resolved. */
export function ReviewState({ review, status, mayEdit, onAct }: Props) {
  const when = [review.by, review.at && dayInWords(review.at)].filter(Boolean).join(", ");
  const runs = status === "live" || status === "testing";
  const acts: readonly (readonly [ReviewAct, string])[] =
    review.status === "objected"
      ? [["resolve", "Resolve the objection"]]
      : review.status === "approved"
        ? [
            ["object", "Object"],
            ["withdraw", "Withdraw the sign-off"],
          ]
        : [
            ["signOff", "Sign off"],
            ["object", "Object"],
          ];
  return (
    <div>
      <Voice as="h3">Privacy review</Voice>
      {review.status === "objected" ? (
        <div className="mt-1">
          <Notice tone="harm">
            <p>
              <Tag look="severe">Objection</Tag> {review.reason}
              {when && ` (${when})`}
            </p>
            <p className="mt-1">
              Nobody can plan, test, launch or move it until the objection is resolved.
              {runs && ` It is ${status} now: stop or pause it, or resolve the objection.`}
            </p>
          </Notice>
        </div>
      ) : (
        <p className="mt-1 text-ink-2">
          {review.status === "approved"
            ? `Signed off${when && ` by ${when}`}.${review.reason ? ` “${review.reason}”` : ""}`
            : "Nobody has looked at it for privacy yet."}
        </p>
      )}
      {mayEdit && (
        <p className="mt-2 flex flex-wrap gap-2">
          {acts.map(([act, label]) => (
            <Button key={act} onClick={() => onAct(act)}>
              {label}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
