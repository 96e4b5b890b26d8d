"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { OverlapList } from "./overlap-list";
import type { PlanView } from "./plan-view";

const StartDialog = comesLater(() => import("./start-dialog").then((module) => module.StartDialog));

type Props = { workspaceId: string; plan: PlanView; unkept: boolean };

/** Everything between a draft and its start: what is missing, from which day, and what runs beside it. */
export function StartPart({ workspaceId, plan, unkept }: Props) {
  const trpc = useTRPC();
  const [startDate, setStartDate] = useState(plan.stored.startDate ?? plan.today);
  const [starting, setStarting] = useState(false);
  const { data: beside } = useQuery(
    trpc.experiment.overlaps.queryOptions(
      { workspaceId, experimentId: plan.id, startDate: startDate || null },
      { placeholderData: keepPreviousData },
    ),
  );
  const overlaps = beside?.overlaps ?? plan.overlaps;
  const { endDate } = plan.stored;
  const lastDay = startDate && plan.sizes ? dayAfter(startDate, plan.sizes.days - 1) : null;
  const missing = plan.startProblems.length;
  const off = !startDate
    ? "Say on which day it starts."
    : unkept
      ? "Keep the plan first, or drop what you typed."
      : missing > 0
        ? "Put right what is listed above first."
        : endDate !== null && endDate < startDate
          ? "It ends before it starts. Choose a later end."
          : null;
  return (
    <Section title="Start the test" id="start">
      {missing > 0 ? (
        <>
          <p className="mb-1 text-ink-2">
            {missing === 1 ? "One thing is missing:" : `${missing} things are missing:`}
          </p>
          <Problems workspaceId={workspaceId} plan={plan} />
        </>
      ) : (
        <p className="text-ink-2">Nothing is missing: a primary measure, a guarded experience, arms and a size.</p>
      )}
      <div className="mt-3 grid max-w-md grid-cols-2 items-start gap-4 max-sm:grid-cols-1">
        <TextInput
          label="Starts on"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          value={startDate}
          onChange={(event) => setStartDate(event.target.value)}
        />
        {lastDay && (
          <p className="self-end pb-1.5 text-12 text-ink-2">
            As planned, all are in by {dayInWords(lastDay)}.
            {endDate !== null && endDate < lastDay && ` It is to end on ${dayInWords(endDate)}, before that.`}
          </p>
        )}
      </div>
      {overlaps.length > 0 && (
        <div className="mt-3">
          <Notice tone="harm">
            <p className="font-medium">
              {overlaps.length === 1 ? "Another test reaches" : `${overlaps.length} other tests reach`} the same people
              at the same time.
            </p>
            <OverlapList workspaceId={workspaceId} overlaps={overlaps} />
            <p className="mt-1">
              Each may move what the other measures. Start it later, choose another audience or channel, or accept that
              they may mix.
            </p>
          </Notice>
        </div>
      )}
      {plan.may.edit ? (
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button look="primary" disabledBecause={off} onClick={() => setStarting(true)}>
            Start the test
          </Button>
          {off && <p className="no-print text-12 text-ink-3">{off}</p>}
        </div>
      ) : (
        <p className="mt-4 text-ink-2">
          Starting freezes the plan, so it is done by an editor. Tell one of them when it is ready.
        </p>
      )}
      {starting && (
        <StartDialog
          workspaceId={workspaceId}
          plan={plan}
          startDate={startDate}
          overlapping={overlaps.length}
          onClose={() => setStarting(false)}
        />
      )}
    </Section>
  );
}

const places = {
  hypothesis: "Write it on the test",
  arms: "Change the arms",
  primary: "Choose it on the test",
  guardrails: "Change the measures",
} as const;

function Problems({ workspaceId, plan }: Pick<Props, "workspaceId" | "plan">) {
  return (
    <ul className="max-w-[78ch]">
      {plan.startProblems.map(({ field, sentence }) => (
        <li key={sentence} className="border-t border-hairline py-1.5">
          {sentence}{" "}
          {field === "plannedPerArm" ? (
            <span className="text-ink-3">Fill in the plan on this page and keep it.</span>
          ) : (
            <Link
              href={`/${workspaceId}/experiments/${encodeURIComponent(plan.id)}#${field}`}
              className="underline underline-offset-3"
            >
              {places[field]}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** So many days after a day, in UTC. */
function dayAfter(day: string, days: number): string | null {
  const at = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return Number.isFinite(at) && Math.abs(at) < 7e12 ? new Date(at).toISOString().slice(0, 10) : null;
}
