/** What a cell of a file holds; a date is text, YYYY-MM-DD. */
export type RawCell = string | number | boolean | null;

/** One table as it was read: nothing is known yet about what its columns mean. */
export type RawTable = {
  /** Name of the sheet; null where the format has none. */
  readonly sheet: string | null;
  /** Never blank, each another than the rest (capitals do not count). */
  readonly header: readonly string[];
  /** As wide as the header; wider only where a text file has more cells in a row than headings: these are at its end. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Row number, as the file's own program counts it, of each entry of `rows`. */
  readonly rowNumbers: readonly number[];
  /** Sentences on what the reader had to guess or rename; absent where there was nothing. */
  readonly notes?: readonly string[];
};
