import Link from "next/link";
import { counted } from "@/domain/roadmap/wording";
import { dayInWords } from "@/ui/dates";
import { Progress } from "@/ui/meter";
import { Voice } from "@/ui/page-header";
import type { ReadoutView } from "../test-view";

const people = new Intl.NumberFormat("en-GB");

/** Who was compared with whom, and how far the test is on its way to its plan. */
export function PlanAndPeople({ workspaceId, test }: { workspaceId: string; test: ReadoutView }) {
  const { plan, progress, frozen } = test;
  const facts: [string, string][] = [
    ["Planned per arm", plan.plannedPerArm === null ? "not set" : people.format(plan.plannedPerArm)],
    ["Minimum days", progress.days ? people.format(progress.days.planned) : "not known"],
    [
      "Smallest change worth having",
      plan.minEffectRelative === null ? "not set" : `${(plan.minEffectRelative * 100).toFixed(1)}%`,
    ],
    ["Read", test.analysis === "fixed" ? "once, at the planned size" : "at every look, with wider ranges"],
  ];
  return (
    <>
      <div>
        <Voice>Who was compared</Voice>
        <ul className="mt-1">
          {test.people.map((arm) => (
            <li key={arm.id} className="flex justify-between gap-3 border-t border-hairline py-1">
              <span className="min-w-0">
                {arm.name}
                {arm.isControl && <span className="text-ink-3"> (control)</span>}
              </span>
              <span className="figure">{arm.exposed === null ? "not known" : people.format(arm.exposed)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Voice>{frozen ? `The plan, frozen on ${dayInWords(frozen.frozenOn)}` : "The plan"}</Voice>
        <div className="my-2 grid gap-2">
          {progress.people && (
            <Progress
              part={progress.people.share}
              label={
                test.plannedReached
                  ? "Planned size reached"
                  : `${people.format(progress.people.smallestArm)} of ${people.format(progress.people.planned)} people in the smallest arm`
              }
            />
          )}
          {progress.days && (
            <Progress
              part={progress.days.share}
              label={`${counted(progress.days.run, "day")}; at least ${people.format(progress.days.planned)}`}
            />
          )}
        </div>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name} className="flex justify-between gap-3 border-t border-hairline py-1">
              <dt className="text-ink-2">{name}</dt>
              <dd className="figure text-right">{value}</dd>
            </div>
          ))}
        </dl>
        {plan.amended && <p className="mt-1 text-harm">The plan was changed after the start.</p>}
        <p className="no-print mt-1 text-12">
          <Link
            className="inline-flex min-h-6 items-center underline underline-offset-3 max-sm:min-h-11"
            href={`/${workspaceId}/experiments/${encodeURIComponent(test.id)}/plan`}
          >
            The whole plan
            {test.amendments.length > 0 &&
              ` and ${test.amendments.length} ${test.amendments.length === 1 ? "amendment" : "amendments"}`}
          </Link>
        </p>
      </div>
    </>
  );
}
