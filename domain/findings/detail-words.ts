import { uncapitalized } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { costCategoryWords } from "../returns/cost-category-words";
import type { Finding } from "./find-findings";
import type { ObjectNames } from "./object-names";

type Detailed = Pick<Finding, "ruleId" | "entityId" | "detail">;
type Facts = Pick<DerivedWorkspace, "file" | "pressure" | "violations">;

/**
 * The detail of a finding as a sentence: which block, which channel, which arm, with the numbers that made the
 * rule fire. Null where a rule has no detail.
 */
export function detailWords(
  { file, pressure, violations }: Facts,
  names: ObjectNames,
): (finding: Detailed) => string | null {
  const short = new Map(violations.map((each) => [`${each.itemId} ${each.block}`, each]));
  const weekly = new Map(pressure.map((each) => [`${each.audienceId} ${each.channelId}`, each]));
  const tests = new Map(file.experiments.map((test) => [test.id, test]));
  return ({ ruleId, entityId, detail }) => {
    if (detail === null) return null;
    switch (ruleId) {
      case "R-MET-2":
        return "For the second month in a row.";
      case "R-SEQ-1": {
        const block = names("block", detail) ?? detail;
        const gap = short.get(`${entityId} ${detail}`);
        return gap ? `${block} is at level ${gap.atStart} then; ${gap.needed} is needed.` : `It waits for ${block}.`;
      }
      case "R-SEQ-2": {
        const circle = detail.split(">").map((block) => names("block", block) ?? block);
        return `${[...circle, circle[0]].join(" needs ")}.`;
      }
      case "R-LED-5":
        return `Not on record: ${names("ledger", detail) ?? detail}.`;
      case "R-POR-3": {
        const channel = names("channel", detail) ?? detail;
        const heard = weekly.get(`${entityId} ${detail}`);
        return heard && heard.cap !== null
          ? `${channel}: ${heard.weeklyTouches} a week for each person; the cap is ${heard.cap}.`
          : `${channel}.`;
      }
      case "R-RET-6":
        return `Left out: ${uncapitalized(costCategoryWords(detail))}.`;
      case "R-EXP-6":
        return `In the group ${detail}.`;
      case "R-EXP-7":
        return `Measure: ${names("metric", detail) ?? detail}.`;
      case "R-EXP-4":
      case "R-EXP-5":
      case "R-EXP-8": {
        const arm = tests.get(entityId)?.arms.find(({ id }) => id === detail);
        return `In the arm ${arm?.name || detail}.`;
      }
      default:
        return detail;
    }
  };
}
