import { purposeOfKind } from "./evidence-kinds";
import type { Card } from "./evidence-library";
import { nameOfCard } from "./evidence-words";

export type Feed =
  | { readonly may: true; readonly only: "upper bound" | null }
  /** A sentence that names the card, why it may not, and what to use instead. */
  | { readonly may: false; readonly because: string };

type Judged = Pick<Card, "kind" | "verification" | "publisher" | "own" | "published" | "values">;

/** Kinds that are never the basis of a plan figure (rule R-RET-3). */
const never: Readonly<Record<string, string>> = {
  vendor_claim: "is a vendor claim: whoever says it also sells it",
  prediction: "is a prediction: nobody measured it",
};

/**
 * Whether a card may be the basis of a plan figure. A vendor claim or a prediction never may, nor a card without a
 * known primary source, which enters no sum; what people said they would do may only as an upper bound.
 */
export function mayFeedForecast(card: Judged): Feed {
  const why = never[card.kind] ?? (card.verification === "unverified" ? "has no known primary source" : null);
  if (why === null) return { may: true, only: card.kind === "stated_intention_survey" ? "upper bound" : null };
  return {
    may: false,
    because: `“${nameOfCard(card)}” ${why}, so it cannot be the basis of a plan figure. Use a concluded test of your own, or your own evidence with its source.`,
  };
}

/** What a card may be used for, in a sentence; a card without a known source says that first. */
export function purposeOfCard(card: Judged): string {
  return card.verification === "unverified"
    ? "Nothing that is added up: no primary source is known. Name it only together with that."
    : purposeOfKind(card.kind);
}
