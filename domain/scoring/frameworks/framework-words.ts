import type { ComparedRow, FrameworkComparison, Overlooked } from "./compare-frameworks";
import { frameworks } from "./frameworks";

const counts = ["None", "One", "Two", "Three", "Four", "Five"];
const ordinals = ["", "first", "second", "third", "fourth", "fifth"];
const listed = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** What is the matter with an item here: "it needs a redesign: regret risk 72, severe". */
export function matterHere({ verdict, status, ...row }: ComparedRow): string {
  const left = status === "stopped" || status === "rejected" ? `it was ${status} and ` : "it ";
  const severe = [
    ...(row.creepinessBand === "severe" ? [`creepiness ${row.creepiness}`] : []),
    ...(row.regretBand === "severe" ? [`regret risk ${row.regretRisk}`] : []),
  ];
  const harm = severe.length === 0 ? "" : `: ${listed(severe)}, ${severe.length === 1 ? "severe" : "both severe"}`;
  return verdict === "blocked" ? `${left}is blocked by a hard stop${harm}` : `${left}needs a redesign${harm}`;
}

/** "RICE puts Basket countdown second and WSJF first; here it needs a redesign: regret risk 72, severe." */
export function overlookedSentence({ row, places }: Overlooked): string {
  const [first, ...others] = places.map(({ name, rank }) => ({ name, place: ordinals[rank] ?? String(rank) }));
  if (!first) return "";
  const puts = [
    `${first.name} puts ${row.name} ${first.place}`,
    ...others.map(({ name, place }) => `${name} ${place}`),
  ];
  return `${listed(puts)}; here ${matterHere(row)}.`;
}

/** What the comparison comes to: what others would start that must change first here. */
export function comparisonSentence({ items, overlooked }: Pick<FrameworkComparison, "items" | "overlooked">): string {
  if (items.every(({ under }) => frameworks.every(({ id }) => under[id].rank === null)))
    return "Nothing here has the answers these frameworks ask for yet.";
  const [worst] = overlooked;
  if (!worst)
    return "None of them looks at harm. Today none would start what must change first here; that is luck, not judgement.";
  const others = overlooked.length - 1;
  return (
    `${counts[worst.places.length]} of five frameworks would put ${worst.row.name} among ${worst.places.length === 1 ? "its" : "their"} first five` +
    `${others === 0 ? "" : `, and ${others} more ${others === 1 ? "item" : "items"} that must change first here ${others === 1 ? "is" : "are"} among them too`}. ` +
    "None of them looks at harm."
  );
}
