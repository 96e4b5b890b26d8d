import { Overtaken } from "../../../scored/overtaken";
import type { PlanView } from "./plan-view";
import type { TypedPlan } from "./typed-plan";

const words = { fixed: "once, at the end", sequential: "whenever you want" } as const;

type Props = { plan: PlanView; theirs: TypedPlan; yours: TypedPlan; onTake: () => void };

/** What somebody else kept meanwhile, beside what stands in the planner. */
export function PlanConflict({ plan, theirs, yours, onTake }: Props) {
  const lines = (typed: TypedPlan): [string, string][] => [
    ["Today", typed.baseline],
    ["How much people differ", typed.spread],
    ["Smallest change, in %", typed.effect],
    ["When it is read", words[typed.analysis]],
    ["People a day", typed.eligiblePerDay],
    ["Share who take part, in %", typed.shareOfTraffic],
    ["Shortest run, in days", typed.minDays],
    ...plan.arms.map(({ id, name }): [string, string] => [`Share of ${name}`, typed.weights[id] ?? ""]),
    ...plan.measures.flatMap(({ metricId, name }): [string, string][] => {
      const said = typed.guardrails[metricId];
      if (!said) return [];
      return [
        [`${name}: how much worse we accept`, said.margin],
        [`${name}: today`, said.baseline],
        [`${name}: how much answers differ`, said.spread],
        [`${name}: share who answer, in %`, said.responseRate],
      ];
    }),
  ];
  const mine = lines(yours);
  const rows = lines(theirs).map(([label, their], at) => ({ label, theirs: their, mine: mine[at]?.[1] ?? "" }));
  return <Overtaken of={{ kind: "experiment", id: plan.id }} what="this test" rows={rows} onTake={onTake} />;
}
