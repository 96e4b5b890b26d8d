import { foundationsAmong } from "@/domain/foundations/foundations-among";
import { quarterInWords, quarterNumber } from "@/domain/quarters";
import { horizonWords } from "@/domain/roadmap/board-axes";
import { levelsInPlan } from "@/domain/roadmap/plan-levels";
import { grouped } from "@/domain/roadmap/wording";
import { dayInWords } from "@/ui/dates";
import type { Board, BoardItem, BoardView, Facts } from "./board-view";
import { kindWords, laneInWords, quartersOf, shortMoney, weeksOf } from "./board-words";
import type { Told } from "./number-popover";

/** What a number on a card is made of. */
export function itemTold(what: string, item: BoardItem, board: Board, view: BoardView): Told {
  const facts = board.facts[item.refId ?? ""];
  const link =
    item.kind === "use_case" && item.refId ? { to: `use-cases/${item.refId}`, words: "Open the use case" } : undefined;
  if (what === "effort") return effortTold(item, board);
  if (what === "ready") return { ...readyTold(item, board, view), link };
  if (what === "pin") return pinTold(item);
  if (what === "evidence") return { ...evidenceTold(facts), link };
  if (what === "card" || !facts) return { ...cardTold(item, facts, board, view), link };
  if (what === "effect") return effectTold(item, facts, board);
  if (what === "harm") return { ...harmTold(facts), link };
  return { ...valueTold(what, facts), link };
}

function pinTold({ pinned, startQuarter, stopRule, deadlineQuarter, earliestQuarter }: BoardItem): Told {
  const dated = (quarter: string | null) => (quarter === null ? "none" : quarterInWords(quarter));
  return {
    title: "Dates and stop rule",
    parts: [
      { label: "Pinned", value: pinned ? quarterInWords(startQuarter) : "no" },
      { label: "Earliest start", value: dated(earliestQuarter) },
      { label: "Deadline", value: dated(deadlineQuarter) },
      { label: "Stop rule", value: stopRule === null ? "none" : "yes" },
      ...(stopRule?.byDate ? [{ label: "Looked at by", value: dayInWords(stopRule.byDate) }] : []),
    ],
    note: stopRule?.text ?? undefined,
  };
}

function evidenceTold(facts: Facts | undefined): Told {
  const title = "Evidence";
  if (!facts?.evidence) return { title, parts: [], note: "Nobody said what the scores rest on." };
  return {
    title,
    parts: [{ label: facts.evidence.words, how: "1 to 5", value: String(facts.evidence.grade), total: true }],
    note: "1 is an opinion, 5 an own controlled test. Our rubric: it raises or lowers the priority.",
  };
}

function valueTold(what: string, facts: Facts): Told {
  const isCustomer = what === "customer";
  const value = isCustomer ? facts.customerValue : facts.commercialValue;
  const title = isCustomer ? "Customer value" : "Commercial value";
  if (!value) return { title, parts: [], note: "Not known: some answers are missing." };
  const parts = [
    ...value.parts.map(({ label, answer }) => ({ label, how: "1 to 5", value: String(answer) })),
    { label: "Mean", value: value.mean.toFixed(2) },
    { label: title, value: value.points.toFixed(1), total: true },
  ];
  return { title, parts, note: "0 to 100, our rubric: the mean less 1, times 25." };
}

function harmTold({ creepiness, regret }: Facts): Told {
  const title = "How it may harm";
  if (!creepiness || !regret) return { title, parts: [], note: "Not known: some answers are missing." };
  const parts = [
    { label: `Creepiness, ${creepiness.band}`, value: creepiness.points.toFixed(1), total: true },
    ...creepiness.parts.map(({ label, answer }) => ({ label, how: "1 to 5", value: String(answer) })),
    { label: `Regret risk, ${regret.band}`, value: regret.points.toFixed(1), total: true },
    { label: "Severity of the pitfall", how: "1 to 5", value: String(regret.severity) },
    { label: "Stakes of the decision", how: "1 to 5", value: String(regret.stakes) },
    { label: "Pressure cues", value: String(regret.pressureCues) },
    { label: "Relief features", value: String(regret.reliefFeatures) },
  ];
  return {
    title,
    parts,
    note: "0 to 100, where 100 is worst. The card shows the worse of the two. Our heuristic, not a validated scale.",
  };
}

