import { byCode } from "../ordering";
import type { Finding } from "./find-findings";

const weights = { error: 0, warning: 1, info: 2 } as const;

/**
 * The findings that matter most: hard stops first, then errors, warnings and infos. Among equals every rule
 * is heard once before any is heard again; then by rule, entity and detail, so the choice never flickers.
 *
 * What somebody acknowledged is left out as long as anything else fails, so that the five are news. Hard stops stay:
 * a note does not lift a block. Where everything was acknowledged, those are shown rather than nothing.
 *
 * @param count how many at most
 * @param isKnown whether somebody acknowledged it with a note
 */
export function findingsThatMatter<Each extends Finding>(
  findings: readonly Each[],
  count = 5,
  isKnown: (finding: Each) => boolean = () => false,
): Each[] {
  const news = findings.filter((finding) => finding.hardStop || !isKnown(finding));
  const heard = new Map<string, number>();
  return [...(news.length > 0 ? news : findings)]
    .sort(byName)
    .map((finding) => {
      const turn = heard.get(finding.ruleId) ?? 0;
      heard.set(finding.ruleId, turn + 1);
      return { finding, turn, weight: finding.hardStop ? -1 : weights[finding.severity] };
    })
    .sort((a, b) => a.weight - b.weight || a.turn - b.turn || byName(a.finding, b.finding))
    .slice(0, count)
    .map(({ finding }) => finding);
}

function byName(a: Finding, b: Finding): number {
  return byCode(a.ruleId, b.ruleId) || byCode(a.entityId, b.entityId) || byCode(a.detail ?? "", b.detail ?? "");
}
