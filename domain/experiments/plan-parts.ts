import { normalQuantile } from "./distributions";
import { countWords, percentWords } from "./figure-words";
import { failed } from "./outcome";
import { type ExperimentPlan, type PlannedSizes, planExperiment } from "./plan-experiment";
import type { SmallestChange } from "./smallest-change";

/** One step of how a number of the plan came about. */
export type PlanPart = { readonly label: string; readonly how?: string; readonly value: string; readonly total?: true };
export type PlanParts = {
  /** People for the primary in the smallest arm, and the formula in words. */
  readonly primary: { readonly parts: readonly PlanPart[]; readonly note: string };
  readonly guardrails: readonly {
    readonly metricId: string;
    readonly parts: readonly PlanPart[];
    readonly note: string;
  }[];
  /** Which measure decides the size. */
  readonly perArm: readonly PlanPart[];
  /** All arms together. */
  readonly people: readonly PlanPart[];
  readonly days: readonly PlanPart[];
};

/** A value of the plan with the digits it was typed with, as far as they say something: 0.0252 as "2.52%". */
const exact = (value: number) => (Math.abs(value) >= 1000 ? countWords(value) : String(Number(value.toPrecision(4))));
const exactPercent = (value: number) => `${exact(value * 100)}%`;

/** Every number of a planned test, taken apart with the words of its formula. Statistics, section 13. */
export function planParts(plan: ExperimentPlan, sizes: PlannedSizes, nameOf: (metricId: string) => string): PlanParts {
  const { eligiblePerDay, shareOfTraffic, minDays } = plan;
  const perDay = eligiblePerDay * shareOfTraffic;
  const needed = Math.ceil(sizes.totalPeople / perDay - 1e-9);
  return {
    primary: primaryParts(plan, sizes),
    guardrails: sizes.guardrails.map((size) => guardrailParts(plan, size)),
    perArm: [
      { label: "For the primary measure", value: countWords(sizes.primaryPerArm) },
      ...sizes.guardrails.map(({ metricId, invitedPerArm }) => ({
        label: `For ${nameOf(metricId)}`,
        value: countWords(invitedPerArm),
      })),
      { label: "The largest of them decides", value: countWords(sizes.peoplePerArm), total: true },
    ],
    people: [
      ...sizes.peopleByArm.map((people, at) => ({
        label: at === 0 ? "Control" : sizes.peopleByArm.length > 2 ? `Treatment ${at}` : "Treatment",
        value: countWords(people),
      })),
      { label: "All arms together", value: countWords(sizes.totalPeople), total: true },
    ],
    days: [
      { label: "People in all arms", value: countWords(sizes.totalPeople) },
      {
        label: "People who enter in a day",
        how: `${countWords(eligiblePerDay)} × ${exactPercent(shareOfTraffic)}`,
        value: exact(perDay),
      },
      { label: "Days until all are in", value: countWords(needed) },
      { label: "The shortest it may run", value: `${countWords(minDays)} days` },
      { label: "The longer, in whole weeks", value: `${countWords(sizes.days)} days`, total: true },
    ],
  };
}

