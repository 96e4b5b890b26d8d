import { momentKey, momentWords, taskNameOf } from "../customers/journey-words";
import { journeyOf } from "../customers/own-task";
import { percentOf } from "../rounding";
import type { UseCase } from "../scoring/use-case";
import { isAtTaskSwitch, isLive, isPlanned, takesPart } from "../scoring/use-case-status";
import { cell, head } from "./cells";
import type { About, Box, ColumnChart, Frame } from "./deck";
import type { DeckScene } from "./deck-scene";
import { capitalized, countedWord, countOf, labelOf, listed, quarterWords } from "./deck-words";
import { type CellText, flowTable } from "./flow-table";
import { layText } from "./lay-text";
import { closeSlides, type DraftSlide, emptyPage, openSlide, textBox } from "./open-slide";
import { tablePages } from "./table-pages";
import { paragraph } from "./write-paragraph";

const chartHeight = 2.3;
const modes = [
  { mode: "active", color: "ink", ink: "paper" },
  { mode: "hybrid", color: "ink-3", ink: "paper" },
  { mode: "passive", color: "line", ink: "ink" },
] as const;

/** How far customers take part, inside tasks and between them, today and with the plan; and where passive is replaced. */
export function modeSlides(scene: DeckScene): DraftSlide[] {
  const { file } = scene;
  const passive = file.useCases.filter((useCase) => isLive(useCase) && !takesPart(useCase));
  const answers = passive.map((useCase) => ({ useCase, by: answersTo(scene, useCase) }));
  const open = openSlide(scene.head, {
    kind: "modes",
    titles: titlesOf(scene, answers),
    source:
      "Own data: use cases and roadmap. Passive: we infer and push. Hybrid: customers see and change it. Active: customers take part.",
  });
  const notes = notesOf(scene);
  const planned = file.useCases.filter(isPlanned);
  if (planned.length === 0)
    return closeSlides(open, [
      emptyPage(open, "How far customers take part is shown here once something runs or is planned.", notes),
    ]);
  const { x, y, w, h } = open.body;
  const chart = drawShares(planned, { x, y, w, h: chartHeight });
  const used = chartHeight + 0.14;
  const below = { x, y: y + used, w, h: h - used };
  if (answers.length === 0) {
    const text = layText([paragraph("Nothing passive runs today, so nothing is to be replaced.", { size: 14 })], w);
    return closeSlides(open, [
      { boxes: [...chart, textBox(text, below, { id: "nothing-passive", name: "Nothing passive" })], notes },
    ]);
  }
  const taskName = taskNameOf(journeyOf(file.ownTasks));
  const table = {
    name: "Passive today",
    alt: `${answers.length} passive tactics that run, each with what is planned in its place`,
    columns: [3.6, 3, 5.6],
    header: ["Passive today", "Where", "Planned there, with customers taking part"].map((text) => head(text)),
    rows: answers.map(({ useCase, by }): CellText[] => [
      cell(useCase.name, { bold: true }),
      cell(momentWords(useCase.moment, taskName), { color: "ink-2" }),
      by.length === 0
        ? cell("Nothing planned", isAtTaskSwitch(useCase) ? { bold: true } : { color: "ink-3" })
        : cell(by.map((each) => `${each.name}${startOf(scene, each)}`).join("; ")),
    ]),
    abouts: answers.map(({ useCase }): About => ({ kind: "useCase", id: useCase.id })),
  };
  return closeSlides(open, tablePages(flowTable(table, open.body, [12, 11, 10], below), notes, chart));
}

/** What runs in no way yet but is planned at the same moment or for the same pitfall, with customers taking part. */
function answersTo({ file }: DeckScene, { moment, pitfallIds }: UseCase): UseCase[] {
  const key = momentKey(moment);
  return file.useCases.filter(
    (other) =>
      other.status === "planned" &&
      takesPart(other) &&
      (momentKey(other.moment) === key || other.pitfallIds.some((id) => pitfallIds.includes(id))),
  );
}

