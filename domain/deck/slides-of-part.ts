import { askSlides } from "./ask-slides";
import { changeSlides } from "./change-slides";
import { decidedSlides } from "./decided-slides";
import type { DeckScene } from "./deck-scene";
import { harmSlides } from "./harm-slides";
import { learnedSlides } from "./learned-slides";
import { mapSlides } from "./map-slides";
import type { DraftSlide } from "./open-slide";
import { readoutSlides } from "./readout-slides";
import { roadmapSlides } from "./roadmap-slides";
import type { ChosenPart, DeckPart } from "./saved-deck";
import { scorecardSlides } from "./scorecard-slides";
import { sourceSlides } from "./source-slides";
import { whySlides } from "./why-slides";

type Writer = (scene: DeckScene, chosen: ChosenPart) => DraftSlide[];

const writers: Partial<Record<DeckPart, Writer>> = {
  why: whySlides,
  map: mapSlides,
  scorecard: scorecardSlides,
  roadmap: roadmapSlides,
  changes: changeSlides,
  harm: harmSlides,
  readout: readoutSlides,
  learned: learnedSlides,
  decided: decidedSlides,
  asks: askSlides,
  sources: sourceSlides,
};

/** The slides of one part of a deck: as many as what it tells needs, none where there is nothing to tell. */
export function slidesOfPart(scene: DeckScene, chosen: ChosenPart): DraftSlide[] {
  const { id, title, notes } = chosen;
  return writers[chosen.part]?.({ ...scene, head: { ...scene.head, chosen: { id, title, notes } } }, chosen) ?? [];
}
