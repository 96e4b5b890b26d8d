/** What somebody answered to one question: a number of its scale, or the words that were ticked. */
export type Answer = number | readonly string[];

export type ScoreUnit = "percent" | "0-100" | "1-5" | "1-7" | "0-4" | "points";

/** How one score follows from the answers of one person. */
export type ScoreRule = {
  /** Its key in the results of a wave. */
  readonly id: string;
  readonly label: string;
  readonly unit: ScoreUnit;
  readonly better: "higher" | "lower";
  /** `share`: the part of people for whom it is 1. `mean`: the mean over people. */
  readonly kind: "share" | "mean";
  readonly items: readonly string[];
  /** What one answer to one of the items counts. */
  readonly worth: (answer: Answer, itemId: string) => number;
  /** How the items of one person become one number. */
  readonly join: "mean" | "sum" | "any" | "not all";
  readonly metricId: string | null;
  /** How it is computed, in words. */
  readonly how: string;
  /** Fewest answers, where no metric says. */
  readonly least?: number;
};

export const scoreLimits: Readonly<Record<ScoreUnit, readonly [low: number, high: number]>> = {
  percent: [0, 100],
  "0-100": [0, 100],
  "1-5": [1, 5],
  "1-7": [1, 7],
  "0-4": [0, 4],
  points: [-100, 100],
};

const reversed = new Set(["I-R1", "I-R3"]);
const pushy = new Set(["presumptuous", "intrusive", "forced", "pushy", "creepy"]);

const asNumber = (answer: Answer) => (typeof answer === "number" ? answer : Number.NaN);
const agrees = (answer: Answer) => (asNumber(answer) >= 4 ? 1 : 0);
const says = (wanted: number) => (answer: Answer) => (asNumber(answer) === wanted ? 1 : 0);
const plain = (answer: Answer) => asNumber(answer);
const outOf100 = (answer: Answer) => ((asNumber(answer) - 1) / 4) * 100;
const ticks = (words: ReadonlySet<string>) => (answer: Answer) =>
  typeof answer !== "number" && answer.some((word) => words.has(word)) ? 1 : 0;

type Named = Pick<ScoreRule, "id" | "label" | "better"> & { items: readonly string[]; metricId?: string };

const rule = (named: Named, rest: Pick<ScoreRule, "unit" | "kind" | "worth" | "join" | "how">): ScoreRule => ({
  metricId: null,
  ...named,
  ...rest,
});
const agreeing = (named: Named) =>
  rule(named, {
    ...{ unit: "percent", kind: "share", worth: agrees, join: "mean" },
    how: "Share of people answering 4 or 5.",
  });
const yes = (id: string, label: string, item: string) =>
  rule(
    { id, label, better: "higher", items: [item] },
    { unit: "percent", kind: "share", worth: says(1), join: "mean", how: "Share of people answering yes." },
  );
const score100 = (named: Named, how = "(mean − 1) ÷ 4 × 100.") =>
  rule(named, { unit: "0-100", kind: "mean", worth: outOf100, join: "mean", how });
const creep = (named: Named) =>
  rule(
    { ...named },
    { unit: "1-5", kind: "mean", worth: plain, join: "mean", how: `Mean of ${named.items.length} items, 1 to 5.` },
  );

const unease = ["I-C1", "I-C2", "I-C3"];
const ambiguity = ["I-C4", "I-C5", "I-C6"];

/**
 * The scores of every shipped instrument, the leading one first. Source: the `scoring` of `content/questionnaires.json`
 * and the formulas of the metrics they feed. Keys are those of the exchange format.
 */
