import { isSame } from "../exchange/tables/entity-path";
import { sortedIds } from "../ordering";
import { quarterInWords, quarterNumber } from "../quarters";
import type { Initiative } from "./initiative";
import { counted, grouped, moneyInWords } from "./wording";

export const editKinds = [
  "added",
  "removed",
  "status",
  "moved",
  "resized",
  "reowned",
  "effort",
  "cost",
  "payoff",
  "limits",
  "stopRule",
  "group",
  "renamed",
  "about",
] as const;

/** One thing that is different about a piece of work. */
export type ItemEdit = {
  readonly kind: (typeof editKinds)[number];
  /** The fields it is about, as they were and are. */
  readonly before: Partial<Initiative> | null;
  readonly after: Partial<Initiative> | null;
  readonly sentence: string;
};

/** How people and money are called in the sentences. */
export type DifferenceWords = {
  readonly personName: (id: string) => string;
  readonly moneySign: string;
};
export const plainWords: DifferenceWords = { personName: (id) => id, moneySign: "" };

type Words = DifferenceWords & { readonly initiativeName: (id: string) => string };
type Field = keyof Initiative;
type Told = readonly [
  kind: ItemEdit["kind"],
  fields: readonly Field[],
  say: (a: Initiative, b: Initiative, words: Words) => string,
];

/** Every field stands in exactly one line, so that nothing changes unsaid. */
const lines: readonly Told[] = [
  ["status", ["status"], (_a, { status }) => statusWords[status]],
  ["moved", ["startQuarter"], movedWords],
  [
    "resized",
    ["durationQuarters"],
    (a, b) => `Takes ${counted(b.durationQuarters, "quarter")} instead of ${a.durationQuarters}.`,
  ],
  ["reowned", ["ownerId"], (a, b, words) => `Owned by ${ownerOf(b, words)} instead of ${ownerOf(a, words)}.`],
  ["effort", ["effortWeeks", "effortByRole"], effortWords],
  ["cost", ["cost"], (a, b, words) => `Costs ${moneyOf(b.cost, words)} instead of ${moneyOf(a.cost, words)}.`],
  [
    "payoff",
    ["payoffPerQuarter", "payoffLagQuarters"],
    (a, b, words) => `Earns ${payoffOf(b, words)}; before, ${payoffOf(a, words)}.`,
  ],
  ["limits", ["earliestQuarter", "deadlineQuarter", "pinned", "needsIds"], limitsWords],
  ["stopRule", ["stopRule"], stopRuleWords],
  ["group", ["lane", "horizon"], groupWords],
  ["renamed", ["name"], (a) => `Was called “${a.name}”.`],
  [
    "about",
    [
      ...(["kind", "refId", "raisesBlockTo", "linkedUseCaseIds", "platformPurchase"] as const),
      ...(["firstReleaseQuarter", "contentVersions", "hoursPerVersion"] as const),
    ],
    aboutWords,
  ],
];

/** Fields told by a line; with `id` they are all there are. */
export const toldFields: readonly Field[] = lines.flatMap(([, fields]) => fields);

/** What is different about one piece of work, a sentence each; null before is added, null after taken off. */
export function itemEdits(before: Initiative | null, after: Initiative | null, words: Words): ItemEdit[] {
  if (before === null || after === null) {
    const item = after ?? before;
    if (item === null) return [];
    const kind = before === null ? ("added" as const) : ("removed" as const);
    return [{ kind, before, after, sentence: presenceWords(item, kind, words) }];
  }
  return lines.flatMap(([kind, fields, say]) => {
    const changed = fields.filter((field) => !isSame(before[field], after[field]));
    if (changed.length === 0) return [];
    const only = (item: Initiative) => Object.fromEntries(changed.map((field) => [field, item[field]]));
    return [{ kind, before: only(before), after: only(after), sentence: say(before, after, words) }];
  });
}

const statusWords: Record<Initiative["status"], string> = {
  planned: "Planned again.",
  in_progress: "Work has begun.",
  done: "Finished.",
  dropped: "Stopped.",
};

function presenceWords(item: Initiative, kind: "added" | "removed", words: Words): string {
  const at = quarterInWords(item.startQuarter);
  const size = [
    ...(item.effortWeeks === null ? [] : [counted(item.effortWeeks, "person-week")]),
    ...(item.cost === null ? [] : [moneyOf(item.cost, words)]),
  ];
  const how = size.length > 0 ? `: ${size.join(", ")}` : "";
  return kind === "added" ? `New in ${at}${how}.` : `Taken off the plan; it stood in ${at}${how}.`;
}

function movedWords(a: Initiative, b: Initiative): string {
  const by = quarterNumber(b.startQuarter) - quarterNumber(a.startQuarter);
  const way = by > 0 ? "later" : "sooner";
  return `From ${quarterInWords(a.startQuarter)} to ${quarterInWords(b.startQuarter)}, ${counted(Math.abs(by), "quarter")} ${way}.`;
}

