import { dayWords } from "../deck/deck-words";
import type { AmendedField } from "./amended-fields";
import { changeWords, countWords, percentWords } from "./figure-words";
import type { PlanAmendment } from "./plan-amendments";
import type { SampleType } from "./sample";

const words: Readonly<Record<AmendedField, string>> = {
  primary: "The primary measure",
  direction: "Which way is better for {of}",
  margin: "How much worse we accept in {of}",
  guardrail: "{of} as a guardrail",
  plannedPerArm: "The planned size",
  minDays: "The shortest run",
  minEffectRelative: "The smallest worthwhile effect",
  analysis: "When the test may be read",
  startDate: "The start",
  endDate: "The end",
  arm: "The arm {of}",
  weight: "The share of people of {of}",
  hypothesis: "The hypothesis",
  segment: "The group {of}",
};
const readings: Readonly<Record<string, string>> = {
  fixed: "once, at the planned size",
  sequential: "at every look",
  higher_is_better: "more is better",
  lower_is_better: "less is better",
};

/** What was changed first that makes a result invalid: "the planned size"; null where nothing did. */
export function invalidatingWords(amendments: readonly Pick<PlanAmendment, "field" | "invalidates">[]): string | null {
  const first = amendments.find(({ invalidates }) => invalidates);
  if (!first) return null;
  const what =
    first.field === "guardrail" ? "A guardrail" : words[first.field].replace(" for {of}", "").replace(" in {of}", "");
  return `${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}

/** The measure or arm an amendment is about, as people know it, and its kind where it is a measure. */
export type AmendedThing = { readonly name: string; readonly type: SampleType | null };

/** An amendment in a sentence: "How much worse we accept in Felt rushed was changed from 3 points to 5 points." */
export function amendmentSentence(
  { field, of, before, after }: Pick<PlanAmendment, "field" | "of" | "before" | "after">,
  thingOf: (of: string) => AmendedThing,
): string {
  const thing = of === null ? null : thingOf(of);
  const about = field === "plannedPerArm" && thing ? `The planned size for ${thing.name}` : words[field];
  const what = about.replace("{of}", thing?.name ?? "the test");
  if (field === "guardrail" || field === "segment" || field === "arm") {
    if (before === null) return `${what} was added after the start.`;
    if (after === null) return `${what} was taken away after the start.`;
  }
  const shown = (value: string | number | null) => valueWordsOf(field, value, thing?.type ?? null, thingOf);
  if (before === null) return `${what} was set after the start: ${shown(after)}.`;
  if (after === null) return `${what} was taken away after the start; it was ${shown(before)}.`;
  return `${what} was changed from ${shown(before)} to ${shown(after)}.`;
}

function valueWordsOf(
  field: AmendedField,
  value: string | number | null,
  type: SampleType | null,
  thingOf: (of: string) => AmendedThing,
): string {
  if (value === null) return "nothing";
  if (field === "startDate" || field === "endDate") return dayWords(String(value));
  if (typeof value === "string") return field === "primary" ? thingOf(value).name : (readings[value] ?? `“${value}”`);
  if (field === "margin") return changeWords(value, type ?? "mean");
  if (field === "minEffectRelative") return percentWords(value);
  if (field === "minDays") return `${countWords(value)} days`;
  return field === "weight" ? String(value) : countWords(value);
}
