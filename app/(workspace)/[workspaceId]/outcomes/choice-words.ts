import type { Choice } from "@/ui/select";

export const withNone = (choices: readonly Choice[], words: string): Choice[] => [
  { value: "", label: words },
  ...choices,
];

/** Words to choose from; one that is held and not among them stays to be seen. */
export const withWords = (words: readonly string[], held: string): Choice[] =>
  (held !== "" && !words.includes(held) ? [held, ...words] : words).map((word) => ({ value: word, label: word }));
