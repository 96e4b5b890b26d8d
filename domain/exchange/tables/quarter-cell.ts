import { quarter } from "../../fields";
import type { CellKind } from "./cell-kind";

/** A calendar quarter, as 2027-Q1, Q1 2027 or 1/2027. */
export const quarterCell = (example = "2027-Q1"): CellKind => ({
  words: "a quarter such as 2027-Q1 or Q1 2027",
  example,
  empty: null,
  read: (cell) => {
    const given = String(cell).trim();
    const yearFirst = /^(\d{4})\s*[-/.\s]?\s*Q?([1-4])$/i.exec(given);
    const yearLast = /^Q?([1-4])\s*[-/.\s]\s*(\d{4})$/i.exec(given);
    const read = quarter.safeParse(
      yearFirst ? `${yearFirst[1]}-Q${yearFirst[2]}` : yearLast ? `${yearLast[2]}-Q${yearLast[1]}` : given,
    );
    return read.success ? { value: read.data } : { problem: "This is not a quarter. Write it as 2027-Q1." };
  },
  write: (value) => (typeof value === "string" ? value : null),
});
