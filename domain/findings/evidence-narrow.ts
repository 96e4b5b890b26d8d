/** What a list of cards is narrowed by; "" is any. */
export type EvidenceFilter = {
  readonly text: string;
  readonly kind: string;
  readonly ageBand: string;
  readonly verification: string;
  readonly topic: string;
  /** Id of a conflict group; "none" for cards that nothing contradicts, "any" for those that something does. */
  readonly group: string;
  /** Id of a rule that cites the card; "any" for any rule. */
  readonly rule: string;
  readonly only: "" | "own" | "pinned";
};

export const everyCard: EvidenceFilter = {
  ...{ text: "", kind: "", ageBand: "", verification: "", topic: "", group: "", rule: "", only: "" },
};

type Narrowed = {
  readonly own: boolean;
  readonly name: string;
  readonly statement: string;
  readonly id: string;
  readonly kind: string;
  readonly ageBand: string;
  readonly verification: string;
  readonly topics: readonly string[];
  readonly pinned: number;
  readonly ruleIds: readonly string[];
};
type Shown<Row> = {
  readonly group: { readonly id: string; readonly title: string } | null;
  readonly cards: readonly Row[];
};

/**
 * The cards that match every part of a filter, in the order given. A conflict group stays whole as soon as one of
 * its cards matches: none of them is shown without the others.
 */
export function narrowEvidence<Row extends Narrowed, Entry extends Shown<Row>>(
  shown: readonly Entry[],
  filter: EvidenceFilter,
): { readonly shown: Entry[]; readonly matching: number } {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (row: Row, group: Entry["group"]) =>
    (filter.kind === "" || row.kind === filter.kind) &&
    (filter.ageBand === "" || row.ageBand === filter.ageBand) &&
    (filter.verification === "" || row.verification === filter.verification) &&
    (filter.topic === "" || row.topics.includes(filter.topic)) &&
    isInGroup(group?.id ?? null, filter.group) &&
    (filter.rule === "" || (filter.rule === "any" ? row.ruleIds.length > 0 : row.ruleIds.includes(filter.rule))) &&
    (filter.only === "" || (filter.only === "own" ? row.own : row.pinned > 0)) &&
    (words.length === 0 || says(row, group?.title ?? "", words));
  const counts = shown.map(({ cards, group }) => cards.filter((card) => matches(card, group)).length);
  return {
    shown: shown.filter((_, at) => (counts[at] ?? 0) > 0),
    matching: counts.reduce((sum, count) => sum + count, 0),
  };
}

function isInGroup(groupId: string | null, asked: string): boolean {
  if (asked === "") return true;
  if (asked === "none") return groupId === null;
  return asked === "any" ? groupId !== null : groupId === asked;
}

function says({ name, statement, topics, id }: Narrowed, group: string, words: readonly string[]): boolean {
  const text = `${name} ${statement} ${topics.join(" ").replaceAll("_", " ")} ${id} ${group}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
