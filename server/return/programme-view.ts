import { listed } from "@/domain/deck/deck-words";
import type { Figure } from "@/domain/returns/figure";
import { rangeSentence } from "@/domain/returns/line-words";
import { programmeReturn } from "@/domain/returns/programme-return";
import { paybackFigure, roiFigure } from "@/domain/returns/return-figures";
import type { ReturnLine } from "@/domain/returns/returns";
import { type MarginAtRisk, riskAdjusted } from "@/domain/returns/risk-adjusted";
import { counted, moneyInWords } from "@/domain/roadmap/wording";
import { type LineView, spokenRisk } from "./line-view";

type Ground = {
  readonly views: readonly LineView[];
  readonly atRisk: MarginAtRisk | null;
  readonly sign: string;
  readonly quarterNow: string;
};

/** All lines together, with what the sum must not hide. */
export function viewOfProgramme(lines: readonly ReturnLine[], { views, atRisk, sign, quarterNow }: Ground) {
  const programme = programmeReturn(lines);
  const quarters = programme.quarters.map(({ quarter }) => quarter);
  const money = (amount: number) => moneyInWords(amount, sign);
  const observed = views.filter(({ horizon }) => horizon.quarters > 0);
  const note = `The sum of ${counted(lines.length, "line")}, ${observed.length} of them observed in part or whole. It is as complete as they are.`;
  const summed = (of: (view: LineView) => Figure, total: number): Figure => ({
    value: total,
    words: money(total),
    parts: [
      ...views.map((view) => ({ label: view.name, value: of(view).words })),
      { label: "Together", how: "sum, in whole money", value: money(total), total: true },
    ],
    note,
  });
  const { toDate } = programme;
  return {
    quarters: programme.quarters,
    cumulative: programme.cumulative,
    band: programme.band,
    rangeSentence: rangeSentence(views.flatMap((view) => view.quarters)),
    riskAdjusted: atRisk && spokenRisk(riskAdjusted(quarters, programme.cumulative, atRisk, quarterNow), sign),
    figures: {
      cost: summed(({ figures }) => figures.cost, programme.totalCost),
      margin: summed(({ figures }) => figures.margin, programme.totalMargin),
      roi: roiFigure(programme.roiPct, programme.totalMargin, programme.totalCost, money, note),
      payback: paybackFigure(programme.paybackQuarter, quarters, programme.cumulative, money, note),
      toDate: {
        cost: summed(({ figures }) => figures.toDate.cost, toDate.cost),
        margin: summed(({ figures }) => figures.toDate.margin, toDate.margin),
        roi: roiFigure(toDate.roiPct, toDate.margin, toDate.cost, money, note),
      },
    },
    cautions: [...harmCaution(views, money), ...basisCaution(views, money)],
  };
}

function harmCaution(views: readonly LineView[], money: (amount: number) => string): string[] {
  const harmful = views.filter(({ customers, horizon }) => customers.harms && horizon.quarters > 0);
  if (harmful.length === 0) return [];
  const margin = harmful.reduce((sum, { figures }) => sum + (figures.toDate.margin.value ?? 0), 0);
  return [
    `${money(margin)} of the observed margin comes from work whose latest test harmed customers: ${listed(harmful.map(({ name }) => `“${name}”`))}.`,
  ];
}

function basisCaution(views: readonly LineView[], money: (amount: number) => string): string[] {
  const refused = views.filter(({ basis }) => basis.card?.refused);
  if (refused.length === 0) return [];
  const margin = refused.reduce(
    (sum, { quarters }) =>
      sum + quarters.reduce((all, { observed, margin: expected }) => all + (observed ? 0 : (expected ?? 0)), 0),
    0,
  );
  return [
    `${money(margin)} of the expected margin rests on a vendor claim, a prediction or a figure without a source: ${listed(
      refused.map(({ name }) => `“${name}”`),
    )}.`,
  ];
}
