/** What a cell of a file holds; a date is text, YYYY-MM-DD. */
export type RawCell = string | number | boolean | null;

/** Where the cells of a row stood: null under their own heading; and how many more cells than headings its row had. */
export type RowOrigin = { readonly headings: readonly (string | null)[]; readonly surplus: number };

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
  /** Of a table that was made of another one, several rows of one: where the cells of each row stood. */
  readonly turned?: {
    /** Headings of the other one. */
    readonly width: number;
    readonly origins: readonly RowOrigin[];
  };
  /** Sentences on what the reader had to guess or rename; absent where there was nothing. */
  readonly notes?: readonly string[];
};
