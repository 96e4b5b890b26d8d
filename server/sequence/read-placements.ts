import { quarterNumber } from "@/domain/quarters";
import { needsReason } from "@/domain/roadmap/needs-reason";
import type { PlanRun, RunResult } from "@/domain/roadmap/plan-run";
import { planWorth } from "@/domain/roadmap/plan-worth";
import { sequencedItems } from "@/domain/roadmap/sequenced-items";
import { verifyPlan } from "@/domain/roadmap/sequencer/verify-plan";
import type { Order } from "./read-order";

/** The order that was found, item by item, with what it is worth beside the plan as it stands. */
export function readPlacements(order: Order, { options }: PlanRun, result: RunResult) {
  const { plan, foundations, setting, today } = order;
  const { items, leftOut } = sequencedItems(plan.initiatives, result);
  const worthOf = (of: typeof items) =>
    planWorth({ quarters: plan.quarters, items: [...of] }, plan.useCases, foundations, setting).total;
  const reasons = new Map(result.plan.assignments.map(({ id, reason }) => [id, reason]));
  const rows = plan.initiatives.flatMap((item, at) => {
    const reason = reasons.get(item.id);
    const after = items[at]!;
    if (!reason) return [];
    return [
      {
        id: item.id,
        name: item.name,
        from: item.startQuarter,
        to: after.startQuarter,
        isLeftOut: leftOut.has(item.id),
        /** People count on it where it is. */
        isPromised: needsReason(item, today),
        why: reason[0]?.text ?? "",
        also: reason.slice(1).map(({ text }) => text),
        refs: [...new Set(reason.flatMap(({ refs }) => refs))],
      },
    ];
  });
  const moved = rows.filter(({ from, to, isLeftOut }) => from !== to && !isLeftOut);
  return {
    rows: rows.sort((a, b) => quarterNumber(a.to) - quarterNumber(b.to)),
    headline: {
      now: worthOf(plan.initiatives),
      after: worthOf(items.filter(({ id }) => !leftOut.has(id))),
      moves: moved.length,
      leftOut: leftOut.size,
      items: rows.length,
      broken: brokenNow(order, options),
    },
    quarters: result.quarters,
    utilisation: result.plan.utilisation,
  };
}

/** How many limits the plan breaks as it stands. */
function brokenNow({ plan, instanceWith }: Order, options: PlanRun["options"]): number {
  const { instance } = instanceWith(options);
  const first = quarterNumber(plan.quarters[0] ?? "2000-Q1");
  const kept = new Set(instance.projects.flatMap(({ id, excluded }) => (excluded ? [] : [id])));
  const starts = Object.fromEntries(
    plan.initiatives
      .filter(({ id }) => kept.has(id))
      .map(({ id, startQuarter }) => [id, quarterNumber(startQuarter) - first]),
  );
  return verifyPlan(instance, starts).violations.length;
}
