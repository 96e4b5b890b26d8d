"use client";

import Link from "next/link";
import { buttonClass } from "@/ui/button";
import { EmptyState, Notice } from "@/ui/states";
import { usePrinting } from "@/ui/use-printing";
import { ArmFields } from "./arm-fields";
import { GuardrailFields } from "./guardrail-fields";
import { PeopleFields } from "./people-fields";
import { PlanBand } from "./plan-band";
import { PlanConflict } from "./plan-conflict";
import { PlanNumbers } from "./plan-numbers";
import { PlanSheet } from "./plan-sheet";
import type { PlanView } from "./plan-view";
import { PrimaryFields } from "./primary-fields";
import { StartPart } from "./start-part";
import type { TypedPlan } from "./typed-plan";
import { withShortening } from "./typed-plan";
import { usePlanner } from "./use-planner";

/** The plan of a draft, sized as it is typed; keeping it and starting the test are acts of their own. */
export function Planner({ workspaceId, plan }: { workspaceId: string; plan: PlanView }) {
  const planner = usePlanner(workspaceId, plan);
  const printing = usePrinting();
  const { typed, words, problems } = planner;
  const test = `/${workspaceId}/experiments/${encodeURIComponent(plan.id)}`;
  if (plan.draft.primary === null)
    return (
      <>
        <EmptyState
          title="What is it meant to move?"
          why="How many people a test needs follows from its primary measure: what it is today, and the smallest change worth having."
          example="Conversion rate 2.4% today, a change of 5% worth having: 261,572 people per arm, 56 days with 10,000 people a day."
          action={
            <Link href={`${test}#primary`} className={buttonClass("primary")}>
              Choose the primary measure
            </Link>
          }
        />
        <div className="px-7 pb-12 max-lg:px-4">
          <StartPart workspaceId={workspaceId} plan={plan} unkept={planner.changed} />
        </div>
      </>
    );
  const set = (more: Partial<TypedPlan>) => planner.set({ ...typed, ...more });
  const needed = (field: string, metricId: string | null = null) =>
    words.problem?.field === field && words.problem.metricId === metricId;
  const given = { plan, typed, problems, set, needed };
  return (
    <>
      <PlanBand planner={planner} stored={plan.stored.plannedPerArm}>
        {planner.overtaken && <PlanConflict plan={plan} theirs={planner.stored} yours={typed} onTake={planner.drop} />}
      </PlanBand>
      <div className="grid grid-cols-[minmax(0,1fr)_360px] border-t border-line max-lg:grid-cols-1">
        <div className="grid min-w-0 content-start gap-8 px-7 py-5 max-lg:px-4">
          {printing ? (
            <PlanSheet sheet={plan.sheet} />
          ) : (
            <form
              aria-label="The plan"
              className="grid gap-8"
              onSubmit={(event) => {
                event.preventDefault();
                if (planner.changed && !planner.busy && Object.keys(problems).length === 0) planner.keep();
              }}
            >
              <PrimaryFields {...given} />
              <PeopleFields {...given} price={words.price} />
              <ArmFields {...given} test={test} />
              <GuardrailFields {...given} words={words} test={test} />
              {/* Enter in any field keeps the plan, as a form does. */}
              <button type="submit" hidden aria-hidden tabIndex={-1} />
            </form>
          )}
          <StartPart workspaceId={workspaceId} plan={plan} unkept={planner.changed} />
        </div>
        <aside
          aria-label="What the plan comes to"
          aria-busy={planner.isSizing}
          className="border-l border-hairline bg-surface px-5 py-5 max-lg:border-t max-lg:border-l-0"
        >
          {planner.unread && <Notice tone="harm">{planner.unread}</Notice>}
          <PlanNumbers
            plan={plan}
            words={words}
            tryIt={(way) => {
              const shorter = withShortening(typed, way);
              return shorter ? () => planner.set(shorter) : null;
            }}
          />
        </aside>
      </div>
    </>
  );
}
