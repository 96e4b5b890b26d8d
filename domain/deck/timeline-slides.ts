import { quarterNumber, quarterOf } from "../quarters";
import { timelineSentence } from "../roadmap/timeline-sentence";
import type { DeckScene } from "./deck-scene";
import { countOf, numberWords, quarterWords } from "./deck-words";
import { closeSlides, type DraftSlide, emptyPage, openSlide } from "./open-slide";
import type { BoardItem } from "./roadmap-board";
import { needsOf } from "./roadmap-links";
import { boardItems } from "./roadmap-slides";
import { drawTimeline } from "./timeline-drawing";
import { timelinePages, timelineRows } from "./timeline-rows";
import { withoutStop } from "./title-words";

/** Item by item, in their lanes, over the whole range of the plan: what each is worth to both sides, and what waits for what. */
export function timelineSlides(scene: DeckScene): DraftSlide[] {
  const items = boardItems(scene);
  const quarters = rangeOf(scene, items);
  const open = openSlide(scene.head, {
    kind: "timeline",
    titles: [titleOf(scene, items, quarters)],
    source:
      "Own data: plan of record. On the bars: ● value for customers, ■ value for us, 0 to 100 by the team's scores; effort in person-weeks. Dashed line: today. Thick tick: deadline.",
  });
  const notes = notesOf(scene, items);
  if (items.length === 0)
    return closeSlides(open, [
      emptyPage(
        open,
        "Each piece of work goes here as a bar over its quarters, with what it is worth to both sides.",
        notes,
      ),
    ]);
  const rows = timelineRows(scene, items, open.body.w);
  const needs = needsOf(scene);
  return closeSlides(
    open,
    timelinePages(rows, open.body.h).map((page) => ({
      boxes: drawTimeline(page, { quarters, needs, asOf: scene.computed.asOf, frame: open.body }),
      notes,
    })),
  );
}

/** From the first quarter of the plan or an item to the last in which one runs, without gaps. */
function rangeOf({ file }: DeckScene, items: readonly BoardItem[]): string[] {
  const starts = items.map(({ initiative }) => quarterNumber(initiative.startQuarter));
  const ends = items.map(({ initiative }) => quarterNumber(initiative.startQuarter) + initiative.durationQuarters - 1);
  const planned = file.quarters.map(quarterNumber);
  if (starts.length === 0 && planned.length === 0) return [];
  const first = Math.min(...planned, ...starts);
  const last = Math.max(...planned, ...ends);
  return Array.from({ length: last - first + 1 }, (_, at) => quarterOf(first + at));
}

function titleOf({ computed, moves }: DeckScene, items: readonly BoardItem[], quarters: readonly string[]): string {
  return withoutStop(
    timelineSentence({
      ...{ items: items.length, quarters },
      tooEarly: new Set(computed.roadmapViolations.map(({ itemId }) => itemId)).size,
      quartersOver: computed.roadmapLoad.filter(({ over }) => over).length,
      moved:
        moves.length > 0 ? { items: new Set(moves.map(({ name }) => name)).size, when: "since the last deck" } : null,
    }),
  );
}

function notesOf({ personName }: DeckScene, items: readonly BoardItem[]): string {
  return items
    .map(({ initiative }) => {
      const { name, startQuarter, durationQuarters, effortWeeks, ownerId, deadlineQuarter, stopRule } = initiative;
      const effort = effortWeeks === null ? "effort not estimated" : `${numberWords(effortWeeks, 1)} person-weeks`;
      const deadline = deadlineQuarter === null ? "" : ` Done by ${quarterWords(deadlineQuarter)} at the latest.`;
      const stop = stopRule ? ` Stops if: ${stopRule.text}.` : "";
      return `${name}: from ${quarterWords(startQuarter)}, ${countOf(durationQuarters, "quarter")}, ${effort}, ${personName(ownerId)}.${deadline}${stop}`;
    })
    .join("\n");
}
