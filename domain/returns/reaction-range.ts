import defaults from "@/content/defaults.json";
import { numberWords } from "../deck/deck-words";
import { grouped, moneyInWords } from "../roadmap/wording";
import type { Parameters } from "../settings";
import { type ExpectedReaction, expectedReaction } from "./expected-reaction";
import { notKnown, type Part } from "./figure";
import type { CampaignCheck } from "./returns";

/** A figure from calibrated by own data to as people stated it. */
export type ReactionFigure = {
  readonly calibrated: number | null;
  readonly stated: number | null;
  readonly words: string;
  readonly parts: readonly Part[];
};

export type ReactionRange = {
  readonly reaction: ExpectedReaction;
  readonly unsubscribes: ReactionFigure;
  readonly lost: ReactionFigure;
  readonly atRisk: ReactionFigure;
  /** Where the shares of reaction come from. */
  readonly source: string;
  /** Where the shares of people come from: an own survey, or an assumption that says so. */
  readonly shares: { readonly assumed: boolean; readonly sentence: string };
  readonly sentence: string;
};

type Stated = Parameters["statedReaction"];

/**
 * What a message may cost in people and margin (formula 20), as a range from calibrated to stated, each figure in its
 * parts. Without own unsubscribes only the ceiling is known, and it is said to be one.
 *
 * @param survey what the shares were measured by; null when nobody says, and then they are an assumption
 * @param sign of the currency
 */
export function reactionRange(
  check: CampaignCheck,
  stated: Stated,
  survey: string | null,
  sign: string,
): ReactionRange {
  const reaction = expectedReaction(check, stated);
  const factor = reaction.calibration;
  const calibrating: Part =
    factor === null
      ? { label: "Calibration", how: "own unsubscribes ÷ stated ones", value: "not known: nothing observed" }
      : {
          label: "Calibration",
          how: `${grouped(check.observedUnsubscribes ?? 0)} ÷ ${grouped(reaction.statedUnsubscribes ?? 0)}`,
          value: numberWords(factor, 4),
        };
  const people = (count: number | null) => (count === null ? notKnown : grouped(count));
  const money = (amount: number | null) => (amount === null ? notKnown : moneyInWords(amount, sign));
  const lost = [reaction.calibratedLost, reaction.statedLost] as const;
  return {
    reaction,
    unsubscribes: figureOf([check.observedUnsubscribes, reaction.statedUnsubscribes], people, [
      ...sharesParts(check, stated, "unsubscribe"),
      calibrating,
    ]),
    lost: figureOf(lost, people, [...sharesParts(check, stated, "leave"), calibrating]),
    atRisk: figureOf([reaction.marginAtRiskCalibrated, reaction.marginAtRiskStated], money, [
      { label: "Customers lost", value: rangeWords(lost, people) },
      { label: "Margin a customer brings in a year", value: money(check.marginPerCustomer) },
    ]),
    source: sourceWords(stated),
    shares: sharesWords(check, survey),
    sentence: rangeSentence(reaction, lost, people, money),
  };
}

type Ends = readonly [calibrated: number | null, stated: number | null];

function figureOf(ends: Ends, said: (value: number | null) => string, parts: readonly Part[]): ReactionFigure {
  const [calibrated, stated] = ends;
  const words = rangeWords(ends, said);
  return {
    ...{ calibrated, stated, words },
    parts: [
      ...parts,
      { label: "As people stated it, a ceiling", value: said(stated) },
      { label: "Calibrated by your own unsubscribes", value: said(calibrated) },
      { label: "Range", value: words, total: true },
    ],
  };
}

/** "1,061 to 24,226"; with only one end known, that one and what it is. */
function rangeWords([calibrated, stated]: Ends, said: (value: number | null) => string): string {
  if (stated === null) return notKnown;
  if (calibrated === null) return `at most ${said(stated)}`;
  return `${said(Math.min(calibrated, stated))} to ${said(Math.max(calibrated, stated))}`;
}

function sharesParts(check: CampaignCheck, stated: Stated, reaction: "unsubscribe" | "leave"): Part[] {
  const pct = (share: number | null) => (share === null ? notKnown : `${numberWords(share * 100)}%`);
  return [
    { label: "People who get it", value: check.people === null ? notKnown : grouped(check.people) },
    {
      label: "Find it irrelevant",
      how: `of them ${pct(stated.irrelevant[reaction])} say they would ${reaction}`,
      value: pct(check.shareIrrelevant),
    },
    {
      label: "Find it creepy",
      how: `of them ${pct(stated.creepy[reaction])} say they would ${reaction}`,
      value: pct(check.shareCreepy),
    },
  ];
}

function sourceWords(stated: Stated): string {
  const shipped = JSON.stringify(stated) === JSON.stringify(defaults.parameters.statedReaction);
  return shipped
    ? "How many react: Gartner/CEB Consumer Personalization Panel, 2018. It is what people said they would do, so it is a ceiling."
    : "How many react was changed in the settings of this workspace. The Gartner/CEB panel of 2018, which ships, asked what people would do, which is a ceiling.";
}

function sharesWords({ shareIrrelevant, shareCreepy }: CampaignCheck, survey: string | null) {
  if (shareIrrelevant === null || shareCreepy === null)
    return { assumed: true, sentence: "How many find it irrelevant or creepy is not known yet." };
  const said = `${numberWords(shareIrrelevant * 100)}% irrelevant and ${numberWords(shareCreepy * 100)}% creepy`;
  return survey === null
    ? { assumed: true, sentence: `Assumption: ${said}. No survey of your own stands behind these shares.` }
    : { assumed: false, sentence: `${said}, from your own ${survey}.` };
}

function rangeSentence(
  reaction: ExpectedReaction,
  lost: Ends,
  people: (value: number | null) => string,
  money: (value: number | null) => string,
): string {
  const { marginAtRiskStated, marginAtRiskCalibrated } = reaction;
  if (reaction.statedLost === null)
    return "How many customers this message may cost is not known: enter the people and both shares.";
  const customers = `This message may cost ${rangeWords(lost, people)} customers`;
  return marginAtRiskStated === null
    ? `${customers}. What one is worth in a year is not known.`
    : `${customers} and ${rangeWords([marginAtRiskCalibrated, marginAtRiskStated], money)} of margin in a year.`;
}
