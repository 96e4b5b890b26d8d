import type { inferRouterOutputs } from "@trpc/server";
import type { FramePatch } from "@/domain/roadmap/change-frame";
import type { Initiative } from "@/domain/roadmap/initiative";
import { planTotals, type QuarterTotals } from "@/domain/roadmap/plan-totals";
import { type QuarterItem, quarterItems, sumOfItems } from "@/domain/roadmap/quarter-items";
import { grouped } from "@/domain/roadmap/wording";
import type { AppRouter } from "@/server/root";

export type Listing = inferRouterOutputs<AppRouter>["peopleAndMoney"]["read"];

export type FrameCell = {
  quarter: string;
  /** What there is; null where nobody said. */
  there: number | null;
  asked: number;
  /** What stays after the work and the share kept for iteration; null where nobody said what there is. */
  left: number | null;
  held: number;
  over: boolean;
  parts: () => readonly QuarterItem[];
};

export type FrameRow = {
  key: string;
  name: string;
  /** What an amount is called in the label of a cell. */
  unit: string;
  /** A role can be renamed and taken away. */
  role: string | null;
  /** The cells that are stored; null where they follow from others. */
  patch: ((quarter: string, value: number | null) => FramePatch) | null;
  write: (amount: number) => string;
  cells: FrameCell[];
};

type Of = { there: number | null; asked: number; held: number | null };

/** The grid: a row for each role, everybody, money and content; a cell for each quarter of the plan. */
export function frameRows({ part, moneySign }: Listing): FrameRow[] {
  const totals = planTotals(part).filter(({ inPlan }) => inPlan);
  const roles = Object.keys(part.capacityByRole);
  const asking = new Set(totals.flatMap(({ weeksByRole }) => Object.keys(weeksByRole)));
  const held = (part.iterationSharePct ?? 0) / 100;
  const row = (
    about: Omit<FrameRow, "cells">,
    of: (quarter: QuarterTotals) => Of,
    amountOf: (item: Initiative) => number,
  ): FrameRow => ({
    ...about,
    cells: totals.map((quarter) => {
      const { there, asked, held: kept } = of(quarter);
      const left = there === null ? null : inHundredths(there - (kept ?? 0) - asked);
      const parts = () => quarterItems(part.items, quarter.quarter, amountOf);
      return {
        ...{ quarter: quarter.quarter, there, asked, left, held: kept ?? 0, parts },
        over: there !== null && asked > there + 1e-9,
      };
    }),
  });
  const roleRow = (role: string) =>
    row(
      {
        ...{ key: `role ${role}`, name: role, unit: "person-weeks", role: roles.includes(role) ? role : null },
        patch: (quarter, value) => ({ roles: { [role]: { [quarter]: value } } }),
        write: grouped,
      },
      ({ weeksByRole, capacityByRole, heldBack }) => ({
        there: capacityByRole[role] ?? null,
        asked: weeksByRole[role] ?? 0,
        held: heldBack.weeksByRole[role] ?? null,
      }),
      ({ effortByRole }) => effortByRole[role] ?? 0,
    );
  const hours = ({ contentVersions, hoursPerVersion }: Initiative) => (contentVersions ?? 0) * (hoursPerVersion ?? 0);
  const hoursIn = (quarter: string) => sumOfItems(quarterItems(part.items, quarter, hours));
  return [
    ...[...new Set([...roles, ...(roles.length > 0 ? asking : [])])].map(roleRow),
    row(
      {
        ...{ key: "weeks", name: "Everybody", unit: "person-weeks", role: null, write: grouped },
        patch: roles.length > 0 ? null : (quarter, value) => ({ weeks: { [quarter]: value } }),
      },
      ({ capacity, weeks, heldBack }) => ({ there: capacity, asked: weeks, held: heldBack.weeks }),
      ({ effortWeeks }) => effortWeeks ?? 0,
    ),
    row(
      {
        ...{ key: "budget", name: "Budget", unit: moneySign, role: null },
        patch: (quarter, value) => ({ budget: { [quarter]: value } }),
        write: (amount) => `${amount < 0 ? "−" : ""}${moneySign}${grouped(Math.abs(amount))}`,
      },
      ({ budget, cost, heldBack }) => ({ there: budget, asked: cost, held: heldBack.money }),
      ({ cost }) => cost ?? 0,
    ),
    row(
      {
        ...{ key: "content", name: "Content", unit: "hours", role: null, write: grouped },
        patch: (quarter, value) => ({ contentHours: { [quarter]: value } }),
      },
      ({ quarter }) => {
        const there = part.contentCapacityHours[quarter] ?? null;
        return { there, asked: hoursIn(quarter), held: there === null ? null : inHundredths(there * held) };
      },
      hours,
    ),
  ];
}

const inHundredths = (amount: number) => Math.round(amount * 100) / 100;

/** The patches of several cells as one. */
export function joined(patches: readonly FramePatch[]): FramePatch {
  const roles: Record<string, Record<string, number | null>> = {};
  for (const patch of patches)
    for (const [role, cells] of Object.entries(patch.roles ?? {})) roles[role] = { ...roles[role], ...cells };
  const merged = (of: "weeks" | "budget" | "contentHours"): Record<string, number | null> =>
    Object.assign({}, ...patches.map((patch) => patch[of] ?? {}));
  return { roles, weeks: merged("weeks"), budget: merged("budget"), contentHours: merged("contentHours") };
}
