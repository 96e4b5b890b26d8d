import { functionWords, horizonLabel, horizonOf } from "../returns/horizon-words";
import { programmeReturn } from "../returns/programme-return";
import { testsByUseCase } from "../returns/read-test";
import { isLosingToDate } from "../returns/return-line";
import type { ReturnLine } from "../returns/returns";
import { returnsSentence } from "../returns/returns-sentence";
import { type CardEffect, cardEffect } from "../roadmap/card-effect";
import { parametersOf } from "../settings";
import { cell, head, twoLines } from "./cells";
import type { About } from "./deck";
import { moneyOf, signOfMoney } from "./deck-money";
import type { DeckScene } from "./deck-scene";
import { capitalized, countedWord, countOf, listed, quarterWords } from "./deck-words";
import { type CellText, flowTable } from "./flow-table";
import { closeSlides, type DraftSlide, emptyPage, openSlide } from "./open-slide";
import { drawReturns } from "./return-drawing";
import { tablePages } from "./table-pages";
import { withoutStop } from "./title-words";

type Computed = DeckScene["computed"]["returns"][number];
/** A line with what came of it for us, and what its use case did to customers. */
type TellLine = { readonly line: ReturnLine; readonly computed: Computed; readonly customers: CardEffect | null };

const chartHeight = 2.1;

/** What it costs and earns and when, by function and its horizon; beside each line what customers got. */
export function returnSlides(scene: DeckScene): DraftSlide[] {
  const lines = linesOf(scene);
  const programme = programmeReturn(scene.file.returns);
  const open = openSlide(scene.head, {
    kind: "returns",
    titles: titlesOf(scene, lines),
    source:
      "Own data: cost and incremental margin by quarter, observed or expected as marked; tests and expectations for customers. Horizons are our defaults unless you set your own.",
  });
  const notes = notesOf(scene, lines);
  if (lines.length === 0)
    return closeSlides(open, [
      emptyPage(open, "Cost and margin of each use case go here by quarter, beside what customers got from it.", notes),
    ]);
  const { x, y, w, h } = open.body;
  const above = drawReturns(scene, programme, customersWords(lines), { x, y, w, h: chartHeight });
  const below = { x, y: y + chartHeight + 0.1, w, h: h - chartHeight - 0.1 };
  const table = {
    name: "Returns",
    alt: `${lines.length} lines with horizon, cost, margin, payback and what customers got`,
    columns: [3.2, 2.3, 1.2, 1.2, 1.5, 3.6],
    header: [
      head("What"),
      head("Horizon"),
      head("■ Cost", { align: "right", color: "com-ink" }),
      head("■ Margin", { align: "right", color: "com-ink" }),
      head("■ Pays back", { color: "com-ink" }),
      head("● For customers", { color: "cx-ink" }),
    ],
    rows: lines.map((each) => rowOf(scene, each)),
    abouts: lines.map(({ line }): About => ({ kind: "returnLine", id: line.id })),
  };
  return closeSlides(open, tablePages(flowTable(table, open.body, [12, 11, 10], below), notes, above));
}

/** By function, in the order in which each first appears. */
function linesOf({ file, computed, metrics }: DeckScene): TellLine[] {
  const tests = testsByUseCase(
    file.experiments.flatMap((experiment, at) => {
      const reading = computed.experiments[at];
      const told = experiment.status === "concluded" || experiment.status === "running";
      return reading && told ? [{ experiment, reading }] : [];
    }),
  );
  const useCases = new Map(file.useCases.map((useCase) => [useCase.id, useCase]));
  const functions = [...new Set(file.returns.map((line) => line.function))];
  return file.returns
    .flatMap((line, at): TellLine[] => {
      const values = computed.returns[at];
      const useCase = useCases.get(line.useCaseId ?? "");
      const customers = useCase ? cardEffect(useCase, tests.get(useCase.id) ?? [], metrics) : null;
      return values ? [{ line, computed: values, customers }] : [];
    })
    .toSorted((a, b) => functions.indexOf(a.line.function) - functions.indexOf(b.line.function));
}

