import type { Parameters } from "../settings";
import { type EvidenceAge, evidenceAge } from "./evidence-age";
import { mayFeedForecast, purposeOfCard } from "./evidence-forecast";
import { kindInWords } from "./evidence-kinds";
import { type Card, codesInWords, dateBasisInWords } from "./evidence-library";
import {
  ageInWords,
  checkInWords,
  hasRatio,
  nameOfCard,
  predictionInWords,
  publishedInWords,
  publisherInWords,
  sampleInWords,
  valueInWords,
} from "./evidence-words";

/** The day reckoned with, and the ages at which evidence counts as ageing and as old, in years. */
export type Reading = { readonly today: string; readonly cuts: Parameters["evidenceAgeYears"] };

const marks: Readonly<Record<string, string>> = {
  vendor_claim: "Vendor claim",
  prediction: "Prediction",
  stated_intention_survey: "People said",
};

/** A card as it is read: every field in words, what is not known said to be so, nothing rounded away. */
export function viewOfCard(card: Card, { today, cuts }: Reading) {
  const age: EvidenceAge = evidenceAge(card, today, cuts);
  const feed = mayFeedForecast(card);
  const isDescription = card.title?.startsWith("[") ?? false;
  return {
    id: card.id,
    own: card.own,
    name: nameOfCard(card),
    statement: card.statement,
    mark: marks[card.kind] ?? null,
    figures: card.values.map((value) => ({ label: value.label, words: valueInWords(value) })),
    isRatio: hasRatio(card),
    kind: kindInWords(card.kind),
    publisher: publisherInWords(card),
    title: card.title && (isDescription ? codesInWords(card.title.slice(1, -1)) : `“${card.title}”`),
    published: publishedInWords(card.published),
    dateBasis: dateBasisInWords(card.dateBasis),
    age: ageInWords(age),
    ageBand: age.ageBand,
    population: card.population || "not stated",
    sample: sampleInWords(card.sampleSize),
    geography: card.geography,
    check: checkInWords(card.verification),
    caveat: card.caveat && codesInWords(card.caveat),
    citation: card.citation,
    articleSays: card.articleSays,
    prediction: card.prediction && predictionInWords(card.prediction, today),
    mayBeUsedFor: purposeOfCard(card),
    /** Null when it may feed a forecast. */
    refusedForForecast: feed.may ? null : feed.because,
  };
}
