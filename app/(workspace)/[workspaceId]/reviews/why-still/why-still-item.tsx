import Link from "next/link";
import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { PairValue, Tag } from "@/ui/marks";
import type { DecisionId, WhyStillRow } from "../review-view";
import { StatusOffer } from "../status-offer";

type Props = {
  workspaceId: string;
  row: WhyStillRow;
  may: boolean;
  onDecide: (first: DecisionId | null) => void;
};

/** Why to ask in one sentence, the cost so far, what was decided last, and what the rules suggest to do. */
export function WhyStillItem({ workspaceId, row, may, onDecide }: Props) {
  const { name, to, sentence, costWords, margin, lastDecision, suggestion, owner, liveSince, ground } = row;
  const isHarm = row.reasons.some(({ kind }) => kind === "harm");
  const facts = [
    owner ? `Owner ${owner}` : "Nobody owns it",
    liveSince ? `live since ${dayInWords(liveSince)}` : "live since: not known",
    ...(lastDecision ? [] : ["nobody has decided about it yet"]),
  ];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2 border-t border-hairline py-4 max-md:grid-cols-1 print:break-inside-avoid">
      <article aria-label={name} className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <Link
            href={`/${workspaceId}/${to}`}
            prefetch={false}
            className="min-w-0 text-16 font-medium wrap-anywhere underline underline-offset-3 max-sm:-my-3 max-sm:py-3"
          >
            {name}
          </Link>
          {isHarm && <Tag look="harm">Harm</Tag>}
        </p>
        <p className="mt-0.5 max-w-[78ch] wrap-anywhere">{sentence}</p>
        <p className="mt-1">
          <PairValue side="commercial" label="Cost">
            Cost: {costWords}
          </PairValue>{" "}
          {margin !== null && (
            <Link
              href={`/${workspaceId}/returns`}
              prefetch={false}
              className="text-12 text-ink-3 underline underline-offset-3 hover:text-ink"
            >
              What it is made of
            </Link>
          )}
        </p>
        <p className="mt-1 max-w-[78ch] text-12 wrap-anywhere text-ink-3">
          {facts.join(", ")}.
          {lastDecision && (
            <>
              {" "}
              Last decided:{" "}
              <Link
                href={`/${workspaceId}/reviews/decisions?useCase=${encodeURIComponent(row.useCaseId)}`}
                prefetch={false}
                className="underline underline-offset-3 hover:text-ink"
              >
                {lastDecision}
              </Link>
            </>
          )}
        </p>
        <p className="mt-1 max-w-[78ch] wrap-anywhere">
          {suggestion ? (
            <>
              <b className="font-semibold">What to do:</b> {suggestion.words}. {ground.sentence}
            </>
          ) : (
            "Nothing is suggested."
          )}
        </p>
        {may && <StatusOffer workspaceId={workspaceId} ground={ground} reason={row.stopReason} note={null} />}
      </article>
      {may && (
        <div className="no-print flex flex-wrap content-start items-start gap-1 md:justify-end">
          {suggestion && (
            <Button
              aria-label={`As suggested, ${suggestion.words}: ${name}`}
              onClick={() => onDecide(suggestion.decision)}
            >
              As suggested
            </Button>
          )}
          <Button look="quiet" aria-label={`Decide: ${name}`} onClick={() => onDecide(null)}>
            Decide
          </Button>
        </div>
      )}
    </li>
  );
}