function effortWords(a: Initiative, b: Initiative): string {
  const weeks = (item: Initiative) => (item.effortWeeks === null ? "not known" : grouped(item.effortWeeks));
  const whole =
    a.effortWeeks === b.effortWeeks
      ? `Takes ${weeks(b)} person-weeks as before`
      : b.effortWeeks === null
        ? `Its effort is not known any more; it was ${weeks(a)} person-weeks`
        : a.effortWeeks === null
          ? `Takes ${weeks(b)} person-weeks; before, nobody had said`
          : `Takes ${weeks(b)} person-weeks instead of ${weeks(a)}`;
  const roles = sortedIds([...Object.keys(a.effortByRole), ...Object.keys(b.effortByRole)]).flatMap((role) => {
    const [was, is] = [a.effortByRole[role] ?? 0, b.effortByRole[role] ?? 0];
    return was === is ? [] : [`${role} ${grouped(was)} → ${grouped(is)}`];
  });
  return roles.length > 0 ? `${whole} (${roles.join(", ")}).` : `${whole}.`;
}

function limitsWords(a: Initiative, b: Initiative, { initiativeName }: Words): string {
  const said: string[] = [];
  if (a.earliestQuarter !== b.earliestQuarter)
    said.push(b.earliestQuarter ? `not before ${quarterInWords(b.earliestQuarter)}` : "may start at any time");
  if (a.deadlineQuarter !== b.deadlineQuarter)
    said.push(b.deadlineQuarter ? `finished by ${quarterInWords(b.deadlineQuarter)}` : "no deadline any more");
  if (a.pinned !== b.pinned)
    said.push(b.pinned ? `pinned to ${quarterInWords(b.startQuarter)}` : "not pinned any more");
  const names = (from: Initiative, without: Initiative) =>
    from.needsIds.filter((id) => !without.needsIds.includes(id)).map((id) => `“${initiativeName(id)}”`);
  const [more, fewer] = [names(b, a), names(a, b)];
  if (more.length > 0) said.push(`now waits for ${more.join(", ")}`);
  if (fewer.length > 0) said.push(`no longer waits for ${fewer.join(", ")}`);
  if (said.length === 0) return "What it waits for stands in another order.";
  const sentence = said.join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function stopRuleWords({ stopRule: was }: Initiative, { stopRule: is }: Initiative): string {
  if (is === null) return `Has no stop rule any more; it was “${was?.text ?? ""}”`;
  return was === null
    ? `Has a stop rule now: “${is.text}”`
    : `Another stop rule: “${is.text}” instead of “${was.text}”`;
}

function groupWords(a: Initiative, b: Initiative): string {
  const lane = a.lane === b.lane ? [] : [`in lane ${b.lane ?? "none"} instead of ${a.lane ?? "none"}`];
  const horizon = a.horizon === b.horizon ? [] : [`horizon ${horizonOf(b)} instead of ${horizonOf(a)}`];
  const sentence = [...lane, ...horizon].join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function aboutWords(a: Initiative, b: Initiative): string {
  if (a.kind !== b.kind || a.refId !== b.refId) return "Serves something else than before.";
  if (a.raisesBlockTo !== b.raisesBlockTo)
    return `Raises its building block to level ${b.raisesBlockTo ?? "none"} instead of ${a.raisesBlockTo ?? "none"}.`;
  if (a.firstReleaseQuarter !== b.firstReleaseQuarter)
    return b.firstReleaseQuarter
      ? `First release in ${quarterInWords(b.firstReleaseQuarter)}.`
      : "Its first release has no quarter any more.";
  if (!isSame(a.linkedUseCaseIds, b.linkedUseCaseIds)) return "Linked to other use cases.";
  if (a.platformPurchase !== b.platformPurchase)
    return b.platformPurchase ? "Is the purchase of a platform now." : "Is not the purchase of a platform any more.";
  return "Needs other content than before.";
}

const horizonWords = {
  marketing: "marketing",
  cx: "customer experience",
  digital_commerce: "digital commerce",
} as const;
const horizonOf = ({ horizon }: Initiative) => (horizon === null ? "none" : horizonWords[horizon]);
const ownerOf = ({ ownerId }: Initiative, { personName }: Words) => (ownerId === null ? "nobody" : personName(ownerId));
const moneyOf = (amount: number | null, { moneySign }: DifferenceWords) =>
  amount === null ? "an unknown amount" : moneyInWords(amount, moneySign);

function payoffOf({ payoffPerQuarter, payoffLagQuarters }: Initiative, words: Words): string {
  if (payoffPerQuarter === null) return "an unknown amount";
  const lag = payoffLagQuarters ? `, ${counted(payoffLagQuarters, "quarter")} after it works` : "";
  return `${moneyOf(payoffPerQuarter, words)} a quarter${lag}`;
}
