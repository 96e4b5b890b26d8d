"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { instantInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { Progress } from "@/ui/meter";
import { Section, Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { OverlapList } from "./overlap-list";
import { PlanSheet } from "./plan-sheet";
import type { PlanView } from "./plan-view";

const AmendDialog = comesLater(() => import("./amend-dialog").then((module) => module.AmendDialog));

/** What was promised before the start, how far it is, and every change of it since. */
export function StartedPlan({ workspaceId, plan }: { workspaceId: string; plan: PlanView }) {
  const [amending, setAmending] = useState(false);
  const isRunning = plan.status === "running";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_300px] border-t border-line max-lg:grid-cols-1">
      <div className="grid min-w-0 content-start gap-8 px-7 py-5 max-lg:px-4">
        {plan.amended && (
          <Notice tone="harm">
            The plan was changed after the start in a way that decides the result, so the result does not count. Begin a
            new iteration with the new plan.
          </Notice>
        )}
        <Section
          title={plan.frozen ? "The plan, as it was frozen" : "The plan, as it was written down"}
          aside={plan.frozen && `${plan.frozen.by ?? "Somebody who left"}, ${instantInWords(plan.frozen.at)} UTC`}
        >
          <PlanSheet sheet={plan.sheet} />
        </Section>
        <Section title="What was changed since" aside={plan.amendments.length > 0 && "Visible for ever"}>
          <Amendments plan={plan} />
          {isRunning &&
            (plan.may.edit ? (
              <Button className="mt-3" onClick={() => setAmending(true)}>
                Amend the plan
              </Button>
            ) : (
              <p className="no-print mt-3 text-12 text-ink-3">An editor may amend the plan, with a reason.</p>
            ))}
        </Section>
      </div>
      <aside
        aria-label="How far it is"
        className="grid content-start gap-6 border-l border-hairline bg-surface px-5 py-5 max-lg:border-t max-lg:border-l-0"
      >
        <Done plan={plan} />
        {plan.overlaps.length > 0 && (
          <div>
            <Voice>Beside it</Voice>
            <div className="mt-1 text-12 text-ink-2">
              <p className="mb-1">The same people at the same time: each may move what the other measures.</p>
              <OverlapList workspaceId={workspaceId} overlaps={plan.overlaps} />
            </div>
          </div>
        )}
      </aside>
      {amending && <AmendDialog workspaceId={workspaceId} plan={plan} onClose={() => setAmending(false)} />}
    </div>
  );
}

function Amendments({ plan: { amendments, frozen } }: { plan: PlanView }) {
  if (amendments.length === 0)
    return (
      <p className="text-ink-2">
        {frozen ? "Nothing. The plan stands as it was agreed." : "Not known: nobody froze the plan here."}
      </p>
    );
  return (
    <ol>
      {amendments.map(({ at, by, reason, sentence, invalidates, field, of }) => (
        <li key={`${at} ${field} ${of}`} className="border-t border-hairline py-2">
          <p className="[overflow-wrap:anywhere]">
            {sentence} {invalidates && <Tag look="harm">Makes the result invalid</Tag>}
          </p>
          <p className="mt-0.5 text-12 text-ink-2 [overflow-wrap:anywhere]">Because: {reason}</p>
          <p className="text-12 text-ink-3">
            {by ?? "Somebody who left"}, {instantInWords(at)} UTC
          </p>
        </li>
      ))}
    </ol>
  );
}

function Done({ plan: { progress, status, sheet } }: { plan: PlanView }) {
  const { people, days, daysToGo } = progress;
  const count = (value: number) => value.toLocaleString("en-GB");
  return (
    <div>
      <Voice>What counts as done</Voice>
      <div className="mt-2 grid gap-3">
        {people ? (
          <Progress
            part={people.share}
            label={`${count(people.smallestArm)} of ${count(people.planned)} people in the smallest arm`}
          />
        ) : (
          <p>
            {sheet.plannedPerArm === null
              ? "No size was planned."
              : `${count(sheet.plannedPerArm)} people per arm; how many are in is not known yet.`}
          </p>
        )}
        {days ? (
          <Progress part={days.share} label={`${days.run} of at least ${days.planned} days`} />
        ) : (
          <p>How many days it ran is not known.</p>
        )}
      </div>
      {status === "running" && (
        <p className="mt-2 text-12 text-ink-2">
          {daysToGo === null
            ? "How much longer is told once there are people in it."
            : daysToGo === 0
              ? "Size and days are reached: it may be read."
              : `About ${daysToGo} ${daysToGo === 1 ? "day" : "days"} to go at the pace until now.`}
        </p>
      )}
    </div>
  );
}