function rowOf(scene: DeckScene, { line, computed, customers }: TellLine): CellText[] {
  const { horizonState, totalCost, totalMargin, paybackQuarter } = computed;
  const of = line.function === null ? "No function" : functionWords(line.function);
  const seen = line.actualThrough === null ? "all expected" : `observed to ${quarterWords(line.actualThrough)}`;
  return [
    twoLines(line.name, seen, { bold: true }),
    twoLines(of, horizonLabel(horizonState)),
    cell(moneyOf(scene, totalCost), { align: "right" }),
    cell(moneyOf(scene, totalMargin), { align: "right" }),
    cell(paybackQuarter === null ? "not within the line" : quarterWords(paybackQuarter)),
    customers === null
      ? cell("not known: it belongs to no use case", { color: "ink-3" })
      : cell(customers.words, {
          bold: customers.kind === "measured",
          color: customers.isWorse ? "harm-4" : customers.kind === "unknown" ? "ink-3" : "ink",
        }),
  ];
}

/** "customers are worse off at one of six lines, measured and not worse at two and only expected at three". */
function customersWords(lines: readonly TellLine[]): string {
  const many = (of: (effect: CardEffect) => boolean) =>
    lines.filter(({ customers }) => customers !== null && of(customers)).length;
  const worse = many(({ isWorse }) => isWorse);
  const measured = many(({ kind, isWorse }) => kind === "measured" && !isWorse);
  const expected = many(({ kind }) => kind === "expected");
  const unknown = lines.length - worse - measured - expected;
  const states: readonly (readonly [words: string, count: number])[] = [
    ["worse off at", worse],
    ["measured and not worse at", measured],
    ["only expected to gain at", expected],
    ["not asked at", unknown],
  ];
  const parts = states
    .filter(([, count]) => count > 0)
    .map(
      ([words, count], at) => `${words} ${countedWord(count)}${at === 0 ? ` of ${countOf(lines.length, "line")}` : ""}`,
    );
  return `customers are ${listed(parts)}`;
}

function titlesOf(scene: DeckScene, lines: readonly TellLine[]): string[] {
  const programme = programmeReturn(scene.file.returns);
  const said = (names: boolean) =>
    withoutStop(
      returnsSentence(
        lines.map(({ line, computed, customers }) => ({
          name: names ? line.name : "A line",
          ...{ horizonState: computed.horizonState, losing: isLosingToDate(line), harms: customers?.isWorse ?? false },
        })),
        programme.toDate,
        signOfMoney(scene),
      ),
    );
  if (lines.length === 0) return [said(true)];
  const customers = customersWords(lines);
  const back =
    programme.paybackQuarter === null
      ? "does not pay back within the plan"
      : `pays back in ${quarterWords(programme.paybackQuarter)}`;
  return [`All of it together ${back}; ${customers}`, `All of it together ${back}`];
}

function notesOf(scene: DeckScene, lines: readonly TellLine[]): string {
  const { horizons } = parametersOf(scene.file.workspace.settings);
  const functions = [...new Set(lines.flatMap(({ line }) => line.function ?? []))];
  const said = returnsSentence(
    lines.map(({ line, computed, customers }) => ({
      ...{ name: line.name, horizonState: computed.horizonState, losing: isLosingToDate(line) },
      harms: customers?.isWorse ?? false,
    })),
    programmeReturn(scene.file.returns).toDate,
    signOfMoney(scene),
  );
  return [
    said,
    ...functions.map((of) => horizonOf(of, horizons).sentence),
    ...lines.map(({ line, customers }) => {
      const more = line.intangibles.length > 0 ? ` Not priced: ${listed(line.intangibles)}.` : "";
      return `${line.name}: ${line.basis ? `rests on ${line.basis}` : "nobody wrote down what it rests on"}. ${capitalized(customers?.sentence ?? "What customers got is not known.")}${more}`;
    }),
  ].join("\n");
}
