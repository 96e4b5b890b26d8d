import { byCode } from "../../ordering";
import type { Assessment } from "../../scoring/assess-use-case";
import { labelOf } from "./choice-cells";
import { optionsOf } from "./enum-cells";
import type { OutgoingTable } from "./outgoing-table";
import type { RawCell } from "./raw-table";

/** A use case in its place: what was judged, and its rank; null where it is not ranked. */
export type RankedAssessment = { readonly assessment: Assessment; readonly rank: number | null };

const labels = new Map(
  [...optionsOf("useCaseVerdict"), ...optionsOf("riskBand")].map(({ value, label }) => [value, label]),
);
const word = (value: string | null | undefined) => (value ? (labels.get(value) ?? labelOf(value)) : null);

const columns: readonly (readonly [heading: string, cell: (row: RankedAssessment) => RawCell])[] = [
  ["Rank", ({ rank }) => rank],
  ["Id", ({ assessment }) => assessment.useCase.id],
  ["Use case", ({ assessment }) => assessment.useCase.name],
  ["Status", ({ assessment }) => labelOf(assessment.useCase.status)],
  ["Lane", ({ assessment }) => labelOf(assessment.lane)],
  ["Verdict", ({ assessment }) => word(assessment.verdict.verdict)],
  ["Why", ({ assessment }) => assessment.verdict.sentence],
  ["Priority", ({ assessment }) => assessment.score?.priority ?? null],
  ["Customer value", ({ assessment }) => assessment.score?.customerValue ?? null],
  ["Commercial value", ({ assessment }) => assessment.score?.commercialValue ?? null],
  ["Feasibility", ({ assessment }) => assessment.score?.feasibility ?? null],
  ["Confidence (1 to 5)", ({ assessment }) => assessment.useCase.scores?.confidence ?? null],
  ["Creepiness", ({ assessment }) => assessment.score?.creepiness ?? null],
  ["Creepiness band", ({ assessment }) => word(assessment.score?.creepinessBand)],
  ["Regret risk", ({ assessment }) => assessment.score?.regretRisk ?? null],
  ["Regret band", ({ assessment }) => word(assessment.score?.regretBand)],
  ["Effort (weeks)", ({ assessment }) => assessment.effortWeeks],
];

/** First the ranked, lane by lane in order of rank; then the others by priority. */
function inOrder(a: RankedAssessment, b: RankedAssessment): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (
    Number(a.rank === null) - Number(b.rank === null) ||
    byCode(a.assessment.lane, b.assessment.lane) ||
    (a.rank ?? last) - (b.rank ?? last) ||
    (b.assessment.score?.priority ?? -1) - (a.assessment.score?.priority ?? -1) ||
    byCode(a.assessment.useCase.id, b.assessment.useCase.id)
  );
}

/** The ranking with every score and verdict; for reading, not for importing. */
export function rankingTable(rows: readonly RankedAssessment[]): OutgoingTable {
  return {
    name: "Ranking",
    header: columns.map(([heading]) => heading),
    rows: [...rows].sort(inOrder).map((row) => columns.map(([, cell]) => cell(row))),
  };
}
