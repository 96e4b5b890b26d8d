import { everything, layJourney, momentOf } from "../customers/journey-layout";
import { journeyPitfall } from "../customers/journey-pitfall";
import { journeySentence } from "../customers/journey-sentence";
import { momentKey, momentWords, taskNameOf } from "../customers/journey-words";
import { journeyOf } from "../customers/own-task";
import { parametersOf } from "../settings";
import { cell, head, twoLines } from "./cells";
import type { About } from "./deck";
import type { DeckScene } from "./deck-scene";
import { capitalized, countedWord, countOf, listed, numberWords } from "./deck-words";
import { type CellText, flowTable } from "./flow-table";
import { drawJourney } from "./journey-drawing";
import { closeSlides, type DraftSlide, emptyPage, openSlide } from "./open-slide";
import { tablePages } from "./table-pages";
import { withoutStop } from "./title-words";

/** The tasks of customers with the switches between them, where they struggle, how badly, and who helps. */
export function journeySlides(scene: DeckScene): DraftSlide[] {
  const journey = placesOf(scene);
  const { places, pitfalls } = journey;
  const open = openSlide(scene.head, {
    kind: "journey",
    titles: titlesOf(scene, journey),
    source:
      "Own data: pitfalls on record, use cases. Severity: prevalence × intensity ÷ 5, rounded up, 1 to 5; our default where nobody rated it.",
  });
  const notes = notesOf(scene, journey);
  if (pitfalls.length === 0)
    return closeSlides(open, [
      emptyPage(open, "Where customers struggle goes here: at which task or switch, how badly, and who helps.", notes),
    ]);
  const strip = drawJourney(journey, open.body);
  const last = strip.at(-1) ?? { boxes: [], height: 0 };
  const { x, y, w, h } = open.body;
  const rows = places.flatMap((place) =>
    place.pitfalls.map((covered) => ({ place, covered, severity: covered.pitfall.severity })),
  );
  const worst = rows.toSorted((a, b) => b.severity - a.severity);
  const table = {
    name: "Where customers struggle",
    alt: `${rows.length} pitfalls with place, severity and who helps`,
    columns: [2.6, 4.6, 1.2, 4.2],
    header: ["Where", "What goes wrong", "Severity", "Who helps"].map((text) => head(text)),
    rows: worst.map(({ place, covered }) => rowOf(journey, place, covered)),
    abouts: worst.map(({ covered }): About => ({ kind: "pitfall", id: covered.pitfall.pitfallId })),
  };
  const below = { x, y: y + last.height + 0.14, w, h: h - last.height - 0.14 };
  return closeSlides(open, [
    ...strip.slice(0, -1).map(({ boxes }) => ({ boxes, notes })),
    ...tablePages(flowTable(table, open.body, [12, 11, 10], below), notes, last.boxes),
  ]);
}

export type DeckJourney = ReturnType<typeof placesOf>;

function placesOf({ file, leftAlone }: DeckScene) {
  const tasks = journeyOf(file.ownTasks);
  const pitfalls = file.pitfalls.map(journeyPitfall);
  const severityFrom = parametersOf(file.workspace.settings).ruleThresholds.pitfallSeverityFrom;
  const kept = leftAlone.filter(({ kind }) => kind === "moment");
  const places = layJourney({ tasks, useCases: file.useCases, pitfalls, kept, severityFrom }, everything);
  return { tasks, pitfalls, severityFrom, places, kept, taskName: taskNameOf(tasks) };
}

type Place = DeckJourney["places"][number];

function titlesOf({ file, computed }: DeckScene, { pitfalls, kept, taskName }: DeckJourney): string[] {
  const { pitfallsSeverity3Plus: severe, uncoveredPitfalls, pitfallCoverageLivePct } = computed.portfolio;
  const names = new Map(pitfalls.map((pitfall) => [pitfall.pitfallId, pitfall]));
  const alone = new Set(kept.map((decision) => momentKey(momentOf(decision))));
  const uncovered = uncoveredPitfalls.filter((id) => {
    const pitfall = names.get(id);
    return !pitfall || !alone.has(momentKey(momentOf(pitfall)));
  });
  const passive = new Set(computed.portfolio.passiveOnTransitionSeverity3);
  const passiveAt = file.useCases
    .filter(({ id }) => passive.has(id))
    .map(({ moment }) => momentWords(moment, taskName));
  const helpedNow = Math.round(((pitfallCoverageLivePct ?? 0) * severe.length) / 100);
  const told = withoutStop(
    journeySentence({
      ...{ pitfalls: pitfalls.length, severe: severe.length, helpedNow, passiveAt: [] },
      ...{ uncovered: uncovered.map((id) => names.get(id)?.name ?? id) },
      leftAlone: uncoveredPitfalls.length - uncovered.length,
    }),
  );
  const switches = new Set(passiveAt).size;
  const hurts =
    switches === 0 ? "" : `; passive tactics run at ${countOf(switches, "switch", "switches")} where people struggle`;
  const having = (count: number) =>
    count === 0 ? "none has" : `${countedWord(count)} ${count === 1 ? "has" : "have"}`;
  const short = `${capitalized(countOf(severe.length, "serious pitfall"))}: ${having(helpedNow)} help today, ${having(severe.length - uncoveredPitfalls.length)} it with the plan`;
  return [`${told}${hurts}`, told, short];
}

function rowOf({ taskName, severityFrom }: DeckJourney, place: Place, covered: Place["pitfalls"][number]): CellText[] {
  const { pitfall, coverage, easedBy } = covered;
  const serious = pitfall.severity >= severityFrom;
  const names = easedBy.map(({ name }) => name);
  const helps =
    coverage === "live"
      ? `Today: ${listed(names)}`
      : coverage === "plan"
        ? `In the plan: ${listed(names)}`
        : place.kept
          ? `Left as it is on purpose${place.kept.reason ? `: ${place.kept.reason}` : ""}`
          : "Nobody";
  const alarm = coverage === "none" && !place.kept && serious;
  return [
    cell(momentWords(place.moment, taskName), { color: "ink-2" }),
    twoLines(pitfall.name, pitfall.struggle ?? "", { bold: true }),
    twoLines(
      `${"●".repeat(pitfall.severity)}${"○".repeat(5 - pitfall.severity)}  ${pitfall.severity}`,
      pitfall.rated ? "" : "our default",
      { bold: serious },
    ),
    cell(helps, alarm ? { color: "harm-4", bold: true } : {}),
  ];
}

function notesOf({ computed }: DeckScene, { pitfalls }: DeckJourney): string {
  const { pitfallCoveragePct, pitfallCoverageLivePct } = computed.portfolio;
  const covered = (pct: number | null) => (pct === null ? "not known" : `${numberWords(pct, 1)}%`);
  return [
    `Serious pitfalls with help today: ${covered(pitfallCoverageLivePct)}; with the plan: ${covered(pitfallCoveragePct)}.`,
    ...pitfalls.map(
      ({ name, prevalence, intensity, source, measuredAt }) =>
        `${name}: prevalence ${prevalence ?? "not known"}, intensity ${intensity ?? "not known"}${source ? `; ${source}` : ""}${measuredAt ? `, ${measuredAt}` : ""}.`,
    ),
  ].join("\n");
}
