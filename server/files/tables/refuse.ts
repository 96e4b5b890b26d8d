import { AttuneError } from "@/domain/errors";

/** Ends the reading of a file with a sentence for the person who sent it. */
export function refuse(sentence: string): never {
  throw new AttuneError("invalid", sentence);
}

const unseen = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Somebody else's text, fit to stand in a sentence: without what is not seen, and short. */
export function quoted(text: string): string {
  const seen = text.replace(unseen, "").trim().toWellFormed();
  const letters = Array.from(seen);
  return `“${letters.length > 60 ? `${letters.slice(0, 60).join("")}…` : seen}”`;
}

/** A whole number as it is read: 50,000. */
export const counted = (number: number): string => number.toLocaleString("en-GB");