function effectTold({ name }: BoardItem, { effect, outcome }: Facts, _board: Board): Told {
  const kinds = { measured: "Measured", expected: "Expected, not measured", unknown: "Not known" };
  return {
    title: "Effect on customers",
    parts: [
      { label: name, value: kinds[effect.kind] },
      { label: "Serves", value: outcome ?? "no outcome: ad hoc" },
    ],
    note: effect.sentence,
    link: effect.test
      ? { to: `experiments/${effect.test.id}`, words: `Open the test “${effect.test.name}”` }
      : undefined,
  };
}

function effortTold(item: BoardItem, { people, moneySign }: Board): Told {
  const quarters = item.durationQuarters;
  const each = (amount: number | null, shown: (amount: number) => string) =>
    amount === null ? "not known" : shown(amount);
  return {
    title: "Effort and cost",
    parts: [
      { label: "Owner", value: people[item.ownerId ?? ""] ?? "nobody yet" },
      { label: "Effort", value: item.effortWeeks === null ? "not known" : weeksOf(item.effortWeeks) },
      ...Object.entries(item.effortByRole).map(([role, weeks]) => ({ label: role, value: weeksOf(weeks) })),
      { label: "Quarters", value: String(quarters) },
      {
        label: "Weeks in each quarter",
        value: each(item.effortWeeks, (weeks) => (weeks / quarters).toFixed(1)),
        total: true,
      },
      { label: "Cost", value: each(item.cost, (cost) => `${moneySign}${grouped(cost)}`) },
      {
        label: "Cost in each quarter",
        value: each(item.cost, (cost) => shortMoney(moneySign, cost / quarters)),
        total: true,
      },
      ...(item.raisesBlockTo === null
        ? []
        : [{ label: "Raises its building block to level", value: String(item.raisesBlockTo) }]),
    ],
  };
}

function readyTold(item: BoardItem, { plan }: Board, { items, readyPct, gaps }: BoardView): Told {
  const foundations = foundationsAmong([], plan.buildingBlocks);
  const levelAt = levelsInPlan(items, foundations.levelOf);
  const start = quarterNumber(item.startQuarter);
  const needs =
    item.kind === "use_case"
      ? (plan.useCases.find(({ id }) => id === item.refId)?.prerequisites ?? [])
      : foundations.prerequisitesOf(item.refId ?? "");
  const pct = readyPct.get(item.id);
  const parts = [
    ...needs.map(({ block, minLevel }) => ({
      label: foundations.nameOf(block),
      how: `needs ${minLevel}`,
      value: `level ${levelAt(block, start)}`,
    })),
    ...(pct === undefined ? [] : [{ label: "In place at the start", value: `${pct.toFixed(1)}%`, total: true }]),
  ];
  const gap = gaps.get(item.id);
  return {
    title: `Ready in ${quarterInWords(item.startQuarter)}?`,
    parts,
    note: gap
      ? `It starts too early: ${gap}.`
      : needs.length === 0
        ? "It needs no building block."
        : "A block counts from the quarter after the work on it ends.",
  };
}

function cardTold(item: BoardItem, facts: Facts | undefined, { people }: Board, { gaps }: BoardView): Told {
  const parts = [
    { label: "What", value: kindWords[item.kind] },
    { label: "When", value: quartersOf(item) },
    { label: "Lane", value: laneInWords(item.lane) },
    { label: "Horizon", value: item.horizon === null ? "none" : horizonWords[item.horizon] },
    { label: "Owner", value: people[item.ownerId ?? ""] ?? "nobody yet" },
    ...(facts
      ? [{ label: "Priority", value: facts.priority === null ? "not scored" : facts.priority.toFixed(1), total: true }]
      : []),
  ];
  const gap = gaps.get(item.id);
  return {
    title: item.name,
    parts,
    note:
      [
        facts?.blocked ? `A reviewer blocks it. ${facts.blocked}` : facts?.objected && "The privacy lead objects.",
        facts?.verdictSentence,
        gap && `It starts too early: ${gap}.`,
      ]
        .filter(Boolean)
        .join(" ") || undefined,
  };
}
