import type { GenericDecision } from "../customers/generic-decision";
import type { ComputedWorkspace } from "../exchange/compute";
import type { WorkspaceFile } from "../exchange/workspace-file";
import type { BrandLook } from "./brand";
import type { Deck } from "./deck";
import { type DeckChanges, type RecentMove, sceneOf } from "./deck-scene";
import { type Hidden, hideIn } from "./hide";
import { hiderOf } from "./hider-of";
import { leaveMoneyOut } from "./leave-money-out";
import { lookOf } from "./look-of";
import { numberSlides } from "./open-slide";
import type { ChosenPart } from "./saved-deck";
import { slidesOfPart } from "./slides-of-part";
import { measuredWith } from "./text-width";
import { saidThrough } from "./write-paragraph";

export type DeckOptions = {
  readonly parts: readonly ChosenPart[];
  /** What the deck is called, after the name of the workspace. */
  readonly name: string;
  /** The latest moves: told where there is no review to compare with. */
  readonly moves?: readonly RecentMove[];
  readonly changes?: DeckChanges | null;
  /** What was decided to stay the same for everybody: told where the deck says what is not done. */
  readonly leftAlone?: readonly GenericDecision[];
  readonly brand?: BrandLook | null;
  /** What people with an account are called, by id: those who are not in the plan. */
  readonly accounts?: ReadonlyMap<string, string>;
  /** What must not go out with it. */
  readonly hidden?: Hidden | null;
};

/**
 * The slides of a workspace: its parts in their order, each as many slides as it needs; nothing is left out. Never throws.
 *
 * @param computed the values of the same workspace
 */
export function deckOf(file: WorkspaceFile, computed: ComputedWorkspace, options: DeckOptions): Deck {
  const { hidden = null, brand = null, ...rest } = options;
  if (hidden === null || !(hidden.names || hidden.costs)) return laidOut(file, computed, { ...options, brand }, false);
  const hide = hiderOf(file, options, hidden);
  // First what people wrote, so that it is cut and measured as it will stand; then every line; then what no line draws.
  const deck = saidThrough(hide, () =>
    laidOut(hideIn(file, hide), computed, { ...hideIn(rest, hide), brand }, hidden.costs),
  );
  const told = hideIn(deck, hide);
  return hidden.costs ? leaveMoneyOut(told, file.workspace.currency ?? "EUR") : told;
}

function laidOut(
  file: WorkspaceFile,
  computed: ComputedWorkspace,
  { parts, name, moves = [], changes = null, leftAlone = [], brand = null, accounts = new Map() }: DeckOptions,
  hidesCosts: boolean,
): Deck {
  const scene = sceneOf(file, computed, { moves, changes, leftAlone, accounts, hidesCosts });
  const { workspace, asOf } = scene.head;
  const slides = measuredWith(lookOf(brand).typefaces, () =>
    numberSlides(parts.flatMap((part) => slidesOfPart(scene, part))),
  );
  return { title: `${workspace}: ${name}`, workspace, asOf, brand, slides };
}
