import library from "@/content/evidence.json";
import { byCode } from "../ordering";
import { strengthOf } from "./evidence-kinds";
import type { OwnEvidence } from "./own-evidence";

/** One outside figure, or one a workspace wrote down itself, with everything that is known of where it comes from. */
export type Card = {
  readonly id: string;
  readonly own: boolean;
  readonly statement: string;
  readonly values: readonly { readonly label: string; readonly number: number; readonly unit: string }[];
  readonly kind: string;
  readonly publisher: string | null;
  readonly title: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published: string | null;
  readonly dateBasis: string | null;
  readonly population: string | null;
  readonly sampleSize: number | string | null;
  readonly geography: string | null;
  readonly verification: string;
  readonly caveat: string | null;
  readonly citation: string | null;
  readonly conflictGroup: string | null;
  readonly tags: readonly string[];
  /** The wording of the article, where its source says something else. */
  readonly articleSays: string | null;
  readonly prediction: { readonly madeOn: string; readonly dueBy: string; readonly outcome: string | null } | null;
};

export type ConflictGroup = (typeof library.conflictGroups)[number];

type Shipped = Omit<Card, "own" | "citation" | "articleSays" | "prediction"> &
  Partial<Pick<Card, "articleSays" | "prediction">>;

/** The cards that ship, as they stand in the library. */
export const shippedCards: readonly Card[] = (library.items as unknown as readonly Shipped[]).map((card) => ({
  ...card,
  own: false,
  caveat: card.caveat || null,
  citation: null,
  articleSays: card.articleSays ?? null,
  prediction: card.prediction ?? null,
}));

const shipped: ReadonlyMap<string, Card> = new Map(shippedCards.map((card) => [card.id, card]));
const groups: ReadonlyMap<string, ConflictGroup> = new Map(library.conflictGroups.map((group) => [group.id, group]));

export const conflictGroups: readonly ConflictGroup[] = library.conflictGroups;

/** What the cards of a group disagree about, and how to read it; null when there is no such group. */
export function conflictOf(groupId: string | null): ConflictGroup | null {
  return groupId === null ? null : (groups.get(groupId) ?? null);
}

/** What a workspace wrote down itself, as a card beside those that ship. It belongs to no conflict group. */
export function ownCard(own: OwnEvidence): Card {
  return {
    ...own,
    own: true,
    dateBasis: null,
    geography: null,
    verification: "own",
    conflictGroup: null,
    tags: [],
    articleSays: null,
    prediction: null,
  };
}

/** A card by its id, shipped or of one's own; null when there is none. */
export function findCard(id: string, own: readonly OwnEvidence[]): Card | null {
  const mine = own.find((each) => each.id === id);
  return shipped.get(id) ?? (mine ? ownCard(mine) : null);
}

const measured: readonly string[] = ["experiment", "experience_survey", "telemetry"];

/**
 * Orders cards by strength: what was measured and written down here first, then by kind from experiment to
 * prediction, then by id.
 */
export function byStrength(a: Card, b: Card): number {
  const rank = (card: Card) => (card.own && measured.includes(card.kind) ? -1 : strengthOf(card.kind));
  return rank(a) - rank(b) || Number(b.own) - Number(a.own) || byCode(a.id, b.id);
}

const sources: ReadonlyMap<string, string> = new Map(library.sources.map(({ id, title }) => [id, title]));

/** How the date of a card is known; what is said of its article is said of it. */
export function dateBasisInWords(basis: string | null): string | null {
  const code = basis?.match(/^see source (S\d)$/)?.[1];
  const source = library.sources.find(({ id }) => id === code);
  return source ? source.dateBasis : basis && codesInWords(basis);
}

/** A text of a card with the codes of articles and of other cards in it spelled out. */
export function codesInWords(text: string): string {
  return text
    .replace(/\bS[0-4]\b/g, (code) => (sources.has(code) ? `“${sources.get(code)}”` : code))
    .replace(/\bEV-[A-Z0-9-]+\b/g, (id) => nameOfCode(id));
}

function nameOfCode(id: string): string {
  const card = shipped.get(id);
  return card ? `${card.publisher}, ${card.published?.slice(0, 4) ?? "undated"}` : id;
}