function startOf({ file }: DeckScene, { id }: UseCase): string {
  const starts = (file.roadmap?.items ?? [])
    .filter((item) => item.refId === id && item.kind === "use_case" && item.status !== "dropped")
    .map(({ startQuarter }) => startQuarter);
  const first = starts.sort().at(0);
  return first ? `, from ${quarterWords(first)}` : ", not on the roadmap";
}

function drawShares(planned: readonly UseCase[], frame: Frame): Box[] {
  const columns = [
    { name: "Inside a task, today", of: planned.filter((each) => isLive(each) && !isAtTaskSwitch(each)) },
    { name: "Inside a task, with the plan", of: planned.filter((each) => !isAtTaskSwitch(each)) },
    { name: "Between tasks, today", of: planned.filter((each) => isLive(each) && isAtTaskSwitch(each)) },
    { name: "Between tasks, with the plan", of: planned.filter(isAtTaskSwitch) },
  ];
  const legend = layText(
    [
      paragraph(
        modes.flatMap(({ mode, color }, at) => [
          [`${at > 0 ? "   " : ""}■ `, { color }] as const,
          labelOf("tacticMode", mode),
        ]),
        { size: 10, color: "ink-2", leading: 12.5 },
      ),
    ],
    frame.w,
  );
  const top = frame.y + legend.height;
  const chart: ColumnChart = {
    ...{ kind: "chart", form: "column", id: "modes", name: "Share by moment", stacked: true, over: "Where" },
    alt: `Share of use cases by how far customers take part: ${columns
      .map(({ name, of }) => `${name}: ${modes.map(({ mode }) => `${mode} ${share(of, mode) ?? "none"}%`).join(", ")}`)
      .join("; ")}`,
    frame: { ...frame, y: top, h: frame.h - legend.height },
    plot: { x: frame.x + 0.5, y: top + 0.1, w: frame.w - 0.6, h: frame.h - legend.height - 0.4 },
    categories: columns.map(({ name, of }) => `${name} (${of.length})`),
    labelEvery: 1,
    series: modes.map(({ mode, color, ink }) => ({
      ...{ name: labelOf("tacticMode", mode), color, ink },
      values: columns.map(({ of }) => share(of, mode) || null),
    })),
    axis: { min: 0, max: 100, step: 25, format: '0"%"' },
    ...{ gapPct: 90, labelled: true, size: 10 },
  };
  return [textBox(legend, frame, { id: "modes-legend", name: "Legend" }), chart];
}

const share = (of: readonly UseCase[], mode: UseCase["mode"]) =>
  percentOf(of.filter((each) => each.mode === mode).length, of.length);

type Answer = { readonly useCase: UseCase; readonly by: readonly UseCase[] };

function titlesOf({ file, computed }: DeckScene, answers: readonly Answer[]): string[] {
  if (!file.useCases.some(isPlanned)) return ["Nothing runs or is planned yet, so customers take part in nothing"];
  const { liveAtTransitions, activeShareAtTransitionsPct } = computed.portfolio;
  const active = Math.round(((activeShareAtTransitionsPct ?? 0) * liveAtTransitions) / 100);
  const head =
    liveAtTransitions === 0
      ? "Nothing runs between tasks, where customers struggle most"
      : `Customers take part in ${countedWord(active)} of ${countOf(liveAtTransitions, "tactic")} between tasks`;
  const planned = answers.filter(({ by }) => by.length > 0).length;
  const rest =
    answers.length === 0
      ? "nothing passive runs"
      : planned === 0
        ? `nothing is planned in place of ${countOf(answers.length, "passive one")}`
        : `${countedWord(planned)} of ${countOf(answers.length, "passive one")} will be answered by one in which they do`;
  return [capitalized(`${head}; ${rest}`)];
}

function notesOf({ file }: DeckScene): string {
  return modes
    .map(({ mode }) => {
      const names = file.useCases
        .filter((each) => isPlanned(each) && each.mode === mode)
        .map(({ name, status }) => `${name} (${status})`);
      return `${labelOf("tacticMode", mode)}: ${names.length > 0 ? listed(names) : "none"}.`;
    })
    .join("\n");
}
