import type { HoldoutReading } from "./holdout-reading";

type Read = Pick<HoldoutReading, "state"> & {
  readonly metricId: string;
  readonly name: string;
  readonly on: string;
  readonly isExperience: boolean;
};

/** What a holdout says of both sides so far; only the latest result of each measure counts. */
export type HoldoutStanding = { readonly sentence: string; readonly harm: boolean };

/**
 * In a sentence: whether those who get it are better off, by customers' measures first. `harm` where a customers' measure
 * is worse for them; null without results.
 */
export function holdoutSentence(readings: readonly Read[]): HoldoutStanding | null {
  const latest = [
    ...new Map([...readings].sort((a, b) => (a.on < b.on ? -1 : 1)).map((each) => [each.metricId, each])),
  ];
  const names = (isExperience: boolean, state: string) =>
    latest.flatMap(([, each]) => (each.isExperience === isExperience && each.state === state ? [each.name] : []));
  if (latest.length === 0) return null;
  if (!latest.some(([, { isExperience }]) => isExperience))
    return {
      sentence:
        "Only the business side is recorded. Without a customer measure nobody can say whether people are better off; add one of the last survey.",
      harm: false,
    };
  const [worse, better] = [names(true, "worse"), names(true, "better")];
  const [sells, sellsLess] = [names(false, "better"), names(false, "worse")];
  if (worse.length > 0)
    return {
      sentence: `${sells.length > 0 ? `${said(sells)} is better for those who get it, at customers’ cost: ` : ""}${said(worse)} is worse for them.`,
      harm: true,
    };
  if (better.length > 0)
    return {
      sentence: `Customers who get it are better off: ${said(better)}.${sellsLess.length > 0 ? ` ${said(sellsLess)} is worse.` : ""}`,
      harm: false,
    };
  const business =
    sells.length > 0
      ? `${said(sells)} is better for those who get it; `
      : sellsLess.length > 0
        ? `${said(sellsLess)} is worse for those who get it; `
        : "";
  const customers = "whether customers are better or worse off is not known yet.";
  return { sentence: business === "" ? `W${customers.slice(1)}` : `${business}${customers}`, harm: false };
}

const said = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
