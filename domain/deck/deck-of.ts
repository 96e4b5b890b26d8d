import type { ComputedWorkspace } from "../exchange/compute";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { askSlides } from "./ask-slides";
import { changeSlides } from "./change-slides";
import { decidedSlides } from "./decided-slides";
import type { Deck } from "./deck";
import { type DeckChanges, type RecentMove, sceneOf } from "./deck-scene";
import { harmSlides } from "./harm-slides";
import { learnedSlides } from "./learned-slides";
import { mapSlides } from "./map-slides";
import { numberSlides } from "./open-slide";
import { readoutSlides } from "./readout-slides";
import { roadmapSlides } from "./roadmap-slides";
import { scorecardSlides } from "./scorecard-slides";
import { sourceSlides } from "./source-slides";
import { whySlides } from "./why-slides";

/** All slides for a board, or the strategy map on its own. */
export const deckPresets = ["board", "map"] as const;
export type DeckPreset = (typeof deckPresets)[number];
export type DeckOptions = {
  readonly preset: DeckPreset;
  /** The latest moves: told where there is no review to compare with. */
  readonly moves?: readonly RecentMove[];
  readonly changes?: DeckChanges | null;
  /** What people with an account are called, by id: those who are not in the plan. */
  readonly accounts?: ReadonlyMap<string, string>;
};

/**
 * The slides of a workspace for a board: why, strategy map, roadmap, what changed, bets that may harm, the paired scorecard, what was
 * learned, decided at the last review, decisions asked, sources. Every list goes on over as many slides as it needs, nothing is left out.
 * Never throws.
 *
 * @param computed the values of the same workspace
 */
export function deckOf(
  file: WorkspaceFile,
  computed: ComputedWorkspace,
  { preset, moves = [], changes = null, accounts = new Map() }: DeckOptions,
): Deck {
  const scene = sceneOf(file, computed, { moves, changes, accounts });
  if (preset === "map")
    return { title: `${scene.head.workspace}: strategy map`, ...scene.head, slides: numberSlides(mapSlides(scene)) };
  const slides = numberSlides([
    ...whySlides(scene),
    ...mapSlides(scene),
    ...roadmapSlides(scene),
    ...changeSlides(scene),
    ...harmSlides(scene),
    ...scorecardSlides(scene),
    ...readoutSlides(scene),
    ...learnedSlides(scene),
    ...decidedSlides(scene),
    ...askSlides(scene),
    ...sourceSlides(scene),
  ]);
  return { title: `${scene.head.workspace}: board deck`, ...scene.head, slides };
}
