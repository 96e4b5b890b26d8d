import type { TestEdits } from "@/domain/experiments/test-edits";
import { typedAmount } from "../../scored/typed-amount";
import { defaultMargin, marginScale } from "./margin-scale";
import type { ArmDraft, MeasureDraft, Measures, MetricChoice, TestDraft } from "./test-draft";

type Read = {
  /** Null while something typed cannot be stored. */
  set: TestEdits | null;
  wrong: Record<string, string>;
};

type Known = { metrics: readonly MetricChoice[]; stored?: readonly Measures[number][] };

/**
 * What the form says, as it is stored. What the plan knows of a measure stays with it; where it is counted in another way from now
 * on, what it was sized with is gone.
 */
export function readTestDraft(draft: TestDraft, { metrics, stored = [] }: Known): Read {
  const wrong: Record<string, string> = {};
  const name = draft.name.trim();
  if (name === "") wrong["name"] = "Give it a name first.";
  const [from, to] = draft.moment.split(">");
  if (to !== undefined && from === to) wrong["moment"] = "Choose another task than the first.";
  const arms = draft.arms.map((arm) => armOf(arm, wrong));
  const measures = draft.measures
    .filter(({ metricId }) => metricId !== "")
    .map((each) => measureOf(each, { metrics, stored }, wrong));
  const said = measures.map(({ metricId }) => metricId);
  const twice = said.find((metricId, at) => said.indexOf(metricId) < at);
  if (twice !== undefined) wrong[`measure ${twice}`] = "This measure stands here twice. Keep it once.";
  const { because, change, forWhom, effect } = draft;
  const parts = { because: because.trim(), change: change.trim(), forWhom: forWhom.trim(), effect: effect.trim() };
  const hasParts = Object.values(parts).some((part) => part !== "");
  const set = {
    name,
    hypothesisParts: draft.inParts && hasParts ? parts : null,
    ...(draft.inParts ? (hasParts ? {} : { hypothesis: null }) : { hypothesis: draft.ownWords.trim() || null }),
    helpQuestion: draft.helpQuestion.trim() || null,
    useCaseId: draft.useCaseId || null,
    tacticId: draft.tacticId || null,
    moment: draft.moment || null,
    audienceId: draft.audienceId || null,
    channelIds: draft.channelIds,
    mode: (draft.mode || null) as NonNullable<TestEdits["mode"]> | null,
    activeForm: (draft.activeForm || null) as NonNullable<TestEdits["activeForm"]> | null,
    helpType: (draft.helpType || null) as NonNullable<TestEdits["helpType"]> | null,
    ownerId: draft.ownerId || null,
    unit: draft.unit.trim() || null,
    arms,
    measures,
  };
  return { set: Object.keys(wrong).length > 0 ? null : set, wrong };
}

function armOf({ id, name, isControl, weight, description }: ArmDraft, wrong: Record<string, string>) {
  const amount = typedAmount(weight);
  if (name.trim() === "") wrong[`arm ${id}`] = "Give this arm a name.";
  if (amount === null || !(amount >= 0 && amount <= 1e9)) wrong[`weight ${id}`] = "Enter 0 or more.";
  return { id, name: name.trim(), isControl, weight: amount ?? 0, description: description.trim() || null };
}

function measureOf({ place, metricId, type, margin }: MeasureDraft, known: Known, wrong: Record<string, string>) {
  const role = place === "experience" ? ("guardrail" as const) : place;
  const was = known.stored?.find((each) => each.metricId === metricId);
  const sized = was?.type === type ? was : null;
  const metric = known.metrics.find(({ id }) => id === metricId);
  const typed = typedAmount(margin);
  if (typed !== null && !(typed > 0 && typed < 1e9)) wrong[`margin ${metricId}`] = "Enter a number above 0.";
  return {
    ...{ metricId, role, type },
    margin: role === "guardrail" ? marginTyped(typed, margin, type, metric) : (was?.margin ?? null),
    plannedPerArm: sized?.plannedPerArm ?? null,
    expectedResponse: was?.expectedResponse ?? null,
    baseline: sized?.baseline ?? null,
    spread: sized?.spread ?? null,
  };
}

/** Null where it is the default: then the default holds, and is written down when the test starts. */
function marginTyped(typed: number | null, text: string, type: MeasureDraft["type"], metric: MetricChoice | undefined) {
  if (typed === null || text.trim() === defaultMargin(type, metric)) return null;
  return Number((typed / marginScale(type)).toFixed(9));
}

/** Only what differs from what is stored, so that what others change elsewhere in it stays theirs. */
export function changedOnly(set: TestEdits, stored: TestEdits): TestEdits {
  const keys = Object.keys(set) as (keyof TestEdits)[];
  const changed = keys.filter((key) => JSON.stringify(set[key]) !== JSON.stringify(stored[key]));
  return Object.fromEntries(changed.map((key) => [key, set[key]])) as TestEdits;
}
