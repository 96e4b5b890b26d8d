import type { WorkspaceFile } from "../exchange/workspace-file";
import type { Initiative } from "./initiative";
import type { PlanBaseline } from "./plan-baseline";
import { partOf, type RoadmapPart } from "./roadmap-part";

/** Why something changed since the review, as it would have been written down with the change. */
export type SampleReason = { readonly initiativeId: string; readonly at: number; readonly reason: string };

const takenOn = "2026-10-12";
const momentOf = (day: string) => Date.parse(`${day}T10:00:00Z`);

/** What stood otherwise at the review. */
const before: Readonly<Record<string, Partial<Initiative>>> = {
  R11: { startQuarter: "2027-Q2" },
  R14: { startQuarter: "2027-Q1" },
  R17: { ownerId: "U2" },
  R23: { cost: 240_000 },
};
/** On the plan since. */
const added = ["R05", "R28"];
/** Taken off since; like another piece of work in all it does not name. */
const dropped = {
  ...{ like: "R06", id: "R29", name: "Push when near a store: trial", refId: "W25", startQuarter: "2027-Q2" },
  ...{ ownerId: "U2", cost: 14_000 },
} as const;
const budgetThen = { quarter: "2027-Q1", amount: 220_000 };

const reasons: readonly (readonly [initiativeId: string, day: string, reason: string])[] = [
  ["R05", "2026-10-28", "No return by its horizon; context ads take a third of the money."],
  ["R11", "2026-10-30", "The contact caps of Q1 2027 need a place where customers set them."],
  ["R14", "2026-10-30", "Modular content reaches level 2 only at the end of Q1 2027."],
  ["R29", "2026-11-05", "Rejected: it reaches people on the move who did not ask."],
  ["R28", "2026-11-09", "One test is no proof; the board asked for a repeat."],
];

/**
 * The review of the plan that comes with the sample workspace, made from its roadmap so that the two fit, and the
 * reasons given since. Null where the file does not hold what they are about.
 *
 * @param now milliseconds since 1970; nothing of it happened later
 */
export function sampleBaselineOf(
  file: WorkspaceFile,
  { takenBy, now }: { takenBy: string; now: number },
): { readonly baseline: PlanBaseline; readonly reasons: readonly SampleReason[] } | null {
  const part = partOf(file);
  const held = new Map(part.items.map((item) => [item.id, item]));
  const { like, ...named } = dropped;
  const model = held.get(like);
  const isWhole =
    [...Object.keys(before), ...added].every((id) => held.has(id)) &&
    part.quarters.includes(budgetThen.quarter) &&
    !held.has(named.id) &&
    file.useCases.some(({ id }) => id === named.refId);
  if (!model || !isWhole) return null;
  const items = part.items.filter(({ id }) => !added.includes(id)).map((item) => ({ ...item, ...before[item.id] }));
  const then: RoadmapPart = {
    ...part,
    budget: { ...part.budget, [budgetThen.quarter]: budgetThen.amount },
    items: [...items, { ...model, ...named }],
  };
  const takenAt = Math.min(momentOf(takenOn), now);
  return {
    baseline: { id: "PB1", name: "Autumn review", takenOn, takenBy, takenAt, part: then },
    reasons: reasons.map(([initiativeId, day, reason]) => ({
      initiativeId,
      at: Math.max(takenAt, Math.min(momentOf(day), now)),
      reason,
    })),
  };
}
