import type { DataItem } from "../ledger/data-item";
import { usersThatCount } from "../ledger/ledger-use";
import { isHeld } from "../ledger/needed-items";
import { listReasons } from "../ledger/problem-lists";
import { isFilled } from "../ordering";
import { parametersOf } from "../settings";
import { cell, head, twoLines } from "./cells";
import type { About, Box } from "./deck";
import { moneyOf } from "./deck-money";
import type { DeckScene } from "./deck-scene";
import { capitalized, countedWord, countOf, labelOf, listed, numberWords } from "./deck-words";
import { type CellText, flowTable } from "./flow-table";
import { layText } from "./lay-text";
import { closeSlides, type DraftSlide, emptyPage, openSlide, textBox } from "./open-slide";
import { tablePages } from "./table-pages";
import { paragraph } from "./write-paragraph";

/** What we hold about customers, what for, what they are told they get; what is held for nothing first. */
export function ledgerSlides(scene: DeckScene): DraftSlide[] {
  const { file, computed } = scene;
  const rows = rowsOf(scene);
  const open = openSlide(scene.head, {
    kind: "ledger",
    titles: titlesOf(scene, rows),
    source:
      "Own data: record of data held. Used: by something that runs, is tested or starts soon (our default), or by operations.",
  });
  const notes = notesOf(scene);
  if (file.dataLedger.length === 0)
    return closeSlides(open, [
      emptyPage(open, "Each kind of data goes here with what it is for and what customers are told they get.", notes),
    ]);
  const { x, y, w, h } = open.body;
  const { held, used, dataUseRatePct, benefitToldPct, unused, unusedAnnualCost, declaredSharePct } = computed.ledger;
  const share = (pct: number | null) => (pct === null ? "not known" : `${numberWords(pct, 0)}%`);
  const figures: readonly (readonly [string, string])[] = [
    [share(dataUseRatePct), `of what we hold is used: ${used} of ${held}`],
    [share(benefitToldPct), "of what is in use comes with a word on what customers get"],
    [share(declaredSharePct), "of the personal data we use was given by customers themselves"],
    [moneyOf(scene, unusedAnnualCost), `a year for ${countOf(unused.length, "kind")} of data that nothing uses`],
  ];
  const width = (w - 3 * 0.3) / 4;
  const laid = figures.map(([figure, words]) =>
    layText(
      [
        paragraph(figure, { face: "serif", size: 22 }),
        paragraph(words, { size: 11, color: "ink-2", leading: 13.5, before: 1 }),
      ],
      width,
    ),
  );
  const strip: Box[] = laid.map((text, at) =>
    textBox(text, { x: x + at * (width + 0.3), y }, { id: `figure-${at}`, name: "Figure" }),
  );
  const height = Math.max(...laid.map((text) => text.height)) + 0.16;
  const table = {
    name: "Data held",
    alt: `${rows.length} kinds of data with purpose, basis, what customers get and what is wrong`,
    columns: [2.6, 3.2, 1.7, 3, 2.6],
    header: ["Data", "What for", "Basis", "What customers are told they get", "To put right"].map((text) => head(text)),
    rows: rows.map((row) => cellsOf(scene, row)),
    abouts: rows.map(({ item }): About => ({ kind: "dataItem", id: item.id })),
  };
  const below = { x, y: y + height, w, h: h - height };
  return closeSlides(open, tablePages(flowTable(table, open.body, [12, 11, 10], below), notes, strip));
}

type Row = { readonly item: DataItem; readonly problems: ReturnType<typeof listReasons> };
const listWords = {
  unused: "nothing uses it",
  unconsented: "no basis or consent",
  unexplained: "customers are not told",
  overKept: "kept too long, or without an end",
} as const;

/** What is wrong first, what is no longer or not yet held last. */
function rowsOf({ file, computed }: DeckScene): Row[] {
  const { planLookaheadQuarters: lookaheadQuarters } = parametersOf(file.workspace.settings);
  const setting = { today: computed.asOf, lookaheadQuarters };
  const counting = usersThatCount({ useCases: file.useCases, initiatives: file.roadmap?.items ?? [], ...setting });
  const rows = file.dataLedger.map((item): Row => {
    const isLinked = item.useCaseIds.some((id) => counting.has(id));
    return { item, problems: listReasons(item, { isLinked, waitingUses: [], ...setting }) };
  });
  const weight = ({ item, problems }: Row) => (isHeld(item) ? problems.length : -1);
  return rows.toSorted((a, b) => weight(b) - weight(a));
}

function cellsOf({ file }: DeckScene, { item, problems }: Row): CellText[] {
  const { name, status, purpose, legalBasis, benefitStatement, sensitivity, useCaseIds } = item;
  const faint = { color: "ink-3" } as const;
  const users = useCaseIds.map((id) => file.useCases.find((useCase) => useCase.id === id)?.name ?? id);
  const what = isFilled(purpose) ? purpose : users.length > 0 ? listed(users.map(capitalized)) : null;
  return [
    twoLines(
      name,
      `${labelOf("ledgerStatus", status)}${sensitivity === null ? "" : `, sensitivity ${sensitivity} of 5`}`,
      {
        bold: true,
      },
    ),
    cell(what ?? "not known", what ? {} : faint),
    cell(labelOf("legalBasis", legalBasis ?? "unknown"), legalBasis === null || legalBasis === "unknown" ? faint : {}),
    isFilled(benefitStatement) ? cell(benefitStatement) : cell("nothing yet", faint),
    cell(problems.length === 0 ? "nothing" : capitalized(listed(problems.map(({ list }) => listWords[list]))), {
      ...(problems.length === 0 ? faint : { bold: true }),
    }),
  ];
}

function titlesOf(scene: DeckScene, rows: readonly Row[]): string[] {
  const { held, used, unused, unusedAnnualCost, benefitToldPct } = scene.computed.ledger;
  if (held === 0)
    return [
      rows.length === 0
        ? "Nothing is written down yet about the data we hold"
        : `We hold none of the ${countOf(rows.length, "kind")} of data on record: they are proposed or retired`,
    ];
  const cost = unusedAnnualCost > 0 ? `, for ${moneyOf(scene, unusedAnnualCost)} a year` : "";
  const nothing =
    unused.length === 0
      ? ""
      : `; ${countedWord(unused.length)} ${unused.length === 1 ? "is" : "are"} collected for nothing${cost}`;
  const told =
    benefitToldPct === null
      ? ""
      : `; customers are told what they get for ${numberWords(benefitToldPct, 0)}% of what is in use`;
  const head = `We hold ${countOf(held, "kind")} of data and use ${countedWord(used)}`;
  return [`${head}${nothing}${told}`, `${head}${nothing}`];
}

function notesOf({ file, computed }: DeckScene): string {
  const names = new Map(file.dataLedger.map(({ dataElementId, name }) => [dataElementId, name]));
  const useCases = new Map(file.useCases.map(({ id, name }) => [id, name]));
  const { unused, neededButNotOnLedger, liabilityPoints } = computed.ledger;
  return [
    `Liability: ${numberWords(liabilityPoints, 0)} points (sensitivity of what is held, twice where nothing uses it).`,
    unused.length > 0 ? `Collected for nothing: ${listed(unused.map((id) => names.get(id) ?? id))}.` : "",
    ...Object.entries(neededButNotOnLedger).map(
      ([id, elements]) =>
        `${useCases.get(id) ?? id} uses ${listed(elements.map((each) => names.get(each) ?? each))} without it being on record.`,
    ),
  ]
    .filter((line) => line !== "")
    .join("\n");
}
