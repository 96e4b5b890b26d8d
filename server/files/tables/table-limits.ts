/** What a file may cost us, whoever sends it. */
export const tableLimits = {
  /** Bytes as uploaded. */
  packed: 10 * 1024 * 1024,
  /** Bytes of a workbook once unpacked, and characters of text in all its cells. */
  unpacked: 50 * 1024 * 1024,
  /** How many times larger a part may be than it was packed. */
  ratio: 100,
  /** Parts in an archive. */
  entries: 500,
  /** Rows with content in the whole file, headings not counted. */
  rows: 50_000,
  /** The same of a file of results, which may have a row per person. */
  resultRows: 70_000,
  columns: 200,
  /** Characters of one cell: what Excel holds. */
  cell: 32_767,
  /** Time to read a file, and files being read and waiting at once. */
  milliseconds: 20_000,
  atOnce: 2,
  waiting: 8,
  heapMegabytes: 256,
} as const;
