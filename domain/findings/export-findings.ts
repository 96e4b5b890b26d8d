import { conflictGroupOf, evidenceCard } from "./evidence-age";
import type { Finding } from "./find-findings";
import { rules } from "./rules";

/**
 * Rule R-EVD-2, checked when something is exported: a card of a conflict group goes out without the rest of
 * its group. One finding for the export, or none.
 *
 * @param exportId what is exported, as the export names it
 * @param evidenceIds cards it shows
 */
export function exportFindings(exportId: string, evidenceIds: readonly string[]): Finding[] {
  const shown = new Set(evidenceIds);
  const isOneSided = evidenceIds.some((id) => {
    const group = evidenceCard(id)?.conflictGroup ?? null;
    return group !== null && conflictGroupOf(group).some((card) => !shown.has(card.id));
  });
  const rule = rules.get("R-EVD-2");
  if (!isOneSided || !rule) return [];
  const { id: ruleId, entityType, severity, hardStop, message, suggestedFix: fix } = rule;
  return [{ ruleId, entityType, entityId: exportId, detail: null, severity, hardStop, message, fix }];
}
