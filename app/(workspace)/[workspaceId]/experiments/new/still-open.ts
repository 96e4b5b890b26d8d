import type { TestDraft } from "../form/test-draft";

/** What matters of a test while it is written: whether it can be logged, and what is open before it can start. */
export function stillOpen({ name, measures, arms, ...said }: TestDraft): string {
  if (name.trim() === "") return "Give it a name, and it can be logged; the rest can follow.";
  const has = (place: string) => measures.some((each) => each.place === place && each.metricId !== "");
  const { inParts, because, change, forWhom, effect, ownWords } = said;
  const isExpected = inParts ? [because, change, forWhom, effect].every((part) => part.trim()) : ownWords.trim();
  const open = [
    !isExpected && "what you expect",
    !has("primary") && "a commercial measure",
    !has("experience") && "a measure of the experience",
    arms.length < 2 && "a treatment",
    "its size",
  ].filter((each) => each !== false);
  if (open.length === 1) return "Everything is here to log it; next comes its size, and then it can start.";
  return `It can be logged as it is. Before it starts it needs ${open.slice(0, -1).join(", ")} and ${open.at(-1)}.`;
}
