import type { ArmResult } from "./experiment";
import type { GuardrailFigures, PrimaryFigures } from "./experiment-readout";
import {
  chanceWords,
  changeWords,
  countWords,
  percentWords,
  pWords,
  rangeWords,
  signedWords,
  valueWords,
} from "./figure-words";
import type { SampleType } from "./sample";

export type MeasurePart = { label: string; value: string };

/** What a number is made of: first in plain words, then the figures and the method. */
type Explained = { words: string; parts: MeasurePart[] };

/** The numbers of one measure, taken apart. `chance` is null where no p-value belongs to it. */
export type HowComputed = { values: Explained; change: Explained; chance: Explained | null };

/** What the figures stand for, and how many there are of their kind. */
type Measured = {
  readonly name: string;
  readonly control: { readonly name: string; readonly counts: ArmResult | null };
  readonly treatment: { readonly name: string; readonly counts: ArmResult | null };
  /** How much worse we accept, in the unit of the comparison. */
  readonly margin: number | null;
  readonly treatments: number;
  /** Width of the interval of a guardrail, a fraction. */
  readonly guardrailLevel: number;
};

const methodWords = {
  welch: "Welch's t-test: unequal variances, no pooling",
  exact: "exact: Fisher's test with Newcombe's interval, because counts are small",
  sequential: "always-valid interval: may be read at every look",
} as const;

/** Every number of a measure in a marketer's words first, then with its inputs, level, correction and method. */
export function howComputed(figures: PrimaryFigures | GuardrailFigures, measured: Measured): HowComputed {
  const values = valuesOf(figures, measured);
  return "p" in figures ? primaryHow(figures, measured, values) : guardrailHow(figures, measured, values);
}

function valuesOf({ type, control, treatment }: PrimaryFigures | GuardrailFigures, measured: Measured): Explained {
  const arms = [
    { ...measured.control, value: valueWords(control, type) },
    { ...measured.treatment, value: valueWords(treatment, type) },
  ];
  const what = { proportion: "Share", mean: "Average", nps: "Promoters less detractors, of 100 answers" }[type];
  const said = arms.map(({ name, counts, value }) => `${value} in “${name}” (${countsWords(counts, type)})`);
  return {
    words: `${what}: ${said.join(", ")}.`,
    parts: arms.map(({ name, counts, value }) => ({ label: name, value: `${value}; ${countsWords(counts, type)}` })),
  };
}

function primaryHow(figures: PrimaryFigures, measured: Measured, values: Explained): HowComputed {
  const { type, diff, diffLow, diffHigh, lift, liftLow, liftHigh, level, p, decisionScale } = figures;
  const { name, treatment, treatments } = measured;
  const bounded = liftLow !== null && liftHigh !== null;
  const size = lift === null ? signed(diff, type) : signedShare(lift);
  const range =
    lift !== null && bounded
      ? `between ${signedShare(liftLow)} and ${signedShare(liftHigh)}`
      : `between ${signed(diffLow, type)} and ${signed(diffHigh, type)}`;
  const noLift = lift === null ? " The control is at zero, so there is a difference but no lift." : "";
  const technical: MeasurePart[] = [
    { label: "Width of the intervals", value: percentWords(level) },
    {
      label: "Correction",
      value:
        treatments > 1
          ? `Holm, for ${treatments} treatments: all together keep the chance of a false alarm of one`
          : "none needed: one treatment, one primary",
    },
    { label: "What decides", value: `the interval of the ${decisionScale}` },
    ...methodOf(figures),
  ];
  return {
    values,
    change: {
      words: `“${treatment.name}” changed ${name} by ${size}. The true change probably lies ${range}; a range made this way misses it in ${percentWords(1 - level)} of tests.${noLift}`,
      parts: [
        ...values.parts,
        ...differenceParts(diff, diffLow, diffHigh, type),
        ...(lift === null
          ? [{ label: "Lift", value: "none: the control is at zero" }]
          : [
              { label: "Lift", value: signedShare(lift) },
              {
                label: "Interval of the lift",
                value: bounded
                  ? `${signedShare(liftLow)} to ${signedShare(liftHigh)}`
                  : "not bounded; see the difference",
              },
            ]),
        ...technical,
      ],
    },
    chance: {
      words: `If “${treatment.name}” changed nothing, a difference this large would come up ${chanceWords(p)}.`,
      parts: [...values.parts, { label: "p-value, two-sided", value: pWords(p) }, ...technical],
    },
  };
}

function guardrailHow(figures: GuardrailFigures, measured: Measured, values: Explained): HowComputed {
  const { type, diff, low, high, gainLow, gainHigh, nonInferiorityP } = figures;
  const { name, treatment, margin, guardrailLevel } = measured;
  const accept = margin === null ? "no margin is set" : changeWords(margin, type);
  const technical: MeasurePart[] = [
    { label: "How much worse we accept", value: accept },
    { label: "Width of the interval", value: percentWords(guardrailLevel) },
    { label: "Correction", value: "none: every guardrail has to pass on its own" },
    ...methodOf(figures),
  ];
  const gain =
    gainLow === null || gainHigh === null
      ? []
      : [{ label: "Interval that must leave out 0 to be called better", value: rangeWords(gainLow, gainHigh, type) }];
  return {
    values,
    change: {
      words: `“${treatment.name}” changed ${name} by ${signed(diff, type)}; the true change probably lies between ${signed(low, type)} and ${signed(high, type)}. It is harm when all of that range is worse, and safe only when all of it stays inside what we accept (${accept}).`,
      parts: [...values.parts, ...differenceParts(diff, low, high, type), ...gain, ...technical],
    },
    chance:
      nonInferiorityP === null || margin === null
        ? null
        : {
            words: `If “${treatment.name}” really were worse by all of the ${accept} we accept, a result this good would come up ${chanceWords(nonInferiorityP)}.`,
            parts: [
              ...values.parts,
              { label: "p-value of being no worse than that, one-sided", value: pWords(nonInferiorityP) },
              ...technical,
            ],
          },
  };
}

function methodOf(figures: PrimaryFigures | GuardrailFigures): MeasurePart[] {
  const df = "df" in figures ? figures.df : null;
  return [
    { label: "Method", value: methodWords[figures.method] },
    ...("p" in figures && figures.lift !== null
      ? [{ label: "Method of the lift", value: "Fieller’s interval of a ratio" }]
      : []),
    ...(df === null ? [] : [{ label: "Degrees of freedom", value: df < 1_000 ? df.toFixed(1) : countWords(df) }]),
  ];
}

function differenceParts(diff: number, low: number, high: number, type: SampleType): MeasurePart[] {
  return [
    { label: "Difference", value: signed(diff, type) },
    { label: "Interval of the difference", value: rangeWords(low, high, type) },
  ];
}

/** What was counted in an arm: "2,812 of 152,000", "1,480 counted, spread 21". */
export function countsWords(counts: ArmResult | null, type: SampleType): string {
  if (!counts) return "not known";
  const { x, n, sd, promoters, passives, detractors } = counts;
  if (type === "proportion") return x === null || n === null ? "not known" : `${countWords(x)} of ${countWords(n)}`;
  if (type === "mean")
    return n === null
      ? "not known"
      : `${countWords(n)} counted${sd === null ? "" : `, spread ${valueWords(sd, type)}`}`;
  if (promoters === null || passives === null || detractors === null) return "not known";
  return `${countWords(promoters)} for, ${countWords(passives)} between, ${countWords(detractors)} against`;
}

const signed = (change: number, type: SampleType) => signedWords(changeWords(change, type), change);
const signedShare = (share: number) => signedWords(percentWords(Math.abs(share)), share);
