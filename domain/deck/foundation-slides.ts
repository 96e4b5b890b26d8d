import { blockColumns } from "../foundations/block-columns";
import { blockDepths } from "../foundations/block-depths";
import { foundationsOf } from "../foundations/block-library";
import { foundationsSentence } from "../foundations/foundations-sentence";
import { levelsAtEnd } from "../foundations/levels-at-end";
import { readinessOf } from "../foundations/readiness";
import { quarterInWords } from "../quarters";
import { cell, head, twoLines } from "./cells";
import type { About } from "./deck";
import type { DeckScene } from "./deck-scene";
import { countOf, labelOf, listed, numberWords } from "./deck-words";
import { flowTable } from "./flow-table";
import { drawBlocks } from "./foundation-drawing";
import { closeSlides, type DraftSlide, openSlide, type PageContent } from "./open-slide";
import { tablePages } from "./table-pages";
import { withoutStop } from "./title-words";

const most = 10;

/** What stands on what, how far each foundation is today and at the end of the plan, and which use cases wait for it. */
export function foundationSlides(scene: DeckScene): DraftSlide[] {
  const state = stateOf(scene);
  const open = openSlide(scene.head, {
    kind: "foundations",
    titles: titlesOf(scene, state),
    source: `Own data: levels 0 to 4 as the team assessed them; needs of our library or your own.${
      state.lastQuarter ? ` End of the plan: ${quarterInWords(state.lastQuarter)}.` : ""
    }`,
  });
  const notes = notesOf(scene, state);
  const graph: PageContent[] = drawBlocks(state, open.body).map((boxes) => ({ boxes, notes }));
  if (state.waiting.length === 0) return closeSlides(open, graph);
  const top = state.waiting.slice(0, most);
  const table = {
    name: "How ready the first use cases are",
    alt: `${top.length} use cases with what they miss today and at the end of the plan`,
    columns: [3.8, 1.5, 1.3, 1.6, 4.4],
    header: [
      head("Use case"),
      head("Verdict"),
      head("Ready today", { align: "right" }),
      head("End of the plan", { align: "right" }),
      head("Still misses today"),
    ],
    rows: top.map(({ name, status, verdict, now, end }) => [
      twoLines(name, status, { bold: true }),
      cell(labelOf("useCaseVerdict", verdict)),
      cell(`${numberWords(now.readinessPct, 0)}%`, { align: "right", bold: true }),
      cell(`${numberWords(end.readinessPct, 0)}%`, { align: "right" }),
      now.missingBlocks.length === 0
        ? cell("nothing", { color: "ink-3" })
        : cell(now.missingBlocks.map(state.foundations.nameOf).join("; ")),
    ]),
    abouts: top.map(({ id }): About => ({ kind: "useCase", id })),
  };
  return closeSlides(open, [...graph, ...tablePages(flowTable(table, open.body), notes)]);
}

export type FoundationState = ReturnType<typeof stateOf>;

function stateOf({ file, computed }: DeckScene) {
  const foundations = foundationsOf(file.buildingBlocks);
  const levelEnd = levelsAtEnd(file.roadmap?.items ?? [], file.quarters, foundations);
  const depths = blockDepths(foundations);
  const columns = blockColumns(
    foundations.blocks.map((id) => ({ id, depth: depths.get(id) ?? 0, needs: foundations.prerequisitesOf(id) })),
  );
  const verdicts = new Map(computed.useCases.map(({ id, verdict, priority }) => [id, { verdict, priority }]));
  const waiting = file.useCases
    .filter(({ status }) => status === "planned" || status === "testing")
    .map(({ id, name, status, prerequisites }) => ({
      ...{ id, name, status },
      ...(verdicts.get(id) ?? { verdict: "unscored" as const, priority: null }),
      now: readinessOf(prerequisites, foundations.levelOf),
      end: readinessOf(prerequisites, levelEnd),
    }))
    .toSorted((a, b) => (b.priority ?? -1) - (a.priority ?? -1));
  const assessed = new Set(file.buildingBlocks.flatMap(({ blockId, level }) => (level === null ? [] : [blockId])));
  return { foundations, levelEnd, columns, waiting, assessed, lastQuarter: file.quarters.at(-1) ?? null };
}

function titlesOf({ computed }: DeckScene, { foundations, waiting, assessed, lastQuarter }: FoundationState): string[] {
  const [first] = computed.blockUnlock;
  const misses = (at: "now" | "end") => waiting.filter((each) => each[at].missingBlocks.length > 0).length;
  const told = (names: readonly string[]) =>
    withoutStop(
      foundationsSentence({
        ...{ blocks: foundations.blocks.length, assessed: assessed.size, loop: names, wanting: waiting.length },
        ...{ missingNow: misses("now"), missingAtEnd: misses("end"), lastQuarter },
        first: first ? { name: foundations.nameOf(first.block), target: first.target } : null,
      }),
    );
  const [loop = []] = computed.prerequisiteCycles;
  return [
    told(loop.map(foundations.nameOf)),
    `${numberWords(misses("now"), 0)} of ${countOf(waiting.length, "planned or testing use case")} miss a foundation today`,
  ];
}

function notesOf({ computed }: DeckScene, { foundations, levelEnd, assessed }: FoundationState): string {
  const { maturityNow, maturityEndOfPlan, suggestedBlockOrder } = computed;
  const order = suggestedBlockOrder.map(({ block, target }) => `${foundations.nameOf(block)} to ${target}`);
  return [
    `Maturity ${numberWords(maturityNow.index, 1)} of 100, stage ${maturityNow.stage}; at the end of the plan ${numberWords(maturityEndOfPlan.index, 1)}, stage ${maturityEndOfPlan.stage}.`,
    ...(order.length > 0 ? [`To raise, in this order: ${listed(order)}.`] : []),
    ...foundations.blocks.map((block) => {
      const needs = foundations
        .prerequisitesOf(block)
        .map((need) => `${foundations.nameOf(need.block)} at ${need.minLevel}`);
      const level = assessed.has(block) ? `level ${foundations.levelOf(block)}` : "level not known";
      return `${foundations.nameOf(block)}: ${level}, at the end of the plan ${levelEnd(block)}${needs.length > 0 ? `; needs ${listed(needs)}` : ""}.`;
    }),
  ].join("\n");
}
