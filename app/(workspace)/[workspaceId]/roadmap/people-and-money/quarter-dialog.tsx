"use client";

import { quarterInWords, quarterNumber } from "@/domain/quarters";
import type { FramePatch } from "@/domain/roadmap/change-frame";
import { isActiveIn } from "@/domain/roadmap/plan-levels";
import { planTotals } from "@/domain/roadmap/plan-totals";
import { counted, grouped } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import type { Listing } from "./frame-rows";

const most = 6;

/** What happens when a quarter leaves the plan, before it does. */
export function QuarterDialog({
  listing: { part, moneySign },
  quarter,
  onRemove,
  onClose,
}: {
  listing: Listing;
  quarter: string;
  onRemove: (patch: FramePatch) => void;
  onClose: () => void;
}) {
  const number = quarterNumber(quarter);
  const running = part.items.filter((item) => item.status !== "dropped" && isActiveIn(item, number));
  const totals = planTotals(part).find((each) => each.quarter === quarter);
  const when = quarterInWords(quarter);
  const has = [
    ...(totals?.capacity ? [`${grouped(totals.capacity)} person-weeks`] : []),
    ...(totals?.budget ? [`${moneySign}${grouped(totals.budget)} of budget`] : []),
    ...(part.contentCapacityHours[quarter] ? [`${grouped(part.contentCapacityHours[quarter])} hours of content`] : []),
  ];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Take ${when} out of the plan?`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => onRemove(withoutQuarter(part, quarter))}>
            Take {when} out
          </Button>
        </>
      }
    >
      {running.length === 0 ? (
        <p>No work runs in it.</p>
      ) : (
        <div>
          <p>
            {counted(running.length, "piece")} of work {running.length === 1 ? "runs" : "run"} in it (
            {grouped(totals?.weeks ?? 0)} person-weeks, {moneySign}
            {grouped(totals?.cost ?? 0)}). They stay on the roadmap where they are, but outside the plan: no people and
            no money are set against them there, and the sequence finds no room in it.
          </p>
          <ul className="mt-2 list-disc pl-5">
            {running.slice(0, most).map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
            {running.length > most && <li>and {running.length - most} more</li>}
          </ul>
        </div>
      )}
      {has.length > 0 && <p>What it has goes with it: {has.join(", ")}. Undo brings it back.</p>}
    </Dialog>
  );
}

function withoutQuarter(part: Listing["part"], quarter: string): FramePatch {
  const gone = { [quarter]: null };
  return {
    quarters: part.quarters.filter((each) => each !== quarter),
    roles: Object.fromEntries(Object.keys(part.capacityByRole).map((role) => [role, gone])),
    weeks: gone,
    budget: gone,
    contentHours: gone,
  };
}
