import type { DecisionRow } from "../../reviews/decision-row";
import type { OutgoingTable } from "./outgoing-table";
import type { RawCell } from "./raw-table";

const columns: readonly (readonly [heading: string, cell: (row: DecisionRow) => RawCell])[] = [
  ["Date", ({ date }) => date],
  ["Use case", ({ useCase }) => useCase],
  ["Id", ({ useCaseId }) => useCaseId],
  ["Decision", ({ words }) => words],
  ["Reason", ({ reasonWords }) => reasonWords],
  ["Note", ({ note }) => note],
  ["Decided by", ({ decider }) => decider],
  ["Suggested", ({ suggestedWords }) => suggestedWords],
  ["Differs from the suggestion", ({ suggestedWords, differs }) => suggestedWords && (differs ? "Yes" : "No")],
  ["Against", ({ against }) => against],
  ["Meeting", ({ meeting }) => meeting?.name ?? null],
  ["Meeting held on", ({ meeting }) => meeting?.heldOn ?? null],
];

/** All decisions of reviews, the latest first; for reading, not for importing: a person decides, on the screen. */
export function decisionsTable(rows: readonly DecisionRow[]): OutgoingTable {
  return {
    name: "Decisions of reviews",
    header: columns.map(([heading]) => heading),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}
