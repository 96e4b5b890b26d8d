import { type DataItem, dataItem } from "../../ledger/data-item";
import { itemRefusal } from "../../ledger/edit-item";
import { isFilled } from "../../ordering";
import { mostEntries } from "../most-entries";
import { idCell, textCell } from "./cell-kind";
import { choiceCell, type Option, yesNoCell } from "./choice-cells";
import { enumCell } from "./enum-cells";
import { listCell } from "./list-cells";
import { dayCell, decimalCell, moneyCell, rubricCell, wholeCell } from "./number-cells";
import type { Column, Settled, TableKind } from "./table-kind";

export type DataItemScene = {
  readonly people: readonly Option[];
  /** Data of the library and the workspace's own. */
  readonly elements: readonly Option[];
  /** Use cases, and the standing uses. */
  readonly uses: readonly Option[];
};

/** Data of the ledger: found again by id, by library item, else by exact name. What uses it is linked on the screens. */
export function dataItemTable(scene: DataItemScene): TableKind<DataItem> {
  const people = new Set(scene.people.map(({ value }) => String(value)));
  return {
    key: "data-items",
    one: "data item",
    many: "data items",
    columns: columnsOf(scene),
    identity: [["id"], ["dataElementId"], ["name"]],
    schema: dataItem,
    blank: (id) => ({ id, dataElementId: id, status: "proposed" }),
    most: mostEntries.dataLedger,
    settle: (row) => settled(row, people),
  };
}

function settled(
  { before, after: read }: { before: DataItem | null; after: DataItem },
  people: ReadonlySet<string>,
): Settled<DataItem> {
  const after = isFilled(read.dataElementId) ? read : { ...read, dataElementId: read.id };
  const refusal = itemRefusal(before, after, people);
  if (refusal === null) return { entity: after, problems: [] };
  const column = /owner/.test(refusal) ? "ownerId" : /two dates/.test(refusal) ? "lastUsedAt" : "status";
  return { entity: after, problems: [{ column, message: refusal }] };
}

function columnsOf(scene: DataItemScene): readonly Column[] {
  const column = (key: string, label: string, aliases: readonly string[], holds: Column["holds"]): Column => ({
    ...{ key, label, aliases, holds },
  });
  return [
    { ...column("id", "Id", ["Item id", "Key"], idCell("L-3f2a9c10")), fixed: true },
    {
      ...column(
        "dataElementId",
        "Library item",
        ["Data element", "Element", "Element id"],
        choiceCell({ noun: "library item", options: scene.elements }),
      ),
      fixed: true,
    },
    {
      ...column("name", "Name", ["Data", "Data item", "Item"], textCell(200, "Size or fit")),
      required: true,
    },
    column("status", "Status", ["State", "Where it stands"], enumCell("ledgerStatus", "status")),
    column("source", "Source", ["Origin", "Where from"], enumCell("dataSource", "source")),
    column("sensitivity", "Sensitivity", ["Sensitivity 1 to 5"], rubricCell("2")),
    column("specialCategory", "Special category", ["Special category data", "Sensitive"], yesNoCell(false)),
    column("purpose", "What for", ["Purpose"], textCell(1_000, "show what will fit")),
    column(
      "benefitStatement",
      "What customers get",
      ["Benefit", "Benefit statement", "Benefit told"],
      textCell(1_000, "Shows what will fit."),
    ),
    column("legalBasis", "Legal basis", ["Basis", "Lawful basis"], enumCell("legalBasis", "basis")),
    column("liaDate", "Balancing assessment of", ["LIA date", "Balancing date"], dayCell("2026-02-10")),
    column(
      "retentionDays",
      "Kept for, in days",
      ["Retention", "Retention days", "Kept for"],
      wholeCell({ min: 0, max: 1e12 }, "a whole number of days", "730"),
    ),
    column("collectedSince", "Collected since", ["Since"], dayCell("2025-09-01")),
    column("lastUsedAt", "Last used", ["Last used at", "Last used on"], dayCell("2026-11-19")),
    column(
      "accuracyPct",
      "Right for, % of people",
      ["Accuracy", "Accuracy %"],
      decimalCell({ min: 0, max: 100 }, "a percentage from 0 to 100", "93"),
    ),
    column("annualCost", "Costs a year", ["Annual cost", "Yearly cost", "Cost"], moneyCell("9000")),
    column("provenance", "Where it was bought", ["Provenance"], textCell(1_000, "Broker, contract of 2025")),
    column("ownerId", "Owner", ["Owner name", "Responsible"], choiceCell({ noun: "person", options: scene.people })),
    column(
      "jurisdictions",
      "Jurisdictions",
      ["Jurisdiction"],
      listCell(textCell(40, "EU"), { most: 50, example: "EU; UK" }),
    ),
    {
      ...column(
        "useCaseIds",
        "Used by",
        ["Uses", "Use cases"],
        listCell(choiceCell({ noun: "use", options: scene.uses }), { most: 5_002, example: "" }),
      ),
      readOnly: true,
    },
  ];
}
