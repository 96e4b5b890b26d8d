import { Select } from "@/ui/select";
import { type Asked, type Changes, type Review, reviewInWords } from "./changes-types";

type Props = {
  reviews: readonly Review[];
  from: Changes["from"];
  to: Changes["to"];
  onAsk: (asked: Asked) => void;
};

const now = "now";

/** From which review to which, or to now; only what comes later can be the end. */
export function ReviewChoice({ reviews, from, to, onAsk }: Props) {
  const at = reviews.findIndex(({ id }) => id === from?.id);
  const later = at < 0 ? [] : reviews.slice(0, at);
  const choose = (since: string) => {
    const place = reviews.findIndex(({ id }) => id === since);
    const isLater = reviews.slice(0, place).some(({ id }) => id === to?.id);
    onAsk({ since, until: isLater ? (to?.id ?? null) : null });
  };
  const choice = (review: Review) => ({ value: review.id, label: reviewInWords(review) });
  return (
    <div className="no-print flex flex-wrap gap-4">
      <Select
        label="From"
        fieldClassName="w-72 max-w-full"
        value={from?.id ?? ""}
        choices={reviews.map(choice)}
        onChange={(event) => choose(event.target.value)}
      />
      <Select
        label="To"
        fieldClassName="w-72 max-w-full"
        value={to?.id ?? now}
        choices={[{ value: now, label: "Now" }, ...later.map(choice)]}
        onChange={({ target: { value } }) => from && onAsk({ since: from.id, until: value === now ? null : value })}
      />
    </div>
  );
}
