import type { WorkspaceFile } from "../workspace-file";
import type { PlainKind } from "./kind-keys";
import type { OutgoingTable } from "./outgoing-table";
import type { RawCell } from "./raw-table";

type Row = object;

const tables: Readonly<
  Record<PlainKind, { readonly name: string; readonly rowsOf: (file: WorkspaceFile) => readonly Row[] }>
> = {
  people: { name: "People of the plan", rowsOf: ({ members }) => members },
  "business-objectives": { name: "Business objectives", rowsOf: (file) => file.businessObjectives },
  "customer-objectives": { name: "Customer objectives", rowsOf: (file) => file.customerObjectives },
  outcomes: { name: "Outcomes", rowsOf: (file) => file.outcomes },
  pitfalls: { name: "Pitfalls", rowsOf: (file) => file.pitfalls },
  "generic-messages": { name: "Generic messages", rowsOf: (file) => file.genericMessages },
  "building-blocks": { name: "Building blocks", rowsOf: (file) => file.buildingBlocks },
  "own-metrics": { name: "Own metrics", rowsOf: (file) => file.ownMetrics },
  "metric-settings": { name: "Settings of metrics", rowsOf: (file) => file.metricSettings },
  risks: { name: "Risks", rowsOf: (file) => file.riskRegister },
  assumptions: { name: "Assumptions", rowsOf: (file) => file.assumptions },
  "own-evidence": { name: "Own evidence", rowsOf: (file) => file.ownEvidence },
  "pinned-evidence": { name: "Pinned evidence", rowsOf: (file) => file.evidencePins },
  "own-tasks": { name: "Own tasks of the journey", rowsOf: (file) => file.ownTasks },
  meetings: {
    name: "Review meetings",
    // Its agenda is a page, not a cell.
    rowsOf: (file) => file.reviewMeetings.map(({ agenda: _agenda, ...meeting }) => meeting),
  },
  asks: { name: "Decisions asked", rowsOf: (file) => file.deck?.asks ?? [] },
  decks: {
    name: "Decks",
    rowsOf: (file) =>
      file.savedDecks.flatMap(({ id, name, audience, parts }) =>
        parts.map(({ part, title, notes }) => ({ deckId: id, name, audience, part, title, notes })),
      ),
  },
};

/**
 * One list of the plan as a table for reading: a column for each field, in the order of the exchange format; lists in
 * one cell, one entry a line. A field that names another thing is followed by what that is called, where it is known.
 */
export function plainTable(kind: PlainKind, file: WorkspaceFile): OutgoingTable {
  const { name, rowsOf } = tables[kind];
  const names = namesIn(file);
  const rows = rowsOf(file).map((row) => cellsOf(row, names));
  const header = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { name, header, rows: rows.map((row) => header.map((heading) => row.get(heading) ?? null)) };
}

type Names = ReadonlyMap<string, string>;

function namesIn(file: WorkspaceFile): Names {
  const named = [
    file.members,
    file.businessObjectives,
    file.audiences,
    file.useCases,
    file.experiments,
    file.ownMetrics,
  ];
  return new Map([
    ...named.flatMap((list) => list.map(({ id, name }): [string, string] => [id, name])),
    ...[file.customerObjectives, file.outcomes].flatMap((list) =>
      list.map(({ id, statement }): [string, string] => [id, statement]),
    ),
  ]);
}

function cellsOf(row: Row, names: Names, before = ""): Map<string, RawCell> {
  const cells = new Map<string, RawCell>();
  for (const [key, value] of Object.entries(row)) {
    const heading = `${before}${headingOf(key)}`;
    if (isRecord(value)) for (const [inner, cell] of cellsOf(value, names, `${heading}: `)) cells.set(inner, cell);
    else {
      cells.set(heading, cellOf(value, names));
      const called = key !== "id" && /Id$/.test(key) && typeof value === "string" ? names.get(value) : undefined;
      if (/Id$/.test(key) && key !== "id") cells.set(heading.replace(/ id$/, ""), called ?? null);
    }
  }
  return cells;
}

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function cellOf(value: unknown, names: Names): RawCell {
  if (Array.isArray(value)) return value.map((entry) => entryText(entry, names)).join("\n") || null;
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function entryText(entry: unknown, names: Names): string {
  if (!isRecord(entry)) {
    const called = typeof entry === "string" ? names.get(entry) : undefined;
    return called ? `${called} (${entry})` : String(entry ?? "");
  }
  return [...cellsOf(entry, names)]
    .filter(([, cell]) => cell !== null)
    .map(([heading, cell]) => `${heading}: ${cell}`)
    .join("; ");
}

/** `cxMetricId` as "Cx metric id". */
function headingOf(key: string): string {
  const words = key.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
