import type { ComputedWorkspace } from "../exchange/compute";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { askSlides } from "./ask-slides";
import { changeSlides } from "./change-slides";
import type { Deck } from "./deck";
import { type RecentMove, sceneOf } from "./deck-scene";
import { harmSlides } from "./harm-slides";
import { learnedSlides } from "./learned-slides";
import { numberSlides } from "./open-slide";
import { readoutSlides } from "./readout-slides";
import { roadmapSlides } from "./roadmap-slides";
import { scorecardSlides } from "./scorecard-slides";
import { sourceSlides } from "./source-slides";
import { whySlides } from "./why-slides";

export type DeckOptions = { readonly preset: "board"; readonly moves?: readonly RecentMove[] };

/**
 * The slides of a workspace for a board: why, roadmap, what changed, bets that may harm, the paired scorecard, what was
 * learned, decisions asked, sources. Every list goes on over as many slides as it needs, nothing is left out.
 * Never throws.
 *
 * @param computed the values of the same workspace
 */
export function deckOf(file: WorkspaceFile, computed: ComputedWorkspace, { moves = [] }: DeckOptions): Deck {
  const scene = sceneOf(file, computed, moves);
  const slides = numberSlides([
    ...whySlides(scene),
    ...roadmapSlides(scene),
    ...changeSlides(scene),
    ...harmSlides(scene),
    ...scorecardSlides(scene),
    ...readoutSlides(scene),
    ...learnedSlides(scene),
    ...askSlides(scene),
    ...sourceSlides(scene),
  ]);
  return { title: `${scene.head.workspace}: board deck`, ...scene.head, slides };
}
