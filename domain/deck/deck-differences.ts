import type { Deck, Slide } from "./deck";
import { slideTexts } from "./slide-texts";
import { type TextChange, textChanges } from "./text-changes";

/** What became of one slide since another deck. `drawn`: the same words, but figures of a chart or places differ. */
export type SlideDifference = {
  readonly slideId: string;
  readonly title: string;
  /** Its place in the deck it is in, from 1. */
  readonly page: number;
  readonly state: "new" | "gone" | "changed" | "drawn";
  /** Its title before, where that is different. */
  readonly titleWas: string | null;
  readonly changes: readonly TextChange[];
  readonly notesDiffer: boolean;
};

/**
 * What differs between a deck as it went out and as it is now, slide by slide; gone slides last. A text that only went
 * on to another slide of its part is no difference. Order of slides, page numbers and the day are none either.
 */
export function deckDifferences(before: Deck, after: Deck): SlideDifference[] {
  const was = new Map(before.slides.map((slide) => [slide.id, slide]));
  const is = new Set(after.slides.map(({ id }) => id));
  const carried = carriedOver(before, after);
  const told = after.slides.flatMap((slide, at): SlideDifference[] => {
    const earlier = was.get(slide.id);
    const head = { slideId: slide.id, title: slide.title, page: at + 1 };
    if (!earlier) return [{ ...head, state: "new", titleWas: null, changes: [], notesDiffer: false }];
    const unlessCarried = (text: string | null) => (carried.has(`${slide.partId} ${text}`) ? null : text);
    const changes = textChanges(slideTexts(earlier), slideTexts(slide))
      .map((change) => ({ was: unlessCarried(change.was), is: unlessCarried(change.is) }))
      .filter((change) => change.was !== null || change.is !== null);
    const titleWas = earlier.title === slide.title ? null : earlier.title;
    const notesDiffer = notesOf(earlier) !== notesOf(slide);
    const hasWords = changes.length > 0 || titleWas !== null || notesDiffer;
    if (!hasWords && drawingOf(earlier) === drawingOf(slide)) return [];
    return [{ ...head, state: hasWords ? "changed" : "drawn", titleWas, changes, notesDiffer }];
  });
  const gone = before.slides.flatMap((slide, at): SlideDifference[] =>
    is.has(slide.id)
      ? []
      : [
          {
            ...{ slideId: slide.id, title: slide.title, page: at + 1, state: "gone" },
            ...{ titleWas: null, changes: [], notesDiffer: false },
          },
        ],
  );
  return [...told, ...gone];
}

/** "partId text" of what is in both decks in the same part, so that a row that moved on is not told as gone and new. */
function carriedOver(before: Deck, after: Deck): ReadonlySet<string> {
  const wordsOf = ({ slides }: Deck) =>
    new Set(slides.flatMap((slide) => slideTexts(slide).map((text) => `${slide.partId} ${text}`)));
  const held = wordsOf(before);
  return new Set([...wordsOf(after)].filter((text) => held.has(text)));
}

/** Without the lines that name the day. */
const notesOf = ({ notes, footer }: Slide) => notes.replaceAll(footer.asOf, "");

const drawingOf = ({ boxes }: Slide) =>
  JSON.stringify(boxes.filter((box) => box.kind !== "text" || box.role === "body"));

/** "2 slides differ and 1 is new", "Nothing differs". */
export function differencesInWords(differences: readonly Pick<SlideDifference, "state">[]): string {
  const count = (...states: readonly SlideDifference["state"][]) =>
    differences.filter(({ state }) => states.includes(state)).length;
  const [changed, added, gone] = [count("changed", "drawn"), count("new"), count("gone")];
  const parts = [
    changed > 0 && `${changed} ${changed === 1 ? "slide differs" : "slides differ"}`,
    added > 0 && `${added} ${added === 1 ? "is" : "are"} new`,
    gone > 0 && `${gone} ${gone === 1 ? "is" : "are"} gone`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "Nothing differs" : parts.join(", ");
}
