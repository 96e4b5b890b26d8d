import { grouped } from "../grouped";
import { byCode } from "../ordering";
import { type RuleArea, ruleAreas } from "./rule-areas";

/** What arranging looks at; `known` is null where nobody acknowledged it. */
export type Arrangeable = {
  readonly key: string;
  readonly ruleId: string;
  readonly area: RuleArea;
  readonly severity: "error" | "warning" | "info";
  readonly hardStop: boolean;
  readonly entityType: string;
  readonly entityId: string;
  readonly object: string;
  readonly message: string;
  readonly fix: string;
  readonly detailWords: string | null;
  readonly ownerId: string | null;
  readonly known: { readonly note: string } | null;
};

export const findingGroupings = ["severity", "area", "object", "rule"] as const;
export type FindingGrouping = (typeof findingGroupings)[number];

/** "all" lets everything pass; of owners, "none" means that nobody owns it. */
export type FindingFilter = {
  readonly text: string;
  readonly area: string;
  readonly severity: string;
  readonly kind: string;
  readonly known: "all" | "open" | "known";
  readonly owner: string;
};
export const everyFinding: FindingFilter = {
  text: "",
  area: "all",
  severity: "all",
  kind: "all",
  known: "all",
  owner: "all",
};

/** Whether a finding passes; a text is looked for in the words of the finding and in its note. */
export function passesFilter(filter: FindingFilter): (finding: Arrangeable) => boolean {
  const wanted = filter.text.trim().toLowerCase();
  const is = (chosen: string, value: string) => chosen === "all" || chosen === value;
  return (finding) =>
    is(filter.area, finding.area) &&
    is(filter.severity, severityOf(finding)) &&
    is(filter.kind, finding.entityType) &&
    is(filter.known, finding.known === null ? "open" : "known") &&
    is(filter.owner, finding.ownerId ?? "none") &&
    (wanted === "" || wordsOf(finding).includes(wanted));
}

/** Hard stops are errors that block, so they stand apart. */
const severityOf = ({ hardStop, severity }: Arrangeable) => (hardStop ? "stop" : severity);

const wordsOf = ({ object, message, fix, detailWords, ruleId, known }: Arrangeable) =>
  `${object} ${message} ${detailWords ?? ""} ${fix} ${ruleId} ${known?.note ?? ""}`.toLowerCase();

const weights = { stop: 0, error: 1, warning: 2, info: 3 } as const;

/** Known ones below the others; then by weight, rule, name and detail. */
function byWeight(a: Arrangeable, b: Arrangeable): number {
  return (
    Number(a.known !== null) - Number(b.known !== null) ||
    weights[severityOf(a)] - weights[severityOf(b)] ||
    byCode(a.ruleId, b.ruleId) ||
    byCode(a.object, b.object) ||
    byCode(a.key, b.key)
  );
}

export type FindingGroup<Each> = { readonly key: string; readonly findings: readonly Each[] };

/**
 * Findings in groups, worst first in each. By severity, what is known is a group of its own at the end; otherwise
 * groups come in the order of the plan (areas), or worst first, then the largest (things and rules).
 */
export function arrangeFindings<Each extends Arrangeable>(
  findings: readonly Each[],
  grouping: FindingGrouping,
): FindingGroup<Each>[] {
  const sorted = [...findings].sort(byWeight);
  const keyOf = (finding: Each) => {
    if (grouping === "severity") return finding.known === null ? severityOf(finding) : "known";
    if (grouping === "area") return finding.area;
    return grouping === "rule" ? finding.ruleId : JSON.stringify([finding.entityType, finding.entityId]);
  };
  const groups = [...grouped(sorted, keyOf)].map(([key, inGroup]) => ({ key, findings: inGroup }));
  if (grouping === "severity") return groups;
  if (grouping === "area") {
    const order = new Map<string, number>(ruleAreas.map((area, at) => [area, at]));
    return groups.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  }
  return groups.sort(
    (a, b) =>
      rankOf(a) - rankOf(b) || b.findings.length - a.findings.length || byWeight(a.findings[0]!, b.findings[0]!),
  );
}

const rankOf = ({ findings: [worst] }: FindingGroup<Arrangeable>) =>
  worst ? weights[severityOf(worst)] + (worst.known === null ? 0 : 10) : 0;
