import { dayWords } from "../deck/deck-words";
import { quarterInWords } from "../quarters";
import { fieldNames } from "../scoring/field-words";

/** What an id is called in a field; null where it is no id, or of nothing known. */
export type NameOfId = (field: string, id: string) => string | null;
type Fields = Readonly<Record<string, unknown>>;

const longest = 160;
const clipped = (text: string) =>
  text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
/** Bookkeeping that says nothing to people. */
const silent = new Set(["version", "position", "workspaceId", "createdAt", "updatedAt", "id", "requestKey"]);
/** Deeper than this a value is only said to be another. */
const mostDepth = 3;

const otherNames: Readonly<Record<string, string>> = {
  whyNamesCustomerProblem: "Names a problem of customers",
  counterfactual: "What would happen without it",
  notWhere: "Where we do not personalize",
  cxImpact: "Effect on customers",
  cxImpactMetricId: "Measure of that effect",
  raci: "Who decides and who does",
  madeBy: "Made by",
  askedBy: "Asked by",
  decidedBy: "Decided by",
  takenBy: "Taken by",
  signedOffAt: "Signed off",
  grossMarginPct: "Gross margin, in percent",
  accuracyPct: "Accuracy, in percent",
  iterationSharePct: "Kept for changes, in percent",
  liaDate: "Balancing test of",
  plannedPerArm: "People planned in each version",
  minEffectRelative: "Smallest effect worth having",
  mayReview: "May sign off as a reviewer",
  requiresSecondFactor: "Second factor required",
  deletedAt: "Closed",
  revokedAt: "Ended",
  expiresAt: "Runs out",
  statement: "Words",
  cxBaseline: "Experience baseline",
  cxTarget: "Experience target",
  commercialKpiId: "Commercial number",
  kpiBaseline: "Commercial baseline",
  kpiTarget: "Commercial target",
  byDate: "By",
  startQuarter: "Start",
  lane: "Lane",
  today: "Day of the calendar",
  refId: "What it is about",
};

const names = new Map<string, string>(Object.entries({ ...fieldNames, ...otherNames }));

/** The name of a field as people read it: `startQuarter` as "Start", `stopRule` as "Stop rule". */
export function fieldName(field: string): string {
  const known = names.get(field);
  if (known) return known;
  const words = field
    .replace(/(?<=[a-z])(Ids?|At)$/, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase()
    .trim();
  return words === "" ? field : words.charAt(0).toUpperCase() + words.slice(1);
}

const isScalar = (value: unknown) => value === null || value === undefined || typeof value !== "object";
const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One value as people read it: days and quarters in words, ids by name, "nothing" where nothing is said. */
export function valueText(field: string, value: unknown, nameOf: NameOfId): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return /At$/.test(field)
      ? momentText(value)
      : Number(value.toPrecision(12)).toLocaleString("en-GB", { maximumFractionDigits: 6 });
  if (typeof value === "string") return textOf(field, value, nameOf);
  if (Array.isArray(value)) {
    if (value.length === 0) return "nothing";
    return value.every(isScalar)
      ? clipped(value.map((each) => valueText(field, each, nameOf)).join(", "))
      : `${value.length} ${value.length === 1 ? "entry" : "entries"}`;
  }
  const named = Object.entries(value as Fields).filter(([, each]) => each !== null);
  if (named.length === 0) return "nothing";
  if (!named.every(([, each]) => isScalar(each))) return `${named.length} ${named.length === 1 ? "part" : "parts"}`;
  return clipped(
    named.map(([key, each]) => `${fieldName(key).toLowerCase()} ${valueText(key, each, nameOf)}`).join(", "),
  );
}

const momentText = (at: number) =>
  Math.abs(at) > 8.64e15 ? String(at) : dayWords(new Date(at).toISOString().slice(0, 10));

function textOf(field: string, value: string, nameOf: NameOfId): string {
  const name = nameOf(field, value);
  if (name !== null) return name;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayWords(value);
  if (/^\d{4}-Q[1-4]$/.test(value)) return quarterInWords(value);
  if (/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(value)) return value.replaceAll("_", " ");
  return `“${clipped(value)}”`;
}

/**
 * What changed in a thing, one line a field: "Start Q1 2027 → Q2 2027", "Audiences: added Movers". Values inside values
 * are told by their own names, three deep.
 *
 * @param before, after only the fields that changed
 */
export function fieldLines(before: Fields, after: Fields, nameOf: NameOfId): string[] {
  return Object.keys(after)
    .filter((field) => !silent.has(field))
    .flatMap((field) => linesOf([field], before[field], after[field], nameOf, 1));
}

function linesOf(path: readonly string[], before: unknown, after: unknown, nameOf: NameOfId, depth: number): string[] {
  if (JSON.stringify(before ?? null) === JSON.stringify(after ?? null)) return [];
  const field = path.at(-1) ?? "";
  const name = path
    .map((each, at) => (at === 0 ? fieldName(each) : insideName(each, nameOf, path[at - 1] ?? "")))
    .join(", ");
  if (isRecord(before) && isRecord(after) && depth < mostDepth) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !silent.has(key));
    return keys.flatMap((key) => linesOf([...path, key], before[key], after[key], nameOf, depth + 1));
  }
  if (Array.isArray(before) && Array.isArray(after)) return [`${name}: ${listChange(field, before, after, nameOf)}`];
  return [`${name} ${valueText(field, before, nameOf)} → ${valueText(field, after, nameOf)}`];
}

const insideName = (key: string, nameOf: NameOfId, parent: string) =>
  nameOf(parent, key) ?? (/^\d{4}-Q[1-4]$/.test(key) ? quarterInWords(key) : fieldName(key).toLowerCase());

function listChange(field: string, before: readonly unknown[], after: readonly unknown[], nameOf: NameOfId): string {
  const key = (item: unknown) => JSON.stringify(item);
  const only = (items: readonly unknown[], others: readonly unknown[]) => {
    const known = new Set(others.map(key));
    return items.filter((item) => !known.has(key(item)));
  };
  const words = (items: readonly unknown[]) =>
    items.every(isScalar)
      ? clipped(items.map((item) => valueText(field, item, nameOf)).join(", "))
      : `${items.length} ${items.length === 1 ? "entry" : "entries"}`;
  const [added, gone] = [only(after, before), only(before, after)];
  if (added.length === 0 && gone.length === 0) return "another order";
  if (!added.every(isScalar) && added.length === gone.length)
    return `${added.length} ${added.length === 1 ? "entry" : "entries"} changed`;
  return [added.length > 0 && `added ${words(added)}`, gone.length > 0 && `took away ${words(gone)}`]
    .filter((part) => part !== false)
    .join("; ");
}