function primaryParts(plan: ExperimentPlan, sizes: PlannedSizes): PlanParts["primary"] {
  const { primary, alpha = 0.05, power = 0.8, treatments, analysis } = plan;
  const isRate = primary.type === "proportion";
  const today = isRate ? primary.rate : primary.mean;
  const words = isRate ? exactPercent : exact;
  const once = planExperiment({ ...plan, analysis: "fixed" });
  const shared = alpha / treatments;
  const z = [normalQuantile(1 - shared / 2), normalQuantile(power)].map((value) => value.toFixed(2));
  const formula = !isRate
    ? "(z + z_w)² (s² + s²) / change²"
    : plan.split?.some((weight) => weight !== plan.split?.[0])
      ? "(z + z_w)² (p₁q₁ + p₂q₂ / r) / (p₂ − p₁)² for the control, r times as many for the treatment"
      : "((z √(2p̄q̄) + z_w √(p₁q₁ + p₂q₂)) / (p₂ − p₁))²";
  return {
    parts: [
      { label: "Today", value: words(today) },
      {
        label: "What you look for",
        how: `${exactPercent(primary.effect)} of it`,
        value: words(today * (1 + primary.effect)),
      },
      ...(isRate ? [] : [{ label: "How much people differ", how: "standard deviation", value: exact(primary.sd) }]),
      {
        label: "Called a change by chance alone",
        how: treatments > 1 ? `${exactPercent(alpha)} ÷ ${treatments} treatments` : "at most",
        value: exactPercent(shared),
      },
      { label: "Seen if it is there", how: "at least", value: exactPercent(power) },
      ...(failed(once) ? [] : [{ label: "People, read once", value: countWords(once.primaryPerArm) }]),
      ...(analysis === "sequential"
        ? [{ label: "To be read at every look", value: `× ${sizes.inflation.toFixed(2)}` }]
        : []),
      { label: "People in the smallest arm", value: countWords(sizes.primaryPerArm), total: true },
    ],
    note: `People per arm = ${formula}, with z = ${z[0]} and z_w = ${z[1]}.`,
  };
}

function guardrailParts(
  plan: ExperimentPlan,
  { metricId, answersPerArm, invitedPerArm }: PlannedSizes["guardrails"][number],
): PlanParts["guardrails"][number] {
  const { guardrails, guardrailAlpha = 0.05, power = 0.8, analysis } = plan;
  const guardrail = guardrails.find((each) => each.metricId === metricId);
  const missed = (1 - power) / (guardrails.length + 1);
  const isRate = guardrail?.type === "proportion";
  const z = [normalQuantile(1 - guardrailAlpha), normalQuantile(1 - missed)].map((value) => value.toFixed(2));
  return {
    metricId,
    parts: [
      ...(guardrail
        ? [
            guardrail.type === "proportion"
              ? { label: "Today", value: exactPercent(guardrail.rate) }
              : { label: "How much answers differ", how: "standard deviation", value: exact(guardrail.sd) },
            {
              label: "How much worse we accept",
              value: isRate ? `${exact(guardrail.margin * 100)} points` : exact(guardrail.margin),
            },
          ]
        : []),
      { label: "Called safe by chance alone", how: "at most", value: exactPercent(guardrailAlpha) },
      {
        label: "Shown safe if nothing changed",
        how: `1 − ${exactPercent(1 - power)} ÷ ${guardrails.length + 1} measures`,
        value: percentWords(1 - missed),
      },
      {
        label: "Answers in the smallest arm",
        ...(analysis === "sequential" && { how: "to be read at every look" }),
        value: countWords(answersPerArm),
      },
      { label: "Share who answer", value: exactPercent(guardrail?.responseRate ?? 1) },
      { label: "People to ask in the smallest arm", value: countWords(invitedPerArm), total: true },
    ],
    note: `Answers per arm = (z + z_β)² (s² + s²) / margin², with z = ${z[0]} and z_β = ${z[1]}${isRate ? "; s² of a share is p (1 − p)" : ""}.`,
  };
}

/** What could be seen in some weeks, taken apart. Statistics, section 13.5. */
export function smallestParts(plan: ExperimentPlan, weeks: number, change: SmallestChange): PlanPart[] {
  const { primary, eligiblePerDay, shareOfTraffic, treatments, split } = plan;
  const isRate = primary.type === "proportion";
  const words = isRate ? exactPercent : exact;
  const weights = split ?? new Array<number>(treatments + 1).fill(1);
  const share = Math.min(...weights) / weights.reduce((sum, weight) => sum + weight, 0);
  const people = Math.floor(weeks * 7 * eligiblePerDay * shareOfTraffic * share + 1e-9);
  return [
    {
      label: "People in the smallest arm",
      how: `${weeks * 7} days × ${exact(eligiblePerDay * shareOfTraffic)} × ${exactPercent(share)}`,
      value: countWords(people),
    },
    { label: "Today", value: words(isRate ? primary.rate : primary.mean) },
    { label: "Would have to become", value: words(change.to) },
    { label: "Change of it", value: exactPercent(change.relative), total: true },
  ];
}
