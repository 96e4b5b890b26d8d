import defaults from "@/content/defaults.json";
import enums from "@/content/enums.json";
import strategy from "@/content/strategy.json";
import { numberWords } from "../deck/deck-words";
import { moneyInWords } from "../roadmap/wording";
import { percentOf } from "../rounding";
import type { Parameters } from "../settings";
import { costCategoryWords } from "./cost-category-words";
import { type Figure, notKnown, pctWords } from "./figure";
import { functionWords } from "./horizon-words";
import { cents } from "./return-line";
import type { SpendPlan } from "./returns";
import { type SpendShare, spendShare } from "./spend-share";

export const spendGroups = ["category", "function", "mode"] as const;
export type SpendGroup = (typeof spendGroups)[number];

const shippedNames: Readonly<Record<SpendGroup, ReadonlyMap<string, string>>> = {
  category: new Map(strategy.costCategories.map((id) => [id, costCategoryWords(id)])),
  function: new Map(enums.function.map(({ id }) => [id, functionWords(id)])),
  mode: new Map(enums.tacticMode.map(({ id, label }) => [id, label])),
};

/** What a part of the spend is called; a name of one's own stands for itself. */
export const spendPartName = (group: SpendGroup, id: string): string => shippedNames[group].get(id) ?? id;

/** The parts every plan is asked for, in their order. */
export const spendPartIds = (group: SpendGroup): string[] => [...shippedNames[group].keys()];

export type SpendPart = {
  readonly id: string;
  readonly name: string;
  readonly amount: number | null;
  /** Of personalization spend, percent, one decimal. */
  readonly sharePct: number | null;
};

export type SpendSplit = {
  readonly group: SpendGroup;
  readonly parts: readonly SpendPart[];
  /** To the cent. */
  readonly sum: number;
  /** What the parts miss of the total (below it) or exceed it by (above it), to the cent; null without both. */
  readonly difference: number | null;
  /** Said when the parts are not the total; null when they are, or when nothing is split. */
  readonly sentence: string | null;
};

const fieldOf = { category: "byCategory", function: "byFunction", mode: "byMode" } as const;
const nounOf = { category: "categories", function: "functions", mode: "modes" } as const;

/** The spend in one way of splitting it, checked against the total; a difference is told and never refused. */
export function spendSplit(spend: SpendPlan, group: SpendGroup, sign: string): SpendSplit {
  const held = spend[fieldOf[group]];
  const total = spend.personalizationSpend;
  const ids = [...spendPartIds(group), ...Object.keys(held).filter((id) => !shippedNames[group].has(id))];
  const parts = ids.map((id) => {
    const amount = held[id] ?? null;
    const sharePct = amount === null || total === null ? null : percentOf(amount, total);
    return { id, name: spendPartName(group, id), amount, sharePct };
  });
  const known = parts.filter(({ amount }) => amount !== null);
  const sum = known.reduce((all, { amount }) => all + cents(amount), 0);
  const difference = known.length === 0 || total === null ? null : (sum - cents(total)) / 100;
  return { group, parts, sum: sum / 100, difference, sentence: gapSentence(group, sum / 100, difference, sign) };
}

function gapSentence(group: SpendGroup, sum: number, difference: number | null, sign: string): string | null {
  if (!difference) return null;
  const size = moneyInWords(Math.abs(difference), sign);
  const where = difference < 0 ? `${size} less than` : `${size} more than`;
  return `The ${nounOf[group]} add up to ${moneyInWords(sum, sign)}, ${where} the spend on personalization. Something is ${
    difference < 0 ? "missing" : "counted twice"
  }, or the total is not right.`;
}

/** What does not fit in the spend as a whole; told and never refused. */
export function spendProblems({ marketingSpend, personalizationSpend }: SpendPlan): string[] {
  const over = marketingSpend !== null && personalizationSpend !== null && personalizationSpend > marketingSpend;
  return over ? ["More is spent on personalization than on all of marketing. One of the two is not right."] : [];
}

type Settings = Pick<Parameters, "spendBenchmarkPct" | "spendNearPoints">;

/** The shares of a spend (formula 21), each with its parts. Nothing here is good or bad by itself. */
export function spendFigures(spend: SpendPlan, settings: Settings, sign: string) {
  const share = spendShare(spend, settings);
  const money = (amount: number | null) => (amount === null ? notKnown : moneyInWords(amount, sign));
  const note = `Entered for ${spend.fiscalYear || "a year not named"}.`;
  const personalization = { label: "Spend on personalization", value: money(spend.personalizationSpend) };
  const shareOf = (label: string, amount: number | null, pct: number | null): Figure => ({
    value: pct,
    words: pctWords(pct),
    parts: [
      { label, value: money(amount) },
      personalization,
      {
        label: "Share",
        how: `${label.toLowerCase()} ÷ spend on personalization × 100`,
        value: pctWords(pct),
        total: true,
      },
    ],
    note,
  });
  return {
    share: {
      value: share.pct,
      words: pctWords(share.pct),
      parts: [
        personalization,
        { label: "Marketing spend", value: money(spend.marketingSpend) },
        {
          label: "Share",
          how: "spend on personalization ÷ marketing spend × 100",
          value: pctWords(share.pct, 2),
          total: true,
        },
      ],
      note,
    } satisfies Figure,
    active: shareOf("Active", spend.byMode["active"] ?? null, share.activeSharePct),
    passive: shareOf("Passive", spend.byMode["passive"] ?? null, share.passiveSharePct),
  };
}

/** The reported share as it may be said: an average and not a target, with what it did not buy beside it. */
export function benchmarkWords(share: SpendShare | null, { spendBenchmarkPct, spendNearPoints }: Settings) {
  const shipped = defaults.parameters;
  const reported = `${numberWords(shipped.spendBenchmarkPct)}% of marketing spend is what Gartner reported in December 2019: an average across companies, most of them without clear returns, and not a target.`;
  const own =
    spendBenchmarkPct === shipped.spendBenchmarkPct
      ? []
      : [`This workspace compares with ${numberWords(spendBenchmarkPct)}%, which is its own setting.`];
  return {
    pct: spendBenchmarkPct,
    sentence: [reported, ...own].join(" "),
    beside: "61% of marketing leaders saw ambiguous or no positive returns, so spending as others do is no reason.",
    position: positionSentence(share, spendBenchmarkPct, spendNearPoints),
  };
}

function positionSentence(share: SpendShare | null, benchmark: number, near: number): string {
  const points = share?.differencePoints ?? null;
  if (points === null || !share?.position)
    return "Enter marketing spend and personalization spend to see your share beside it.";
  const size = numberWords(Math.abs(points));
  const where =
    points === 0
      ? `exactly ${numberWords(benchmark)}%`
      : `${size} ${size === "1" ? "point" : "points"} ${points > 0 ? "above" : "below"} it`;
  const band = share.position === "near" ? "near it" : `${share.position} it`;
  const whose = near === defaults.parameters.spendNearPoints ? "our default" : "set in this workspace";
  return `Your share is ${where}, which counts as ${band} (near means within ${numberWords(near)} points, ${whose}). That alone is neither good nor bad.`;
}
