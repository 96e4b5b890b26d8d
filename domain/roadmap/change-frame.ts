import { AttuneError } from "../errors";
import { quarterInWords, quarterNumber } from "../quarters";
import type { PlanFrame } from "./plan-change";
import { grouped } from "./wording";

/** More people than any team has in a quarter. */
const mostWeeks = 100_000;

/** Values by quarter; null takes a value away. What is not named stays as it is. */
type ByQuarter = Readonly<Record<string, number | null>>;

/** Some cells of the people and money of a plan. */
export type FramePatch = {
  /** Person-weeks by role; a null in the place of a role takes the role away, an empty one adds it. */
  readonly roles?: Readonly<Record<string, ByQuarter | null>>;
  /** Person-weeks of everybody; where roles are given their sum has the last word. */
  readonly weeks?: ByQuarter;
  readonly budget?: ByQuarter;
  readonly contentHours?: ByQuarter;
  /** Percent of people and money kept for iteration. */
  readonly heldBackPct?: number | null;
  /** The plan quarters, one after the other. */
  readonly quarters?: string[];
};

/**
 * People and money after a change of some cells, and the change that takes it back. Person-weeks are kept in hundredths,
 * and the capacity of a quarter in which a role has any is the sum of its roles.
 *
 * @throws AttuneError `invalid` with the quarter and the number where an amount is below nothing or absurd, or the plan
 * quarters do not follow one another
 */
export function changeFrame(frame: PlanFrame, patch: FramePatch): { frame: PlanFrame; back: FramePatch } {
  refuseAbsurd(patch);
  const capacityByRole = patch.roles ? rolesAfter(frame.capacityByRole, patch.roles) : frame.capacityByRole;
  const given = patched(frame.capacityWeeks, patch.weeks);
  const after: PlanFrame = {
    quarters: [...(patch.quarters ?? frame.quarters)],
    capacityByRole,
    capacityWeeks: { ...given, ...sumsOfRoles(capacityByRole) },
    budget: patched(frame.budget, patch.budget),
    contentCapacityHours: patched(frame.contentCapacityHours, patch.contentHours),
    iterationSharePct: patch.heldBackPct === undefined ? frame.iterationSharePct : patch.heldBackPct,
  };
  return { frame: after, back: difference(after, frame) };
}

/** The person-weeks of all roles in each quarter in which any role has some, exact to a hundredth. */
function sumsOfRoles(capacityByRole: PlanFrame["capacityByRole"]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const weeks of Object.values(capacityByRole))
    for (const [quarter, there] of Object.entries(weeks))
      sums[quarter] = (sums[quarter] ?? 0) + Math.round(there * 100);
  return Object.fromEntries(Object.entries(sums).map(([quarter, hundredths]) => [quarter, hundredths / 100]));
}

/** The change that leads from one set of people and money to another. */
function difference(from: PlanFrame, to: PlanFrame): FramePatch {
  const roles: Record<string, ByQuarter | null> = {};
  for (const role of Object.keys(from.capacityByRole)) if (!Object.hasOwn(to.capacityByRole, role)) roles[role] = null;
  for (const [role, weeks] of Object.entries(to.capacityByRole)) {
    const changed = cellsBetween(from.capacityByRole[role] ?? {}, weeks);
    if (!Object.hasOwn(from.capacityByRole, role) || Object.keys(changed).length > 0) roles[role] = changed;
  }
  return {
    roles,
    weeks: cellsBetween(from.capacityWeeks, to.capacityWeeks),
    budget: cellsBetween(from.budget, to.budget),
    contentHours: cellsBetween(from.contentCapacityHours, to.contentCapacityHours),
    ...(from.iterationSharePct !== to.iterationSharePct && { heldBackPct: to.iterationSharePct }),
    ...(from.quarters.join() !== to.quarters.join() && { quarters: [...to.quarters] }),
  };
}

function cellsBetween(from: ByQuarter, to: ByQuarter): ByQuarter {
  const quarters = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return Object.fromEntries(
    quarters
      .filter((quarter) => (from[quarter] ?? null) !== (to[quarter] ?? null))
      .map((quarter) => [quarter, to[quarter] ?? null]),
  );
}

function patched(held: ByQuarter, patch: ByQuarter = {}): Record<string, number> {
  const cells = Object.entries({ ...held, ...patch }).flatMap(([quarter, value]) =>
    value === null ? [] : [[quarter, Math.round(value * 100) / 100] as const],
  );
  return Object.fromEntries(cells);
}

function rolesAfter(held: PlanFrame["capacityByRole"], patch: NonNullable<FramePatch["roles"]>) {
  const roles = Object.entries({ ...held, ...patch }).flatMap(([role, cells]) =>
    cells === null ? [] : [[role, patched(held[role] ?? {}, cells)] as const],
  );
  return Object.fromEntries(roles);
}

function refuseAbsurd({ roles = {}, weeks = {}, budget = {}, contentHours = {}, quarters }: FramePatch): void {
  const people = [...Object.entries(roles), ["Everybody", weeks] as const];
  for (const [who, cells] of people) refuseCells(cells ?? {}, `person-weeks for ${who}`, mostWeeks);
  refuseCells(budget, "of budget", Infinity);
  refuseCells(contentHours, "content hours", mostWeeks * 40);
  if (!quarters) return;
  const gap = quarters.findIndex(
    (quarter, at) => at > 0 && quarterNumber(quarter) !== quarterNumber(quarters[at - 1]!) + 1,
  );
  if (gap > 0)
    throw new AttuneError(
      "invalid",
      `Plan quarters follow one another: ${quarterInWords(quarters[gap]!)} does not come after ${quarterInWords(quarters[gap - 1]!)}.`,
    );
}

function refuseCells(cells: ByQuarter, what: string, most: number): void {
  for (const [quarter, amount] of Object.entries(cells)) {
    if (amount === null) continue;
    if (amount < 0)
      throw new AttuneError(
        "invalid",
        `${grouped(amount)} ${what} in ${quarterInWords(quarter)} is less than nothing.`,
      );
    if (amount > most)
      throw new AttuneError(
        "invalid",
        `${grouped(amount)} ${what} in ${quarterInWords(quarter)}: at most ${grouped(most)} can be.`,
      );
  }
}
