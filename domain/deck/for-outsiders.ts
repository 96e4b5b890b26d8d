import type { Deck } from "./deck";

/** What stays inside: what is said aloud, what the plan is about, and titles that were not chosen. */
const inside: ReadonlySet<string> = new Set(["about", "notes", "proposed"]);

/** A deck as people without an account may have it: what is drawn, without speaker notes and ids of the plan. */
export function forOutsiders(deck: Deck): Deck {
  const slides = deck.slides.map((slide) => ({ ...(drawnOf(slide) as typeof slide), notes: "", proposed: "" }));
  return { ...deck, slides };
}

function drawnOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(drawnOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (inside.has(key) ? [] : [[key, drawnOf(part)]])),
  );
}
