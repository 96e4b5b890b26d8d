import type { ComputedWorkspace } from "../exchange/compute";
import type { WorkspaceFile } from "../exchange/workspace-file";
import type { Deck } from "./deck";
import { type DeckChanges, type RecentMove, sceneOf } from "./deck-scene";
import { numberSlides } from "./open-slide";
import type { ChosenPart } from "./saved-deck";
import { slidesOfPart } from "./slides-of-part";

export type DeckOptions = {
  readonly parts: readonly ChosenPart[];
  /** What the deck is called, after the name of the workspace. */
  readonly name: string;
  /** The latest moves: told where there is no review to compare with. */
  readonly moves?: readonly RecentMove[];
  readonly changes?: DeckChanges | null;
  /** What people with an account are called, by id: those who are not in the plan. */
  readonly accounts?: ReadonlyMap<string, string>;
};

/**
 * The slides of a workspace: its parts in their order, each as many slides as it needs; nothing is left out. Never throws.
 *
 * @param computed the values of the same workspace
 */
export function deckOf(
  file: WorkspaceFile,
  computed: ComputedWorkspace,
  { parts, name, moves = [], changes = null, accounts = new Map() }: DeckOptions,
): Deck {
  const scene = sceneOf(file, computed, { moves, changes, accounts });
  const { workspace, asOf } = scene.head;
  const slides = numberSlides(parts.flatMap((part) => slidesOfPart(scene, part)));
  return { title: `${workspace}: ${name}`, workspace, asOf, slides };
}
