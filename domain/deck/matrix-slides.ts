import { drawnItems, type MatrixItem, type MatrixRow, matrixOf } from "../scoring/matrix/matrix-items";
import { matrixSentence } from "../scoring/matrix/matrix-sentence";
import { rankGroup } from "../scoring/rank-use-cases";
import { cell, head, twoLines } from "./cells";
import type { About } from "./deck";
import type { DeckScene } from "./deck-scene";
import { capitalized, countedWord, countOf, labelOf, numberWords } from "./deck-words";
import { type CellText, flowTable } from "./flow-table";
import { worseBand } from "./harm-glyph";
import { bandCell, whyOf } from "./harm-slides";
import { drawMatrix } from "./matrix-drawing";
import { closeSlides, type DraftSlide, emptyPage, openSlide, type PageContent } from "./open-slide";
import { tablePages } from "./table-pages";
import { withoutStop } from "./title-words";

const axes = { up: "priority", across: "harm" } as const;
const most = 10;
const gap = 0.35;

/** A use case on the matrix with its score. */
export type DeckBet = MatrixRow & DeckScene["computed"]["useCases"][number];

/** Value against harm as a chart, the first ten beside it, then what is blocked or to be redesigned, and why. */
export function matrixSlides(scene: DeckScene): DraftSlide[] {
  const bets = betsOf(scene);
  const { placed, unplaced } = matrixOf(bets, axes);
  const ranked = scene.computed.ranking.standard
    .flatMap((id) => bets.find((bet) => bet.id === id) ?? [])
    .filter(({ verdict }) => rankGroup(verdict) === 0)
    .slice(0, most);
  const held = placed.filter(({ row }) => rankGroup(row.verdict) > 0).map(({ row }) => row);
  const { marks, rest } = drawnItems(placed);
  const open = openSlide(scene.head, {
    kind: "matrix",
    titles: titlesOf(placed, held),
    source: `Own data: scores by the team, 0 to 100. Priority weighs value for customers and for us, feasibility and confidence; harm stands beside it.${
      unplaced.length > 0 ? ` ${capitalized(countOf(unplaced.length, "use case"))} not scored yet.` : ""
    }${rest.length > 0 ? ` Drawn: the first ${marks.length} of ${placed.length}.` : ""}`,
  });
  const notes = notesOf(placed);
  if (placed.length === 0)
    return closeSlides(open, [
      emptyPage(open, "Score use cases on value and on harm: they are placed here, the most promising first.", notes),
    ]);
  const { x, y, w, h } = open.body;
  const heldTables = held.length === 0 ? [] : flowTable(heldTable(scene, held), open.body, [11, 10]);
  const [alone] = heldTables.length === 1 ? heldTables : [];
  // A few use cases stand below the chart; more of them have pages of their own.
  const shared = alone && alone.frame.h < h * 0.3 ? alone.frame.h + 0.2 : 0;
  const upper = { x, y, w, h: h - shared };
  const right = { ...upper, x: x + w * 0.58 + gap, w: w * 0.42 - gap };
  const beside = flowTable(rankedTable(ranked, 3.4), right, [11, 10]);
  const fits = beside.length === 1 && ranked.length > 0;
  const chart = drawMatrix({ marks, ranked }, { ...upper, w: fits ? w * 0.58 : w });
  const below =
    shared === 0 ? [] : flowTable(heldTable(scene, held), { ...open.body, y: y + h - shared + 0.2 }, [11, 10]);
  const pages: PageContent[] = [
    { boxes: [...chart, ...(fits ? beside : []), ...below], notes },
    ...(fits || ranked.length === 0 ? [] : tablePages(flowTable(rankedTable(ranked, 6), open.body), notes)),
    ...(shared > 0 ? [] : tablePages(heldTables, notes)),
  ];
  return closeSlides(open, pages);
}

function betsOf({ file, computed }: DeckScene): DeckBet[] {
  const stored = new Map(file.useCases.map((useCase) => [useCase.id, useCase]));
  return computed.useCases.flatMap((computedCase) => {
    const useCase = stored.get(computedCase.id);
    if (!useCase) return [];
    const { scores, effortWeeks, ownerId } = useCase;
    return [{ ...computedCase, scores, effortWeeks, ownerId }];
  });
}

