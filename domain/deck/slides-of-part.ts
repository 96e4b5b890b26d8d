import { askSlides } from "./ask-slides";
import { audienceSlides } from "./audience-slides";
import { changeSlides } from "./change-slides";
import { decidedSlides } from "./decided-slides";
import type { DeckScene } from "./deck-scene";
import { foundationSlides } from "./foundation-slides";
import { harmSlides } from "./harm-slides";
import { journeySlides } from "./journey-slides";
import { learnedSlides } from "./learned-slides";
import { ledgerSlides } from "./ledger-slides";
import { mapSlides } from "./map-slides";
import { matrixSlides } from "./matrix-slides";
import { modeSlides } from "./mode-slides";
import { notDoingSlides } from "./not-doing-slides";
import { type DraftSlide, titleFits } from "./open-slide";
import { readoutSlides } from "./readout-slides";
import { returnSlides } from "./return-slides";
import { roadmapSlides } from "./roadmap-slides";
import type { ChosenPart, DeckPart } from "./saved-deck";
import { scorecardSlides } from "./scorecard-slides";
import { sourceSlides } from "./source-slides";
import { timelineSlides } from "./timeline-slides";
import { whySlides } from "./why-slides";

type Writer = (scene: DeckScene, chosen: ChosenPart) => DraftSlide[];

const writers: Readonly<Record<DeckPart, Writer>> = {
  why: whySlides,
  map: mapSlides,
  scorecard: scorecardSlides,
  journey: journeySlides,
  audiences: audienceSlides,
  matrix: matrixSlides,
  modes: modeSlides,
  ledger: ledgerSlides,
  foundations: foundationSlides,
  roadmap: roadmapSlides,
  timeline: timelineSlides,
  changes: changeSlides,
  returns: returnSlides,
  harm: harmSlides,
  readout: readoutSlides,
  learned: learnedSlides,
  decided: decidedSlides,
  notDoing: notDoingSlides,
  asks: askSlides,
  sources: sourceSlides,
};

/** The slides of one part of a deck: as many as what it tells needs, none where there is nothing to tell. */
export function slidesOfPart(scene: DeckScene, chosen: ChosenPart): DraftSlide[] {
  const { id, title, notes } = chosen;
  const write = (numbered: boolean) =>
    writers[chosen.part]({ ...scene, head: { ...scene.head, chosen: { id, title, notes }, numbered } }, chosen);
  const drafts = write(false);
  return drafts.every(titleFits) ? drafts : write(true);
}
