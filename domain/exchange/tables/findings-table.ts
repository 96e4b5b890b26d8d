import { arrangeFindings } from "../../findings/arrange-findings";
import type { ShownFinding } from "../../findings/shown-findings";
import type { OutgoingTable } from "./outgoing-table";
import type { RawCell } from "./raw-table";

const severityWords = { error: "Error", warning: "Warning", info: "Note" } as const;

const columns: readonly (readonly [heading: string, cell: (finding: ShownFinding) => RawCell])[] = [
  ["How bad", ({ hardStop, severity }) => (hardStop ? "Hard stop" : severityWords[severity])],
  ["About", ({ object }) => object],
  ["Id", ({ entityId }) => entityId],
  ["Finding", ({ message }) => message],
  ["Which part", ({ detailWords }) => detailWords],
  ["What puts it right", ({ fix }) => fix],
  ["When the rule fails", ({ reason }) => reason],
  ["Rule", ({ ruleId }) => ruleId],
  ["Evidence", ({ evidence }) => evidence.join(", ") || null],
  ["Note", ({ known }) => known?.note ?? null],
  ["Note by", ({ known }) => known?.by ?? null],
  ["Note of", ({ known }) => (known ? new Date(known.at).toISOString().slice(0, 10) : null)],
];

/** All findings, worst first and the known at the end; for reading, not for importing. */
export function findingsTable(findings: readonly ShownFinding[]): OutgoingTable {
  return {
    name: "Findings",
    header: columns.map(([heading]) => heading),
    rows: arrangeFindings(findings, "severity").flatMap((group) =>
      group.findings.map((finding) => columns.map(([, cell]) => cell(finding))),
    ),
  };
}
