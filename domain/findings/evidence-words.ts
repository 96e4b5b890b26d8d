import enums from "@/content/enums.json";
import { firstDayOf } from "../days";
import { dayWords, monthWords } from "../deck/deck-words";
import { grouped as thousands } from "../roadmap/wording";
import type { EvidenceAge } from "./evidence-age";
import { type Card, codesInWords } from "./evidence-library";

/**
 * A value with its unit as it is said: 53 and "%" are "53%", 3.2 and "x" are "3.2 times". A ratio stays a ratio
 * and is never made a share of people.
 */
export function valueInWords({ number, unit }: Card["values"][number]): string {
  const figure = thousands(Math.abs(number));
  const signed = number < 0 ? `−${figure}` : figure;
  if (unit === "") return signed;
  if (unit.startsWith("x")) return `${signed} times${unit.slice(1)}`;
  return unit.startsWith("%") ? `${signed}${unit}` : `${signed} ${unit}`;
}

/** Whether one of the values says how many times likelier something is. */
export function hasRatio({ values }: Pick<Card, "values">): boolean {
  return values.some(({ unit }) => unit.startsWith("x"));
}

/** When something was published, as far as it is known: "2019", "Dec 2019", "15 Oct 2021" or "undated". */
export function publishedInWords(published: string | null): string {
  if (published === null) return "undated";
  if (published.length === 4) return published;
  return published.length === 7 ? monthWords(published) : dayWords(published);
}

/** Who published it, in words; a code in the place of a name is spelled out. */
export function publisherInWords({ publisher, own }: Pick<Card, "publisher" | "own">): string {
  if (!publisher) return own ? "Written down here" : "Publisher not known";
  return publisher.startsWith("not named") ? "Source not named" : codesInWords(publisher);
}

/** What a card is called where there is no room for its statement: publisher, year and its first figure. */
export function nameOfCard(card: Pick<Card, "publisher" | "own" | "published" | "values">): string {
  const figure = card.values[0] ? `: ${valueInWords(card.values[0])}` : "";
  return `${publisherInWords(card)}, ${card.published?.slice(0, 4) ?? "undated"}${figure}`;
}

/** How many were asked, "not stated" when nobody says. */
export function sampleInWords(sampleSize: Card["sampleSize"]): string {
  if (sampleSize === null || sampleSize === "") return "not stated";
  return typeof sampleSize === "number" ? thousands(sampleSize) : sampleSize;
}

/** How far a card was checked, in words. */
export function checkInWords(verification: string): string {
  if (verification === "own") return "Added in this workspace; nobody outside it checked it";
  return enums.verification.find(({ id }) => id === verification)?.label ?? verification;
}

/** The age of a card with its band: "3.9 years old: ageing"; "undated" when it has no date. */
export function ageInWords({ ageYears, ageBand }: EvidenceAge): string {
  if (ageYears === null) return "undated";
  const years = ageYears < 0 ? "published after today" : `${ageYears.toFixed(1)} years old`;
  return `${years}: ${ageBand}`;
}

/**
 * A prediction with the day it was made, the day by which it was to come true, and what came of it; after that
 * day it reads "window closed" until an outcome is entered.
 */
export function predictionInWords({ madeOn, dueBy, outcome }: NonNullable<Card["prediction"]>, today: string): string {
  const made = `Made in ${publishedInWords(madeOn)}, due by ${publishedInWords(dueBy)}`;
  if (outcome) return `${made}. What came of it: ${outcome}`;
  return firstDayOf(dueBy) < today ? `${made}: window closed, no outcome entered.` : `${made}: still open.`;
}
