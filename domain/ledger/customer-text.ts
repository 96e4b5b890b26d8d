import { isFilled } from "../ordering";
import type { DataItem } from "./data-item";
import { isHeld } from "./needed-items";

/** A piece of what a customer would read; a gap is what nobody wrote yet. */
export type TextPiece = { readonly text: string; readonly gap?: true };

const gap = (text: string): TextPiece => ({ text: `[${text}]`, gap: true });
const said = (text: string): TextPiece => ({ text });

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
const begun = (text: string) =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const sourceWords: Readonly<Record<NonNullable<DataItem["source"]>, string>> = {
  context: "It is about the moment, not about you.",
  declared: "You told us.",
  observed_session: "We see it while you visit us.",
  observed_history: "We gather it over time where you deal with us.",
  inferred: "We work it out from what you do.",
  purchased: "We got it from others.",
};

const basisWords: Readonly<Record<NonNullable<DataItem["legalBasis"]>, string | null>> = {
  consent: "We ask you first, and you can say no at any time.",
  explicit_consent: "We use it only where you have expressly agreed, and you can take that back at any time.",
  contract: "We need it to do what you asked us for.",
  legitimate_interests: "You can object at any time.",
  legal_obligation: "The law asks us to keep it.",
  vital_interests: "It protects somebody’s life.",
  public_task: "It serves a task in the public interest.",
  not_personal: "It does not tell us who you are.",
  unknown: null,
};

/** 1095 as "3 years", 180 as "6 months", 10 as "10 days". */
export function retentionWords(days: number): string {
  const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  if (days > 0 && days % 365 === 0) return counted(days / 365, "year");
  if (days > 0 && days % 30 === 0 && days < 720) return counted(days / 30, "month");
  return counted(days, "day");
}

type Told = Pick<
  DataItem,
  | "name"
  | "status"
  | "purpose"
  | "benefitStatement"
  | "source"
  | "legalBasis"
  | "specialCategory"
  | "retentionDays"
  | "provenance"
>;

/**
 * What a customer would read about one kind of data: what it is used for, what they get, where it comes from, for how
 * long, on which basis. What is missing stands as a gap where it would be read.
 */
export function customerText(item: Told): TextPiece[] {
  const { name, purpose, benefitStatement, source, legalBasis, retentionDays } = item;
  const isIdle = item.status === "collected" || item.status === "dormant";
  const pieces: TextPiece[] = isIdle
    ? [said(`We hold your ${begun(name)}, and do not use it.`)]
    : isFilled(purpose)
      ? [said(ended(`We use your ${begun(name)} to ${begun(purpose.replace(/^to\s+/i, ""))}`))]
      : [said(`We use your ${begun(name)} to`), gap("what for"), said(".")];
  pieces.push(
    ...(isFilled(benefitStatement)
      ? [said(`What you get: ${ended(begun(benefitStatement))}`)]
      : [said("What you get:"), gap("nothing is written"), said(".")]),
  );
  pieces.push(source === null ? gap("where it comes from") : said(sourceWords[source]));
  if (source === "purchased")
    pieces.push(isFilled(item.provenance) ? said(`From: ${ended(item.provenance)}`) : gap("from whom"));
  pieces.push(
    retentionDays === null ? gap("for how long we keep it") : said(`We keep it for ${retentionWords(retentionDays)}.`),
  );
  const basis = item.specialCategory && legalBasis !== "explicit_consent" ? null : basisWords[legalBasis ?? "unknown"];
  pieces.push(
    basis ? said(basis) : gap(item.specialCategory ? "explicit consent for sensitive data" : "why we may use it"),
  );
  return pieces;
}

/** How customers can see and change it, said once; from the strategy. */
export function controlText(control: string | null | undefined): TextPiece {
  return isFilled(control)
    ? said(`See it, change it or switch it off: ${ended(begun(control))}`)
    : gap("where they can see it, change it or switch it off");
}

/** One benefit with everything that is held for it. */
export type BenefitGroup<Item> = { readonly benefit: string | null; readonly items: readonly Item[] };

/** What is held about people, by what they get for it; what nobody explained comes last. Retired items are left out. */
export function byBenefit<Item extends Pick<DataItem, "benefitStatement" | "status">>(
  items: readonly Item[],
): BenefitGroup<Item>[] {
  const groups = new Map<string | null, Item[]>();
  for (const item of items.filter(isHeld)) {
    const benefit = isFilled(item.benefitStatement) ? item.benefitStatement.trim() : null;
    groups.set(benefit, [...(groups.get(benefit) ?? []), item]);
  }
  return [...groups]
    .map(([benefit, held]) => ({ benefit, items: held }))
    .sort((a, b) => Number(a.benefit === null) - Number(b.benefit === null));
}

/** The pieces as one text to copy; gaps stay in their brackets. */
export function plainText(pieces: readonly TextPiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join(" ")
    .replace(/ \.(?=\s|$)/g, ".");
}
