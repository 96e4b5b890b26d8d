import type { DeckScene } from "./deck-scene";
import { capitalized, countOf, listed, numberWords, quarterWords } from "./deck-words";
import { worseBand } from "./harm-glyph";
import { closeSlides, type DraftSlide, emptyPage, openSlide } from "./open-slide";
import { type BoardItem, boardPages, boardQuarters, laneOf } from "./roadmap-board";
import { compactPage } from "./roadmap-compact";
import { boardHead, drawBoard, legend } from "./roadmap-drawing";
import { drawLinks, type Need, needsOf } from "./roadmap-links";
import { drawMeters, meterHeight } from "./roadmap-meter";

const headHeight = 0.25;
const legendHeight = 0.21;

/** The roadmap as bars in lanes, with what each quarter asks of people. */
export function roadmapSlides(scene: DeckScene): DraftSlide[] {
  const items = boardItems(scene);
  const quarters = boardQuarters(scene.file.quarters, items);
  const open = openSlide(scene.head, {
    kind: "roadmap",
    titles: titlesOf(scene, quarters.length),
    source: sourceOf(scene),
  });
  const { x, y, w, h } = open.body;
  const lanes = { x, y: y + headHeight, w, h: h - headHeight - meterHeight - legendHeight };
  const needs = needsOf(scene);
  const notes = notesOf(scene, items, needs);
  const roomy = quarters.length === 0 ? [] : boardPages(quarters, items, w, lanes.h);
  // What takes more than two pages as it is does not fit one when it is set tightly.
  const tight = roomy.length === 2 && quarters.length <= 8 ? compactPage(quarters, items, w, lanes.h) : null;
  const pages = tight ? [tight] : roomy;
  return closeSlides(
    open,
    pages.length === 0
      ? [
          emptyPage(
            open,
            "Work goes here in lanes over quarters, with the people it takes and the harm it may do.",
            notes,
          ),
        ]
      : pages.map((page) => {
          const board = drawBoard(page, lanes);
          return {
            boxes: [
              ...boardHead(page, { x, y, w, h: headHeight + board.height }),
              ...drawLinks(needs, board.placed),
              ...board.boxes,
              ...drawMeters(page, scene.computed.roadmapLoad, { x, y: lanes.y + board.height, w, h: meterHeight }),
              ...legend({ x, y: y + h - legendHeight + 0.04 }),
            ],
            notes,
          };
        }),
  );
}

function sourceOf(scene: DeckScene): string {
  const adHoc = adHocNames(scene);
  const named = adHoc.length <= 4 ? listed(adHoc) : `${countOf(adHoc.length, "use case")}, named in the notes`;
  const live = adHoc.length > 0 ? ` Ad hoc and live: ${named}.` : "";
  return `Own data: plan of record, estimates by the team. Harm: the worse of creepiness and regret.${live}`;
}

function adHocNames({ file, computed }: DeckScene): string[] {
  const names = new Map(file.useCases.map(({ id, name }) => [id, name]));
  return computed.portfolio.adHocLive.map((id) => names.get(id) ?? id);
}

/** The items of the roadmap with the harm of their use cases and what is to be said of each. */
export function boardItems({ file, computed }: DeckScene): BoardItem[] {
  const scores = new Map(computed.useCases.map((useCase) => [useCase.id, useCase]));
  const outcomes = new Map(file.useCases.map(({ id, outcomeId }) => [id, outcomeId]));
  const early = new Set(computed.roadmapViolations.map(({ itemId }) => itemId));
  return (file.roadmap?.items ?? []).map((initiative, at) => {
    const score = initiative.kind === "use_case" ? scores.get(initiative.refId ?? "") : undefined;
    const adHoc = initiative.kind === "use_case" && (outcomes.get(initiative.refId ?? "") ?? null) === null;
    return {
      initiative,
      at,
      harm: score ? worseBand(score.creepinessBand, score.regretBand) : null,
      worth:
        score?.customerValue == null || score.commercialValue === null
          ? null
          : { customer: score.customerValue, commercial: score.commercialValue },
      marks: [
        ...(adHoc ? [{ text: "ad hoc", alarm: false }] : []),
        ...(early.has(initiative.id) ? [{ text: "starts too early", alarm: true }] : []),
      ],
    };
  });
}

function titlesOf({ file, computed }: DeckScene, quarters: number): string[] {
  const items = file.roadmap?.items ?? [];
  if (items.length === 0) return ["No work is planned on the roadmap yet"];
  const over = computed.roadmapLoad.filter((load) => load.over);
  const early = new Set(computed.roadmapViolations.map(({ itemId }) => itemId)).size;
  const head = `${capitalized(countOf(quarters, "quarter"))}, ${countOf(items.length, "piece")} of work`;
  const [worst] = over.toSorted((a, b) => b.load - (b.capacity ?? 0) - (a.load - (a.capacity ?? 0)));
  const load =
    worst === undefined
      ? computed.roadmapLoad.some(({ capacity }) => capacity !== null)
        ? "no quarter asks for more people than there are"
        : "capacity is not known yet"
      : over.length === 1
        ? `${quarterWords(worst.quarter)} asks for ${numberWords(worst.load - (worst.capacity ?? 0), 1)} weeks too many`
        : `${countOf(over.length, "quarter")} ask for too many people, ${quarterWords(worst.quarter)} by ${numberWords(worst.load - (worst.capacity ?? 0), 1)} weeks`;
  const [violation] = computed.roadmapViolations;
  const ready = (name: string) => `${head}: ${load}, and ${name} starts before what it needs is ready`;
  if (early === 0 || violation === undefined) return [`${head}: ${load}, and nothing starts before it is ready`];
  return early === 1
    ? [ready(`“${violation.name}”`), ready("one piece")]
    : [`${head}: ${load}, and ${countOf(early, "piece")} start before what they need is ready`];
}

function notesOf(scene: DeckScene, items: readonly BoardItem[], needs: readonly Need[]): string {
  const { computed, personName } = scene;
  const adHoc = adHocNames(scene);
  const lines = items.map(({ initiative, harm }) => {
    const { name, startQuarter, durationQuarters, effortWeeks, ownerId, status } = initiative;
    const effort = effortWeeks === null ? "effort not estimated" : `${numberWords(effortWeeks, 1)} person-weeks`;
    const risk = harm === null ? "" : `, harm ${harm}`;
    return `${laneOf(initiative)}: ${name}, ${quarterWords(startQuarter)}, ${countOf(durationQuarters, "quarter")}, ${effort}, ${personName(ownerId)}, ${status.replace("_", " ")}${risk}.`;
  });
  const early = computed.roadmapViolations.map(
    ({ name, block, needed, atStart }) =>
      `Starts too early: ${name} needs ${block} at level ${needed}, it will be at ${atStart}.`,
  );
  const live = adHoc.length > 0 ? [`Live without an outcome (ad hoc): ${listed(adHoc)}.`] : [];
  const links = needs.map(({ from, to }) => `${to.name} needs ${from.name} first.`);
  return [...early, ...live, ...links, ...lines].join("\n");
}
