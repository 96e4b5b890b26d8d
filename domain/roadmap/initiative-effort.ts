import type { Initiative } from "./initiative";

type Effort = Pick<Initiative, "effortWeeks" | "effortByRole">;

/** Person-weeks of all roles together, exact to a hundredth; null where no role is given. */
export function weeksOfRoles(effortByRole: Initiative["effortByRole"]): number | null {
  const weeks = Object.values(effortByRole);
  if (weeks.length === 0) return null;
  return Math.round(weeks.reduce((sum, one) => sum + one, 0) * 100) / 100;
}

/** The effort as it is stored: where roles are given, the whole is their sum. */
export function withWholeEffort<Item extends Effort>(item: Item): Item {
  return { ...item, effortWeeks: weeksOfRoles(item.effortByRole) ?? item.effortWeeks };
}
