/** What a group of customers must not be called, for it says everybody; folded: small letters, single blanks. */
export const everybodyWords: ReadonlySet<string> = new Set([
  "all",
  "everybody",
  "everyone",
  "overall",
  "total",
  "the whole",
  "whole",
]);
