import type { Deck } from "./deck";
import { slideTexts } from "./slide-texts";

/** One text of a slide as it is, and as it goes out. */
export type Gone = { readonly part: string; readonly was: string; readonly is: string };

const mostExamples = 8;
const mostLetters = 160;

/**
 * What is different on the slides of a deck that hides something: how many texts, and the first of them as examples; a text
 * that makes room for another counts as one. Texts are compared part by part, for slides may break elsewhere.
 */
export function whatGoes(plain: Deck, hidden: Deck): { readonly texts: number; readonly examples: readonly Gone[] } {
  const gone: Gone[] = [];
  for (const partId of new Set(plain.slides.map((slide) => slide.partId))) {
    const [was, is] = [plain, hidden].map((deck) => textsOf(deck, partId)) as [string[], string[]];
    const kept = new Set(is);
    const had = new Set(was);
    const before = was.filter((text) => !kept.has(text));
    const after = is.filter((text) => !had.has(text));
    const part = plain.slides.find((slide) => slide.partId === partId)?.title ?? "";
    gone.push(...before.map((text, at) => ({ part: cut(part), was: cut(text), is: cut(after[at] ?? "left out") })));
  }
  return { texts: gone.length, examples: gone.slice(0, mostExamples) };
}

const textsOf = ({ slides }: Deck, partId: string) =>
  slides.filter((slide) => slide.partId === partId).flatMap((slide) => [slide.title, ...slideTexts(slide)]);

function cut(text: string): string {
  const letters = [...text];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join("")}…` : text;
}
