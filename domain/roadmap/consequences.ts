import { quarterNumber } from "../quarters";
import { rounded } from "../rounding";
import { type CustomerEffect, customerEffect } from "./customer-effect";
import type { Initiative } from "./initiative";
import { type Move, moveInitiative } from "./move-initiative";
import { type PrerequisiteEffect, prerequisiteEffect } from "./prerequisite-effect";
import {
  type CostChange,
  contentEffect,
  costEffect,
  loadEffect,
  type QuarterChange,
  touchedQuarters,
} from "./quarter-effect";
import type { RoadmapPlan } from "./roadmap-plan";
import { counted, grouped } from "./wording";

export type Consequences = {
  readonly item: {
    readonly id: string;
    readonly name: string;
    readonly fromQuarter: string;
    readonly toQuarter: string;
    readonly fromLane: string | null;
    readonly toLane: string | null;
    /** Positive: later. */
    readonly quartersLater: number;
  };
  readonly prerequisites: PrerequisiteEffect;
  readonly load: readonly QuarterChange[];
  readonly content: readonly QuarterChange[];
  readonly cost: readonly CostChange[];
  readonly messagePressure: { readonly changes: boolean; readonly sentence: string };
  readonly customer: CustomerEffect;
  /** Priority points times quarters that wait (positive) or come sooner (negative); null without a priority. */
  readonly valueWaiting: { readonly points: number; readonly sentence: string } | null;
  /** What to say first: harm done and limits broken before what gets better. */
  readonly sentences: readonly string[];
};

/**
 * What a move would do, before it is made: foundations, load, content, cost, customers and value, each before
 * and after, in plain data with sentences. Null for an unknown item. Runs in the browser.
 */
export function consequencesOf(plan: RoadmapPlan, move: Move): Consequences | null {
  const item = plan.initiatives.find(({ id }) => id === move.initiativeId);
  if (!item) return null;
  const moved = moveInitiative(plan.initiatives, move);
  const after = moved.find(({ id }) => id === move.initiativeId) ?? item;
  const quartersLater = quarterNumber(after.startQuarter) - quarterNumber(item.startQuarter);
  const quarters = touchedQuarters(item, after);
  const effects = {
    prerequisites: prerequisiteEffect(plan, moved),
    load: loadEffect(plan, moved, quarters),
    content: contentEffect(plan, moved, quarters),
    cost: costEffect(plan, moved, quarters),
    messagePressure: pressureEffect(plan, item, quartersLater),
    customer: customerEffect(plan, moved, item, quartersLater),
    valueWaiting: valueEffect(plan, item, quartersLater),
  };
  return {
    item: {
      id: item.id,
      name: item.name,
      fromQuarter: item.startQuarter,
      toQuarter: after.startQuarter,
      fromLane: item.lane,
      toLane: after.lane,
      quartersLater,
    },
    ...effects,
    sentences: quartersLater === 0 ? ["Nothing changes in time, load or order."] : sentencesOf(effects),
  };
}

function sentencesOf(effects: Omit<Consequences, "item" | "sentences">): string[] {
  const { prerequisites, load, content, customer, valueWaiting, messagePressure } = effects;
  const quarters = [...load, ...content];
  const longer = customer.pitfalls.filter((wait) => wait.quarters > 0);
  const sooner = customer.pitfalls.filter((wait) => wait.quarters < 0);
  return [
    ...prerequisites.broken,
    ...quarters.filter(({ isOver }) => isOver),
    ...longer,
    ...prerequisites.repaired,
    ...quarters.filter(({ isOver, wasOver }) => wasOver && !isOver),
    ...sooner,
    ...(messagePressure.changes ? [messagePressure] : []),
    ...(valueWaiting ? [valueWaiting] : []),
  ].map(({ sentence }) => sentence);
}

/** Pressure is read for what runs now, so a date changes it only where touches are set. */
function pressureEffect(plan: RoadmapPlan, item: Initiative, quartersLater: number): Consequences["messagePressure"] {
  const useCase = item.kind === "use_case" ? plan.useCases.find(({ id }) => id === item.refId) : undefined;
  const touches = Object.entries(useCase?.weeklyTouches ?? {}).flatMap(([channel, weekly]) =>
    weekly ? [`${weekly} a week by ${channel}`] : [],
  );
  if (touches.length === 0 || quartersLater === 0)
    return { changes: false, sentence: "Message pressure does not change." };
  const when = quartersLater > 0 ? "later" : "sooner";
  return { changes: true, sentence: `Its messages (${touches.join(", ")}) reach customers ${when}.` };
}

/** Points that wait: the priority of the use case, or of the planned use cases that miss the block raised. */
function valueEffect(plan: RoadmapPlan, item: Initiative, quartersLater: number): Consequences["valueWaiting"] {
  const priority = priorityBehind(plan, item);
  if (priority === null || quartersLater === 0) return null;
  const points = rounded(priority * quartersLater, 1);
  const held = `${grouped(rounded(priority, 1))} priority points`;
  const quarters = counted(Math.abs(quartersLater), "quarter");
  const sentence = quartersLater > 0 ? `${held} wait ${quarters} longer.` : `${held} come ${quarters} sooner.`;
  return { points, sentence };
}

function priorityBehind({ useCases, buildingBlocks }: RoadmapPlan, item: Initiative): number | null {
  if (item.kind === "use_case") return useCases.find(({ id }) => id === item.refId)?.priority ?? null;
  if (item.kind !== "building_block") return null;
  const level = buildingBlocks.find(({ blockId }) => blockId === item.refId)?.level ?? 0;
  const waiting = useCases.filter(
    ({ status, prerequisites }) =>
      (status === "planned" || status === "testing") &&
      prerequisites.some(({ block, minLevel }) => block === item.refId && level < minLevel),
  );
  const points = waiting.reduce((sum, { priority }) => sum + (priority ?? 0), 0);
  return points === 0 ? null : points;
}
