/** What a cell of a file holds; a date is text, YYYY-MM-DD. */
export type RawCell = string | number | boolean | null;

/** One table as it was read: nothing is known yet about what its columns mean. */
export type RawTable = {
  /** Name of the sheet; null where the format has none. */
  readonly sheet: string | null;
  readonly header: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  /** Row number, as the file's own program counts it, of each entry of `rows`. */
  readonly rowNumbers: readonly number[];
};
