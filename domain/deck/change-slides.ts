import { cell, head } from "./cells";
import type { DeckScene } from "./deck-scene";
import { capitalized, countedWord, countOf, quarterWords } from "./deck-words";
import { flowTable } from "./flow-table";
import { closeSlides, type DraftSlide, openSlide } from "./open-slide";
import { sinceReviewSlides } from "./since-review-slides";

/**
 * What changed on the roadmap since the last review; where there was none yet, what moved, with the reason, and no slide
 * when nothing did.
 */
export function changeSlides(scene: DeckScene): DraftSlide[] {
  const { moves, changes, head: deckHead } = scene;
  if (changes) return sinceReviewSlides(scene, changes);
  if (moves.length === 0) return [];
  const later = moves.filter(({ from, to }) => to > from).length;
  const title = `Changed since the last deck: ${countOf(moves.length, "piece")} of work moved, ${countedWord(later)} of them to a later quarter`;
  const open = openSlide(deckHead, {
    kind: "changes",
    titles: [title],
    source: "Own data: moves on the roadmap, as stored.",
  });
  const quarter = (value: string) => (/^\d{4}-Q[1-4]$/.test(value) ? quarterWords(value) : value);
  const table = {
    name: "Changed since the last deck",
    alt: `${moves.length} moves on the roadmap`,
    columns: [4, 1.1, 1.1, 4.5, 1.8],
    header: ["Work", "From", "To", "Reason", "By"].map((text) => head(text)),
    rows: moves.map(({ name, from, to, reason, by }) => [
      cell(name, { bold: true }),
      cell(quarter(from)),
      cell(quarter(to), { bold: true }),
      cell(reason ?? "No reason given", reason ? {} : { color: "ink-3" }),
      cell(by ?? "not known"),
    ]),
  };
  const notes = capitalized(`${countOf(moves.length, "move")}, latest first.`);
  return closeSlides(
    open,
    flowTable(table, open.body, [14, 12, 11, 10]).map((box) => ({ boxes: [box], notes })),
  );
}
