import { AttuneError } from "../errors";
import { quarterInWords } from "../quarters";
import type { RoadmapPart } from "./roadmap-part";
import type { ScenarioChange } from "./scenario-change";
import { grouped } from "./wording";

type FrameChange = Extract<ScenarioChange, { kind: "budget" | "capacity" | "heldBack" }>;
type Of<Kind extends FrameChange["kind"]> = Extract<FrameChange, { kind: Kind }>;

/** More people than any team has in a quarter, and a factor no budget is multiplied by. */
const most = { weeks: 100_000, factor: 10, roles: 40 };

/**
 * The people and money of a branch after a change of them.
 *
 * @throws AttuneError `invalid` with the quarter and the numbers where an amount would be below nothing or absurd.
 */
export function changePeopleAndMoney(part: RoadmapPart, change: FrameChange): RoadmapPart {
  if (change.kind === "budget") return { ...part, budget: { ...part.budget, ...budgetAfter(part, change) } };
  if (change.kind === "capacity") return withCapacity(part, change);
  return { ...part, iterationSharePct: change.pct };
}

function budgetAfter({ quarters, budget }: RoadmapPart, { factor, byQuarter }: Of<"budget">) {
  if ((factor === undefined) === (byQuarter === undefined))
    throw new AttuneError("invalid", "Say either by how much the budget changes, or what it is in each quarter.");
  if (byQuarter) {
    refuseUnknown(quarters, Object.keys(byQuarter));
    const negative = Object.entries(byQuarter).find(([, amount]) => amount !== null && amount < 0);
    if (negative)
      throw new AttuneError(
        "invalid",
        `A budget of ${grouped(negative[1]!)} in ${quarterInWords(negative[0])} is none.`,
      );
    return byQuarter;
  }
  if (factor! < 0 || factor! > most.factor)
    throw new AttuneError("invalid", `A budget is multiplied by 0 to ${most.factor}, not by ${grouped(factor!)}.`);
  const set = quarters.flatMap((quarter) => {
    const amount = budget[quarter] ?? null;
    return amount === null ? [] : [[quarter, Math.round(amount * factor! * 100) / 100] as const];
  });
  if (set.length === 0)
    throw new AttuneError("invalid", "No budget is set in any quarter, so there is nothing to take a share of.");
  return Object.fromEntries(set);
}

function withCapacity(part: RoadmapPart, { role, quarters, delta, byQuarter }: Of<"capacity">): RoadmapPart {
  if ((delta === undefined) === (byQuarter === undefined))
    throw new AttuneError("invalid", "Say either how many person-weeks more or fewer, or how many in each quarter.");
  const touched = byQuarter ? Object.keys(byQuarter) : quarters;
  refuseUnknown(part.quarters, touched);
  const byRole = Object.keys(part.capacityByRole).length > 0;
  if (role === null && byRole)
    throw new AttuneError("invalid", "People are counted by role in this plan. Say which role changes.");
  if (role !== null && !byRole && Object.values(part.capacityWeeks).some((weeks) => weeks !== null))
    throw new AttuneError("invalid", "People are not counted by role in this plan. Change everybody together.");
  const held: Readonly<Record<string, number | null>> =
    role === null ? part.capacityWeeks : (part.capacityByRole[role] ?? {});
  const after = Object.fromEntries(
    touched.map((quarter) => [quarter, inHundredths(byQuarter?.[quarter] ?? (held[quarter] ?? 0) + (delta ?? 0))]),
  );
  for (const [quarter, weeks] of Object.entries(after)) refuseAbsurd(quarter, role, held[quarter] ?? 0, weeks);
  if (role === null) return { ...part, capacityWeeks: { ...part.capacityWeeks, ...after } };
  const capacityByRole = { ...part.capacityByRole, [role]: { ...part.capacityByRole[role], ...after } };
  const roles = Object.keys(capacityByRole).length;
  if (roles > most.roles)
    throw new AttuneError("invalid", `A plan has at most ${most.roles} roles; this would be ${roles}.`);
  const sums = touched.map((quarter) => [
    quarter,
    inHundredths(Object.values(capacityByRole).reduce((sum, weeks) => sum + (weeks[quarter] ?? 0), 0)),
  ]);
  return { ...part, capacityByRole, capacityWeeks: { ...part.capacityWeeks, ...Object.fromEntries(sums) } };
}

const inHundredths = (weeks: number) => Math.round(weeks * 100) / 100;

function refuseAbsurd(quarter: string, role: string | null, held: number, weeks: number): void {
  if (weeks < -1e-9)
    throw new AttuneError(
      "invalid",
      `${role ?? "The team"} has ${grouped(inHundredths(held))} person-weeks in ${quarterInWords(quarter)}: ${grouped(inHundredths(held - weeks))} fewer leaves less than nobody.`,
    );
  if (weeks > most.weeks)
    throw new AttuneError(
      "invalid",
      `${grouped(weeks)} person-weeks in ${quarterInWords(quarter)} is no team: at most ${grouped(most.weeks)}.`,
    );
}

function refuseUnknown(quarters: readonly string[], named: readonly string[]): void {
  const unknown = named.find((quarter) => !quarters.includes(quarter));
  if (unknown) throw new AttuneError("invalid", `${quarterInWords(unknown)} is not a quarter of this plan.`);
  if (named.length === 0) throw new AttuneError("invalid", "Name at least one quarter.");
}
