import { numberWords } from "../deck/deck-words";

/** One line of how a number came about. */
export type Part = {
  readonly label: string;
  readonly how?: string;
  readonly value: string;
  readonly total?: boolean;
};

/** A number with its words, what it is made of, and where that comes from and when it was known. */
export type Figure<Value extends number | string = number> = {
  /** Null when not known. */
  readonly value: Value | null;
  readonly words: string;
  readonly parts: readonly Part[];
  readonly note: string;
};

export const notKnown = "not known";

/** "16.3%"; "not known" when it is not. */
export function pctWords(pct: number | null, digits = 1): string {
  return pct === null ? notKnown : `${numberWords(pct, digits)}%`;
}
