import { foundationsOf } from "../foundations/block-library";
import { quarterNumber } from "../quarters";
import { rounded } from "../rounding";
import { type CustomerEffect, customerEffect } from "./customer-effect";
import { type DateEffect, dateEffect } from "./date-effect";
import type { Initiative } from "./initiative";
import { isSamePlace, type Move, moveInitiative, type Place } from "./move-initiative";
import { quarterAfterItem } from "./plan-levels";
import { type PlanWorth, planWorth, type WorthOptions } from "./plan-worth";
import { type PrerequisiteEffect, prerequisiteEffect } from "./prerequisite-effect";
import { type PressureChange, pressureEffect } from "./pressure-effect";
import { contentEffect, type QuarterChange, type RoleChange, totalsEffect, touchedQuarters } from "./quarter-effect";
import type { RoadmapPlan } from "./roadmap-plan";
import { counted, grouped } from "./wording";

export type Consequences = {
  readonly item: {
    readonly id: string;
    readonly name: string;
    readonly from: Place;
    readonly to: Place;
    /** Positive: it starts later. */
    readonly quartersLater: number;
    /** Positive: it ends later. */
    readonly endsLater: number;
  };
  readonly prerequisites: PrerequisiteEffect;
  readonly dates: DateEffect;
  readonly load: readonly QuarterChange[];
  readonly roles: readonly RoleChange[];
  readonly content: readonly QuarterChange[];
  /** Money against budget, to the cent. */
  readonly cost: readonly QuarterChange[];
  /** How often audiences hear from us, where it changes. */
  readonly pressure: readonly PressureChange[];
  readonly customer: CustomerEffect;
  /** What the whole plan is worth as it stands and as it would stand. */
  readonly worth: { readonly before: PlanWorth; readonly after: PlanWorth };
  /** Priority points times quarters that wait (positive) or come sooner (negative); null without a priority. */
  readonly valueWaiting: { readonly points: number; readonly sentence: string } | null;
  /** What to say first: harm done and limits broken before what gets better. */
  readonly sentences: readonly string[];
};

/**
 * What a move or resize would do, before it is made: foundations and other work, dates, people, content, money,
 * customers and value, each before and after, in plain data with sentences. Null for an unknown item. Runs in the browser.
 */
export function consequencesOf(plan: RoadmapPlan, move: Move, options: WorthOptions): Consequences | null {
  const item = plan.initiatives.find(({ id }) => id === move.initiativeId);
  if (!item) return null;
  const moved = moveInitiative(plan.initiatives, move);
  const after = moved.find(({ id }) => id === move.initiativeId) ?? item;
  const quartersLater = quarterNumber(after.startQuarter) - quarterNumber(item.startQuarter);
  const endsLater = quarterAfterItem(after) - quarterAfterItem(item);
  const others = plan.initiatives.filter((each) => each !== item);
  const effects = {
    prerequisites: prerequisiteEffect(plan, moved),
    dates: dateEffect(item, after, others),
    ...totalsEffect(plan, moved),
    content: contentEffect(plan, moved, touchedQuarters(item, after)),
    pressure: pressureEffect(plan, moved),
    customer: customerEffect(plan, moved, item, endsLater),
    worth: worthEffect(plan, moved, options),
    valueWaiting: valueEffect(plan, item, endsLater),
  };
  return {
    item: { id: item.id, name: item.name, from: placeOf(item), to: placeOf(after), quartersLater, endsLater },
    ...effects,
    sentences: sentencesOf(item, after, effects),
  };
}

const placeOf = ({ startQuarter, durationQuarters, lane, ownerId, horizon }: Initiative): Place => ({
  startQuarter,
  durationQuarters,
  lane,
  ownerId,
  horizon,
});

function worthEffect(
  { quarters, useCases, buildingBlocks, initiatives }: RoadmapPlan,
  moved: readonly Initiative[],
  options: WorthOptions,
): Consequences["worth"] {
  const foundations = foundationsOf(buildingBlocks);
  const of = (items: readonly Initiative[]) =>
    planWorth({ quarters, items: [...items] }, useCases, foundations, options);
  const before = of(initiatives);
  return { before, after: moved === initiatives ? before : of(moved) };
}

function sentencesOf(
  before: Initiative,
  after: Initiative,
  effects: Omit<Consequences, "item" | "sentences">,
): string[] {
  const { prerequisites, dates, load, roles, content, cost, customer, valueWaiting, pressure } = effects;
  if (before.startQuarter === after.startQuarter && before.durationQuarters === after.durationQuarters)
    return [
      isSamePlace(before, after)
        ? "Nothing changes in time, load or order."
        : "No date, load, cost or order changes: only where it is listed and who answers for it.",
    ];
  const quarters = [...load, ...roles, ...content, ...cost];
  const longer = customer.pitfalls.filter((wait) => wait.quarters > 0);
  const sooner = customer.pitfalls.filter((wait) => wait.quarters < 0);
  const plain = (sentences: readonly string[]) => sentences.map((sentence) => ({ sentence }));
  return [
    ...plain(dates.refused),
    ...prerequisites.broken,
    ...plain(dates.broken),
    ...quarters.filter(({ isOver }) => isOver),
    ...pressure.filter(({ isOver }) => isOver),
    ...longer,
    ...prerequisites.repaired,
    ...plain(dates.repaired),
    ...quarters.filter(({ isOver, wasOver }) => wasOver && !isOver),
    ...sooner,
    ...pressure.filter((change) => !change.isOver),
    ...(valueWaiting ? [valueWaiting] : []),
  ].map(({ sentence }) => sentence);
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
