import { z } from "zod";
import { activeForms, analysisModes, helpTypes, oneOf, tacticModes } from "../enums";
import { day, id, nonNegative, number, share, text, words } from "../fields";
import { type Experiment, experimentArm, experimentMetric, hypothesisParts } from "./experiment";
import { hypothesisSentence } from "./hypothesis-sentence";

// Not `maybe` of ../fields: there a field that is missing reads as null; here it must stay as it is.
const orNull = <T extends z.ZodType>(field: T) => field.nullable();
const arm = experimentArm.pick({ id: true, name: true, isControl: true, weight: true, description: true });
const measure = experimentMetric.omit({ arms: true });

/** What may be written into a test; what is left out stays as it is. Counts and decisions have doors of their own. */
export const testEdits = z
  .strictObject({
    name: words(200),
    useCaseId: orNull(id),
    hypothesis: orNull(text(1_000)),
    hypothesisParts: orNull(hypothesisParts),
    helpQuestion: orNull(text(500)),
    moment: orNull(text(64)),
    audienceId: orNull(id),
    channelIds: z.array(id).max(20, "At most 20 channels."),
    tacticId: orNull(id),
    mode: orNull(oneOf(tacticModes)),
    activeForm: orNull(oneOf(activeForms)),
    helpType: orNull(oneOf(helpTypes)),
    ownerId: orNull(id),
    unit: orNull(text(64)),
    analysis: orNull(oneOf(analysisModes)),
    startDate: orNull(day),
    endDate: orNull(day),
    minDays: orNull(nonNegative),
    plannedPerArm: orNull(nonNegative),
    minEffectRelative: orNull(number),
    eligiblePerDay: orNull(nonNegative),
    trafficShare: orNull(share),
    granularityLevel: orNull(z.int().min(0).max(5)),
    arms: z.array(arm).max(20, "At most 20 arms."),
    measures: z.array(measure).max(50, "At most 50 measures."),
  })
  .partial();
export type TestEdits = z.infer<typeof testEdits>;

/** A test with edits in it. Counts stay with the arms and measures that stay; the sentence follows its parts. */
export function withEdits(before: Experiment, { arms, measures, ...set }: TestEdits): Experiment {
  const said = Object.entries(set).filter(([, value]) => value !== undefined);
  const given = Object.fromEntries(said.map(([key, value]) => [key, value === "" ? null : value]));
  const after: Experiment = { ...before, ...given };
  if (set.hypothesisParts) after.hypothesis = hypothesisSentence(set.hypothesisParts);
  if (arms) {
    const exposed = new Map(before.arms.map((each) => [each.id, each.exposed]));
    after.arms = arms.map((each) => ({ ...each, exposed: exposed.get(each.id) ?? null }));
  }
  if (measures) {
    const counted = new Map(before.results.map((each) => [each.metricId, each.arms]));
    after.results = measures.map((each) => ({ ...each, arms: counted.get(each.metricId) ?? {} }));
  }
  return after;
}

/** Why edits cannot be stored whatever they point at, in a sentence; null when they can. */
export function editsRefusal(before: Experiment, after: Experiment): string | null {
  const armIds = after.arms.map(({ id }) => id);
  if (new Set(armIds).size < armIds.length) return "Two arms are called the same. Give each a name of its own.";
  if (after.arms.filter(({ isControl }) => isControl).length > 1) return "A test has one control. Choose one arm.";
  if (after.results.filter(({ role }) => role === "primary").length > 1)
    return "A test has exactly one primary measure. Make the others guardrails, or only watch them.";
  const metricIds = after.results.map(({ metricId }) => metricId);
  if (new Set(metricIds).size < metricIds.length) return "A measure stands twice. Choose each once.";
  if (after.startDate !== null && after.endDate !== null && after.endDate < after.startDate)
    return "It ends before it starts. Choose a later end.";
  if (before.status === "draft") return null;
  const retyped = after.results.some(({ metricId, type }) =>
    before.results.some((was) => was.metricId === metricId && was.type !== type),
  );
  if (retyped) return "How a measure is counted cannot change once the test has started. Start a new iteration.";
  const lost = before.arms.some(({ id, exposed }) => (exposed ?? 0) > 0 && !armIds.includes(id));
  return lost ? "There are people in this arm already, so it stays. Give it no more people instead." : null;
}
