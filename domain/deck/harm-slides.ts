import type { ExperimentReadout } from "../experiments/experiment-readout";
import { verdictSentence } from "../experiments/verdict-sentence";
import { rules } from "../findings/rules";
import { type RiskBand, riskBands } from "../scoring/risk-band";
import { cell, head, twoLines } from "./cells";
import type { About } from "./deck";
import type { DeckScene } from "./deck-scene";
import { capitalized, countOf, labelOf, listed, numberWords } from "./deck-words";
import { type CellText, flowTable } from "./flow-table";
import { harmTones, worseBand } from "./harm-glyph";
import { closeSlides, type DraftSlide, emptyPage, openSlide } from "./open-slide";

type Bet = DeckScene["computed"]["useCases"][number];
const shown: readonly RiskBand[] = ["high", "severe"];
const order = ["live", "testing", "planned", "paused", "scored", "idea", "stopped", "rejected"];

/** The use cases that may harm customers, value beside harm. */
export function harmSlides(scene: DeckScene): DraftSlide[] {
  const hollow = hollowWins(scene);
  const bets = scene.computed.useCases
    .filter((bet) => mayHarm(bet) || hollow.has(bet.id))
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || risk(b) - risk(a));
  const all = bets.length > 0 ? bets : mostRisky(scene);
  const open = openSlide(scene.head, {
    kind: "harm",
    titles: titlesOf(scene, bets, hollow.size),
    source:
      "Own data: scores by the team, 0 to 100; tests for hollow wins. Harm is a verdict: it stands beside value, never inside it.",
  });
  const table = {
    name: "Bets that may harm",
    alt: `${all.length} use cases with verdict, value for customers and for us, creepiness and regret`,
    columns: [2.8, 1.2, 1.3, 1.35, 1.3, 1.3, 3.4],
    header: [
      head("Use case"),
      head("Verdict"),
      head("● Customer value", { align: "right", color: "cx-ink" }),
      head("■ Commercial value", { align: "right", color: "com-ink" }),
      head("Creepiness"),
      head("Regret"),
      head("Why"),
    ],
    rows: all.map((bet) => rowOf(scene, bet, hollow.get(bet.id))),
    abouts: all.map(({ id }): About => ({ kind: "useCase", id })),
  };
  const pages =
    all.length === 0
      ? [
          emptyPage(
            open,
            "Score use cases on creepiness and regret: whatever is high or severe is shown here, beside its value.",
            notesOf(scene),
          ),
        ]
      : flowTable(table, open.body, [12, 11, 10]).map((box) => ({ boxes: [box], notes: notesOf(scene) }));
  return closeSlides(open, pages);
}

function mayHarm({ creepinessBand, regretBand, verdict }: Bet): boolean {
  const band = worseBand(creepinessBand, regretBand);
  return (band !== null && shown.includes(band)) || verdict === "redesign" || verdict === "blocked";
}

const risk = ({ creepiness, regretRisk }: Bet) => Math.max(creepiness ?? 0, regretRisk ?? 0);

/** Where nothing is high or severe: the five closest to it. */
function mostRisky({ computed }: DeckScene): Bet[] {
  const scored = computed.useCases.filter(({ creepiness }) => creepiness !== null);
  return scored.toSorted((a, b) => risk(b) - risk(a)).slice(0, 5);
}

/** Tests that sold more and hurt customers, by use case. */
function hollowWins({ file, computed }: DeckScene): ReadonlyMap<string, ExperimentReadout> {
  const tests = file.experiments.flatMap(({ useCaseId }, at) => {
    const readout = computed.experiments[at];
    return useCaseId !== null && readout?.hollowWin ? [[useCaseId, readout] as const] : [];
  });
  return new Map(tests);
}

function titlesOf({ computed }: DeckScene, bets: readonly Bet[], hollow: number): string[] {
  const scored = computed.useCases.filter(({ creepiness }) => creepiness !== null).length;
  if (bets.length === 0) {
    return [
      scored === 0
        ? "No use case is scored for harm yet, so nothing can be said about it"
        : `No bet is at high or severe harm among ${countOf(scored, "scored use case")}`,
    ];
  }
  const running = bets.filter(({ status }) => status === "live" || status === "testing");
  const [first] = running;
  const rest = bets.length - running.length;
  const wins = hollow > 0 ? `; ${countOf(hollow, "hollow win")} ${hollow === 1 ? "was" : "were"} caught by tests` : "";
  const ended =
    rest > 0 ? `, ${countOf(rest, "more")}${rest === 1 ? " is" : " are"} not running`.replace(/mores?/, "more") : "";
  const many = `${capitalized(countOf(running.length, "running bet"))} may harm customers${ended}${wins}`;
  if (running.length === 1 && first) return [`“${first.name}” runs and may harm customers${ended}${wins}`, many];
  return [running.length === 0 ? `Nothing that runs may harm customers badly${ended}${wins}` : many];
}

function rowOf(scene: DeckScene, bet: Bet, hollow: ExperimentReadout | undefined): CellText[] {
  const { name, status, verdict, customerValue, commercialValue, creepiness, creepinessBand, regretRisk, regretBand } =
    bet;
  const value = (points: number | null) => (points === null ? "not known" : numberWords(points, 1));
  const strong = verdict === "blocked" ? "harm-4" : "ink";
  return [
    twoLines(name, capitalized(status), { bold: true }),
    cell(labelOf("useCaseVerdict", verdict), { bold: true, color: strong }),
    cell(value(customerValue), { align: "right" }),
    cell(value(commercialValue), { align: "right" }),
    bandCell(creepiness, creepinessBand),
    bandCell(regretRisk, regretBand),
    cell(whyOf(scene, bet, hollow)),
  ];
}

/** A risk with its band as colour and word. */
export function bandCell(points: number | null, of: RiskBand | null): CellText {
  if (of === null || points === null) return cell("not known", { color: "ink-3" });
  const { fill, ink } = harmTones(of);
  return cell(`${numberWords(points, 1)} ${of}`, { fill, color: ink, bold: riskBands.indexOf(of) > 1 });
}

/** Why a use case may harm: its test, its hard stops, or what is high. */
export function whyOf({ file, metrics }: DeckScene, bet: Bet, hollow: ExperimentReadout | undefined): string {
  const test = hollow && file.experiments.find(({ id }) => id === hollow.id);
  if (hollow && test) return verdictSentence(test, hollow, metrics).sentence;
  const stops = bet.hardStops.map((id) => rules.get(id)?.message ?? id);
  if (stops.length > 0) return stops.join(" ");
  const { creepinessBand, regretBand } = bet;
  const risks = [
    ...(creepinessBand && shown.includes(creepinessBand) ? [`creepiness is ${creepinessBand}`] : []),
    ...(regretBand && shown.includes(regretBand) ? [`regret is ${regretBand}`] : []),
  ];
  if (risks.length === 0) return "Below high on both counts.";
  const words = capitalized(listed(risks));
  return bet.verdict === "redesign" ? `${words}: redesign first, whatever it earns.` : `${words}.`;
}

function notesOf({ file, computed }: DeckScene): string {
  const harms = (file.strategy?.harms ?? []).map((harm) => `Harm we know we can do: ${harm}`);
  const counted = riskBands.map((of) => {
    const count = computed.useCases.filter((bet) => worseBand(bet.creepinessBand, bet.regretBand) === of).length;
    return `${countOf(count, "use case")} ${of}`;
  });
  return [`All use cases by the worse of creepiness and regret: ${listed(counted)}.`, ...harms].join("\n");
}
