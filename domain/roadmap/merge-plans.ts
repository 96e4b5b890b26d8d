import { isSame } from "../exchange/tables/entity-path";
import type { Initiative } from "./initiative";
import type { RoadmapPart } from "./roadmap-part";

export type Side = "plan" | "scenario";

/** People and money, in the pieces that people decide about as a whole. */
export const framePieces = {
  quarters: ["quarters"],
  people: ["capacityWeeks", "capacityByRole"],
  content: ["contentCapacityHours"],
  budget: ["budget"],
  heldBack: ["iterationSharePct"],
} as const satisfies Readonly<Record<string, readonly Exclude<keyof RoadmapPart, "items">[]>>;
export type FramePiece = keyof typeof framePieces;

/** Changed on both sides since the scenario was branched, and not to the same: somebody has to decide. */
export type MergeConflict = {
  /** Id of the initiative, or `frame:` and the piece. */
  readonly key: string;
  readonly name: string;
  /** Null: it was not there. */
  readonly base: Initiative | null;
  readonly plan: Initiative | null;
  readonly scenario: Initiative | null;
  readonly piece: FramePiece | null;
};

export type Merge = {
  /** Undecided conflicts stand as in the plan. */
  readonly part: RoadmapPart;
  readonly conflicts: readonly MergeConflict[];
  /** Keys of the conflicts nobody has decided. */
  readonly undecided: readonly string[];
};

/**
 * A plan and a branch of it, put together: what only the branch changed is taken, what only the plan changed is kept,
 * what both changed to the same is as both say, and what both changed differently is a conflict that stands as in the
 * plan until it is decided. Items in the order of the plan, then those the branch adds.
 *
 * @param base the plan as it was when it was branched
 * @param decisions by key of the conflict; others are ignored
 */
export function mergePlans(
  base: RoadmapPart,
  plan: RoadmapPart,
  scenario: RoadmapPart,
  decisions: Readonly<Record<string, Side>>,
): Merge {
  const conflicts: MergeConflict[] = [];
  const [was, now, other] = [base, plan, scenario].map(
    ({ items }) => new Map(items.map((item) => [item.id, item] as const)),
  );
  const decide = (conflict: MergeConflict): Side => {
    conflicts.push(conflict);
    return decisions[conflict.key] ?? "plan";
  };
  const items = [...new Set([...now!.keys(), ...other!.keys(), ...was!.keys()])].flatMap((id) => {
    const [first, ours, theirs] = [was!.get(id) ?? null, now!.get(id) ?? null, other!.get(id) ?? null];
    const name = (ours ?? theirs ?? first)?.name ?? id;
    const conflict = { key: id, name, base: first, plan: ours, scenario: theirs, piece: null };
    const side = sideOf(first, ours, theirs) ?? decide(conflict);
    const item = side === "plan" ? ours : theirs;
    return item ? [item] : [];
  });
  const frame = (Object.keys(framePieces) as FramePiece[]).map((piece) => {
    const [first, ours, theirs] = [base, plan, scenario].map((part) => pieceOf(part, piece));
    const nobody = { base: null, plan: null, scenario: null };
    const side =
      sideOf(first, ours, theirs) ?? decide({ key: `frame:${piece}`, name: pieceNames[piece], ...nobody, piece });
    return side === "plan" ? ours : theirs;
  });
  const part: RoadmapPart = Object.assign({ ...plan, items }, ...frame);
  const undecided = conflicts.map(({ key }) => key).filter((key) => decisions[key] === undefined);
  return { part, conflicts, undecided };
}

/** Whose version stands where only one side changed it, or both to the same; null is a conflict. */
function sideOf(base: unknown, plan: unknown, scenario: unknown): Side | null {
  if (isSame(plan, scenario) || isSame(base, scenario)) return "plan";
  return isSame(base, plan) ? "scenario" : null;
}

const pieceOf = (part: RoadmapPart, piece: FramePiece) =>
  Object.fromEntries(framePieces[piece].map((field) => [field, part[field]]));

export const pieceNames: Readonly<Record<FramePiece, string>> = {
  quarters: "Quarters of the plan",
  people: "People",
  content: "Content hours",
  budget: "Budget",
  heldBack: "Held back for iteration",
};
