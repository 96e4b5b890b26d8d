"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/app/_trpc/client";
import { dayInWords } from "@/ui/dates";
import { PageHeader } from "@/ui/page-header";
import { fullHeight } from "../../full-height";
import { TestPath } from "../../test-path";
import { TestBar } from "../test-bar";
import type { PlanView } from "./plan-view";

const Planner = dynamic(() => import("./planner").then((module) => module.Planner));
const DraftPlan = dynamic(() => import("./draft-plan").then((module) => module.DraftPlan));
const StartedPlan = dynamic(() => import("./started-plan").then((module) => module.StartedPlan));

/** Before the start how large and how long a test has to be; from then on what was promised, and what was changed of it. */
export function PlanScreen({ workspaceId, experimentId }: { workspaceId: string; experimentId: string }) {
  const trpc = useTRPC();
  const { data: plan } = useSuspenseQuery(trpc.experiment.plan.queryOptions({ workspaceId, experimentId }));
  const Part = plan.status !== "draft" ? StartedPlan : plan.may.contribute ? Planner : DraftPlan;
  return (
    <div className={fullHeight}>
      <PageHeader
        title={plan.name}
        above={<TestPath workspaceId={workspaceId}>{plan.id}</TestPath>}
        sentence={plan.status === "draft" ? draftSentence(plan) : startedSentence(plan)}
      />
      <TestBar workspaceId={workspaceId} test={plan} at="/plan" />
      <Part workspaceId={workspaceId} plan={plan} />
    </div>
  );
}

function draftSentence({ startProblems: { length }, stored }: PlanView): string {
  if (stored.plannedPerArm === null) return "No size is planned yet: say what you know, and the size follows.";
  if (length > 0) return `${length === 1 ? "One thing is" : `${length} things are`} missing before it can start.`;
  return "Everything a test needs is here: it can start.";
}

function startedSentence({ frozen, amendments: { length }, amended }: PlanView): string {
  if (!frozen) return "This test came with its result, so nobody froze its plan here.";
  const head = `Frozen on ${dayInWords(frozen.on)}${frozen.by ? ` by ${frozen.by}` : ""}`;
  if (length === 0) return `${head}, and never changed since.`;
  const often = length === 1 ? "once" : `${length} times`;
  return `${head}, amended ${often} since${amended ? ": its result does not count" : ""}.`;
}
