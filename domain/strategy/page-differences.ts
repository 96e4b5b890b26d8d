import type { KeptPage } from "./kept-page";
import { type Strategy, strategy } from "./strategy";
import { type WordPart, wordDifference } from "./word-difference";

/** What somebody reads instead of an id: the name of an audience, channel, metric, person or objective. */
export type NameOf = (id: string) => string;

export type ChangedThing = keyof Strategy | "businessObjectives" | "customerObjectives" | "outcomes";

/** How one answer differs: texts word by word, lists line by line, single values before and after. */
export type PageDifference = { readonly field: ChangedThing } & (
  | { readonly kind: "text"; readonly parts: readonly WordPart[] }
  | {
      readonly kind: "lines";
      readonly removed: readonly string[];
      readonly added: readonly string[];
      readonly same: number;
    }
  | { readonly kind: "value"; readonly before: string; readonly after: string }
);

const longTexts: readonly ChangedThing[] = [
  "why",
  "counterfactual",
  "cxImpact",
  "sequencingRationale",
  "control",
  "decisionRule",
];
const fields = Object.keys(strategy.shape) as (keyof Strategy)[];
/** Not answers: who signed and how people felt has its own place. */
const apart: readonly ChangedThing[] = ["signedOffAt", "selfRating", "effectiveRating"];

/**
 * The answers in which two versions of the page differ, in the order of the page, then the objectives and outcomes
 * where both versions hold them. The signature and the ratings are left out: they are not what is signed.
 */
export function pageDifferences(before: KeptPage, after: KeptPage, nameOf: NameOf = (id) => id): PageDifference[] {
  const answers = fields
    .filter((field) => !apart.includes(field))
    .flatMap((field) => differenceOf(field, before[field], after[field], nameOf));
  if (!before.chain || !after.chain) return answers;
  const [old, now] = [before.chain, after.chain];
  return [
    ...answers,
    ...linesOf("businessObjectives", old.businessObjectives, now.businessObjectives, nameOf),
    ...linesOf("customerObjectives", old.customerObjectives, now.customerObjectives, nameOf),
    ...linesOf("outcomes", old.outcomes, now.outcomes, nameOf),
  ];
}

function differenceOf(field: keyof Strategy, before: unknown, after: unknown, nameOf: NameOf): PageDifference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (longTexts.includes(field))
    return [{ field, kind: "text", parts: wordDifference(textOf(before, nameOf), textOf(after, nameOf)) }];
  if (Array.isArray(before) && Array.isArray(after)) return linesOf(field, before, after, nameOf);
  if (field === "horizons") return linesOf(field, entriesOf(before, nameOf), entriesOf(after, nameOf), nameOf);
  return [{ field, kind: "value", before: textOf(before, nameOf), after: textOf(after, nameOf) }];
}

function linesOf(
  field: ChangedThing,
  before: readonly unknown[],
  after: readonly unknown[],
  nameOf: NameOf,
): PageDifference[] {
  const [old, now] = [before, after].map((lines) => lines.map((line) => textOf(line, nameOf))) as [string[], string[]];
  const [removed, added] = [without(old, now), without(now, old)];
  if (removed.length > 0 || added.length > 0)
    return [{ field, kind: "lines", removed, added, same: now.length - added.length }];
  // The same lines in another order.
  return old.join("\n") === now.join("\n")
    ? []
    : [{ field, kind: "value", before: old.join("; "), after: now.join("; ") }];
}

/** The lines that the other list does not have, each as often as it is missing there. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const entriesOf = (value: unknown, nameOf: NameOf) =>
  Object.entries((value ?? {}) as Record<string, unknown>)
    .filter(([, held]) => held !== null)
    .map(([key, held]) => `${nameOf(key)}: ${held}`);

function textOf(value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map((part) => textOf(part, nameOf)).join("; ");
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([key, part]) => key !== "id" && key !== "version" && part !== null && part !== "")
      .map(([, part]) => textOf(part, nameOf))
      .filter((part) => part !== "")
      .join(", ");
  return typeof value === "string" ? nameOf(value) : String(value);
}