const rules: Readonly<Record<string, readonly ScoreRule[]>> = {
  "Q-PULSE": [
    agreeing({
      id: "overwhelmed",
      label: "Felt overwhelmed",
      better: "lower",
      items: ["I-OVER"],
      metricId: "M-OVERWHELM",
    }),
    agreeing({ id: "rushed", label: "Felt rushed", better: "lower", items: ["I-RUSH"], metricId: "M-RUSH" }),
    agreeing({ id: "dubious", label: "Felt doubtful", better: "lower", items: ["I-DOUBT"], metricId: "M-DOUBT" }),
    agreeing({ id: "helped", label: "Felt helped", better: "higher", items: ["I-HELP"], metricId: "M-HELPED" }),
    agreeing({ id: "relevant", label: "Felt relevant", better: "higher", items: ["I-REL"], metricId: "M-RELEVANCE" }),
    rule(
      {
        id: "anyNegative",
        label: "Felt at least one of the three",
        better: "lower",
        items: ["I-OVER", "I-RUSH", "I-DOUBT"],
      },
      {
        unit: "percent",
        kind: "share",
        worth: agrees,
        join: "any",
        how: "Share of people answering 4 or 5 to at least one of overwhelmed, rushed, doubtful.",
      },
    ),
  ],
  "Q-CONF": [
    score100({
      id: "confidence",
      label: "Decision confidence",
      better: "higher",
      items: ["I-CONF1", "I-CONF2", "I-CONF3"],
      metricId: "M-CONF",
    }),
    score100({ id: "valuesClear", label: "Clear what matters", better: "higher", items: ["I-CONF1"] }),
    score100({ id: "informed", label: "Informed", better: "higher", items: ["I-CONF2"] }),
    score100({ id: "sure", label: "Sure", better: "higher", items: ["I-CONF3"] }),
  ],
  "Q-SURE": [
    rule(
      { id: "needHelp", label: "Need help before an offer", better: "lower", items: ["I-S1", "I-S2", "I-S3", "I-S4"] },
      {
        unit: "percent",
        kind: "share",
        worth: says(1),
        join: "not all",
        how: "Share of people with three or fewer of four yes.",
      },
    ),
    rule(
      { id: "yesAnswers", label: "Yes answers of four", better: "higher", items: ["I-S1", "I-S2", "I-S3", "I-S4"] },
      { unit: "0-4", kind: "mean", worth: says(1), join: "sum", how: "Mean number of yes among the four questions." },
    ),
    yes("sureBest", "Sure which is best", "I-S1"),
    yes("prosAndCons", "Know good and bad points", "I-S2"),
    yes("whatMatters", "Clear which points matter", "I-S3"),
    yes("supported", "Enough support", "I-S4"),
  ],
  "Q-REGRET": [
    agreeing({
      id: "regretRate",
      label: "Regret the purchase",
      better: "lower",
      items: ["I-REGRET"],
      metricId: "M-REGRET",
    }),
    rule(
      {
        id: "regretScore",
        label: "Regret score",
        better: "lower",
        items: ["I-R1", "I-REGRET", "I-R3", "I-R4", "I-R5"],
      },
      {
        ...{ unit: "0-100", kind: "mean", join: "mean" },
        worth: (answer, itemId) => outOf100(reversed.has(itemId) ? 6 - asNumber(answer) : answer),
        how: "Items 1 and 3 reversed (6 − answer), mean of the five, minus 1, times 25.",
      },
    ),
    agreeing({ id: "tooLittleThought", label: "Too little thought", better: "lower", items: ["I-R4"] }),
    agreeing({ id: "tooMuchThought", label: "Too much thought", better: "lower", items: ["I-R5"] }),
    agreeing({
      id: "buyAgain",
      label: "Would buy again",
      better: "higher",
      items: ["I-AGAIN"],
      metricId: "M-REPEATINT",
    }),
  ],
  "Q-CREEP": [
    creep({
      id: "creepiness",
      label: "Creepiness",
      better: "lower",
      items: [...unease, ...ambiguity],
      metricId: "M-CREEP",
    }),
    creep({ id: "unease", label: "Unease", better: "lower", items: unease }),
    creep({ id: "ambiguity", label: "Ambiguity", better: "lower", items: ambiguity }),
  ],
  "Q-TRUST": [
    score100({
      id: "trust",
      label: "Trust in data use",
      better: "higher",
      items: ["I-T1", "I-T2", "I-T3"],
      metricId: "M-TRUST",
    }),
    agreeing({ id: "control", label: "Feel in control", better: "higher", items: ["I-CTRL"], metricId: "M-CONTROL" }),
  ],
  "Q-INTRUDE": [
    {
      ...rule(
        { id: "intrusive", label: "Ticked an intrusive word", better: "lower", items: ["I-W"] },
        {
          unit: "percent",
          kind: "share",
          worth: ticks(pushy),
          join: "mean",
          how: "Share of people ticking at least one of presumptuous, intrusive, forced, pushy, creepy.",
        },
      ),
      least: 30,
    },
    ...["helpful", "relevant", "timely", "presumptuous", "intrusive", "distracting", "forced", "pushy", "creepy"].map(
      (word) => ({
        ...rule(
          {
            ...{ id: `word_${word}`, label: `Ticked “${word}”`, items: ["I-W"] },
            better: ["helpful", "relevant", "timely"].includes(word) ? ("higher" as const) : ("lower" as const),
          },
          {
            unit: "percent",
            kind: "share",
            worth: ticks(new Set([word])),
            join: "mean",
            how: `Share of people ticking “${word}”.`,
          },
        ),
        least: 30,
      }),
    ),
  ],
  "Q-BASIC": [
    rule(
      { id: "csat", label: "Satisfied", better: "higher", items: ["I-CSAT"], metricId: "M-CSAT" },
      { unit: "percent", kind: "share", worth: agrees, join: "mean", how: "Share of people answering 4 or 5 of 5." },
    ),
    rule(
      { id: "csatMean", label: "Satisfaction, mean", better: "higher", items: ["I-CSAT"], metricId: "M-CSATM" },
      { unit: "1-5", kind: "mean", worth: plain, join: "mean", how: "Mean of answers, 1 to 5." },
    ),
    rule(
      { id: "ces", label: "Ease", better: "higher", items: ["I-CES"], metricId: "M-CES" },
      { unit: "1-7", kind: "mean", worth: plain, join: "mean", how: "Mean of answers, 1 to 7." },
    ),
    rule(
      { id: "nps", label: "Recommendation (NPS)", better: "higher", items: ["I-NPS"], metricId: "M-NPS" },
      {
        ...{ unit: "points", kind: "mean", join: "mean" },
        worth: (answer) => (asNumber(answer) >= 9 ? 100 : asNumber(answer) <= 6 ? -100 : 0),
        how: "Percent answering 9 or 10 minus percent answering 0 to 6.",
      },
    ),
    rule(
      { id: "task", label: "Did what they came for", better: "higher", items: ["I-TASK"], metricId: "M-TASK" },
      {
        unit: "percent",
        kind: "share",
        worth: says(2),
        join: "mean",
        how: "Share of people answering yes; partly does not count.",
      },
    ),
  ],
};

/** The scores of an instrument; none for one that is not ours. */
export function scoreRulesOf(instrumentId: string | null): readonly ScoreRule[] {
  return instrumentId !== null && Object.hasOwn(rules, instrumentId) ? (rules[instrumentId] ?? []) : [];
}
