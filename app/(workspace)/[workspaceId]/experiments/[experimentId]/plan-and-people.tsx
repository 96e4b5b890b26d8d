import { Progress } from "@/ui/meter";
import { OpensNumber } from "@/ui/opens-number";
import { Voice } from "@/ui/page-header";
import type { ReadoutView } from "./test-screen";

const people = new Intl.NumberFormat("en-GB");

export function PlanAndPeople({ test }: { test: ReadoutView }) {
  const { plan, split, days } = test;
  const exposed = test.people.filter(({ weight }) => weight > 0).map((arm) => arm.exposed ?? 0);
  const smallest = exposed.length > 0 ? Math.min(...exposed) : 0;
  const facts: [string, string][] = [
    ["Planned per arm", plan.plannedPerArm === null ? "not set" : people.format(plan.plannedPerArm)],
    ["Minimum days", plan.minDays === null ? "not set" : String(plan.minDays)],
    [
      "Smallest change worth having",
      plan.minEffectRelative === null ? "not set" : `${(plan.minEffectRelative * 100).toFixed(1)}%`,
    ],
    ["Read", test.analysis === "fixed" ? "once, at the planned size" : "at every look, with wider intervals"],
  ];
  return (
    <>
      <div>
        <Voice>Who was compared</Voice>
        <ul className="mt-1">
          {test.people.map((arm) => (
            <li key={arm.id} className="flex justify-between gap-3 border-t border-hairline py-1">
              <span>
                {arm.name}
                {arm.isControl && <span className="text-ink-3"> (control)</span>}
              </span>
              <span className="figure">{arm.exposed === null ? "not known" : people.format(arm.exposed)}</span>
            </li>
          ))}
        </ul>
        <p className={split.wrong || split.amber ? "mt-1 text-harm" : "mt-1 text-ink-2"}>
          {split.p === null ? (
            (split.sentence ?? "The split was not checked.")
          ) : (
            <OpensNumber
              title="The split check"
              value={
                split.wrong ? "The split looks wrong" : split.amber ? "The split is doubtful" : "The split looks right"
              }
              parts={[
                { label: "Chi-square", value: split.chisq?.toFixed(3) ?? "not known" },
                { label: "Degrees of freedom", value: split.df ?? "not known" },
                { label: "p-value", value: split.p < 0.001 ? "< 0.001" : split.p.toFixed(3), total: true },
              ]}
              note="Compares how many people each arm got with what its weight promised (sample ratio mismatch). Below 0.001 nothing else is read."
            />
          )}
        </p>
      </div>
      <div>
        <Voice>The plan, frozen at the start</Voice>
        {plan.plannedPerArm !== null && (
          <div className="my-2">
            <Progress
              part={Math.min(1, smallest / Math.max(plan.plannedPerArm, 1))}
              label={`${test.plannedReached ? "Planned size reached" : `${people.format(smallest)} of ${people.format(plan.plannedPerArm)} in the smallest arm`}${days === null ? "" : `, ${days} days`}`}
            />
          </div>
        )}
        <dl>
          {facts.map(([name, value]) => (
            <div key={name} className="flex justify-between gap-3 border-t border-hairline py-1">
              <dt className="text-ink-2">{name}</dt>
              <dd className="figure text-right">{value}</dd>
            </div>
          ))}
        </dl>
        {plan.amended && <p className="mt-1 text-harm">The plan was changed after the start.</p>}
      </div>
    </>
  );
}