function titlesOf(placed: readonly MatrixItem<DeckBet>[], held: readonly DeckBet[]): string[] {
  if (placed.length === 0) return ["No use case is scored yet, so nothing can be put in order"];
  const blocked = held.filter(({ verdict }) => verdict === "blocked").length;
  const redesign = held.length - blocked;
  const stops = [
    ...(blocked > 0 ? [`${countedWord(blocked)} ${blocked === 1 ? "is" : "are"} blocked`] : []),
    ...(redesign > 0 ? [`${countedWord(redesign)} ${redesign === 1 ? "needs" : "need"} a redesign first`] : []),
  ].join(" and ");
  const sentence = withoutStop(matrixSentence(placed, axes));
  return [
    stops ? `${sentence}; ${stops}` : sentence,
    stops ? `${capitalized(countOf(placed.length, "use case"))} in order; ${stops}` : sentence,
    `${capitalized(countOf(placed.length, "use case"))} by value and harm`,
  ];
}

const points = (value: number | null) => (value === null ? "not known" : numberWords(value, 0));
const harmOf = ({ creepiness, regretRisk, creepinessBand, regretBand }: DeckBet): CellText =>
  bandCell(Math.max(creepiness ?? 0, regretRisk ?? 0), worseBand(creepinessBand, regretBand));
const aboutOf = ({ id }: DeckBet): About => ({ kind: "useCase", id });

function rankedTable(ranked: readonly DeckBet[], nameShare: number) {
  return {
    name: "First ten",
    alt: `The first ${ranked.length} use cases by priority, each with value for customers and for us, harm and verdict`,
    columns: [0.45, nameShare, 0.6, 0.6, 1.75],
    header: [
      head(""),
      head("Use case"),
      head("●", { align: "right", color: "cx-ink" }),
      head("■", { align: "right", color: "com-ink" }),
      head("Harm"),
    ],
    rows: ranked.map((bet, at) => [
      cell(`${at + 1}`, { color: "ink-3" }),
      cell(bet.name, { bold: true }),
      cell(points(bet.customerValue), { align: "right" }),
      cell(points(bet.commercialValue), { align: "right" }),
      harmOf(bet),
    ]),
    abouts: ranked.map(aboutOf),
  };
}

function heldTable(scene: DeckScene, held: readonly DeckBet[]) {
  return {
    id: "held",
    name: "Blocked, and to redesign first",
    alt: `${held.length} use cases that are blocked or need a redesign first, with the reason`,
    columns: [3, 1.5, 1.4, 1.2, 1.4, 4],
    header: [
      head("Not as it is"),
      head("Verdict"),
      head("● Customers", { align: "right", color: "cx-ink" }),
      head("■ For us", { align: "right", color: "com-ink" }),
      head("Harm"),
      head("Why"),
    ],
    rows: held.map((bet) => [
      twoLines(bet.name, capitalized(bet.status), { bold: true }),
      cell(labelOf("useCaseVerdict", bet.verdict), { bold: true, color: bet.verdict === "blocked" ? "harm-4" : "ink" }),
      cell(points(bet.customerValue), { align: "right" }),
      cell(points(bet.commercialValue), { align: "right" }),
      harmOf(bet),
      cell(whyOf(scene, bet, undefined)),
    ]),
    abouts: held.map(aboutOf),
  };
}

function notesOf(placed: readonly MatrixItem<DeckBet>[]): string {
  return placed
    .map(
      ({ row, up, harm, band }) =>
        `${row.name}: priority ${numberWords(up, 1)}, value for customers ${numberWords(row.customerValue ?? 0, 1)}, for us ${numberWords(row.commercialValue ?? 0, 1)}, harm ${numberWords(harm, 1)} (${band}), ${labelOf("useCaseVerdict", row.verdict).toLowerCase()}.`,
    )
    .join("\n");
}
