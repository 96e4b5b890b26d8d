import type { Box, Paragraph } from "./deck";
import type { DeckScene } from "./deck-scene";
import { capitalized, countOf, dayWords, labelOf, uncapitalized } from "./deck-words";
import { flowColumns } from "./flow-columns";
import { closeSlides, type DraftSlide, openSlide, textBox } from "./open-slide";
import { paragraph } from "./write-paragraph";

const gap = 0.6;

/** The decisions asked, with who and by when; and what we will not do. */
export function askSlides(scene: DeckScene): DraftSlide[] {
  const open = openSlide(scene.head, {
    kind: "asks",
    titles: titlesOf(scene),
    source: "Own data: decisions prepared for this meeting; reviews of use cases; strategy page.",
  });
  const { x, y, w, h } = open.body;
  const left = { x, y, w: (w - gap) * 0.56, h };
  const right = { x: x + left.w + gap, y, w: (w - gap) * 0.44, h };
  const columns = [
    { text: (size: number) => asks(scene, size), frame: left },
    { text: (size: number) => refusals(scene, size), frame: right },
  ];
  const notes = notesOf(scene);
  return closeSlides(
    open,
    flowColumns(columns, [16, 14, 13, 12]).map(([asked, refused]) => {
      const boxes: Box[] = [];
      if (asked) boxes.push(textBox(asked, left, { id: "asks", name: "Decisions asked" }));
      if (refused) boxes.push(textBox(refused, right, { id: "not-doing", name: "What we will not do" }));
      return { boxes, notes };
    }),
  );
}

function titlesOf({ file }: DeckScene): string[] {
  const asks = file.deck?.asks ?? [];
  if (asks.length === 0) return ["No decision is asked of the board today"];
  const first = asks
    .flatMap(({ byDate }) => byDate ?? [])
    .sort()
    .at(0);
  const when = first ? `, the first by ${dayWords(first)}` : "";
  return [capitalized(`${countOf(asks.length, "decision")} ${asks.length === 1 ? "is" : "are"} asked of you${when}`)];
}

function asks({ file, personName }: DeckScene, size: number): Paragraph[] {
  const asked = file.deck?.asks ?? [];
  const heading = paragraph("Please decide", { face: "serif", italic: true, size: size + 1, color: "ink-2" });
  if (asked.length === 0) return [heading, paragraph("Nothing is waiting for the board.", { size, before: 4 })];
  return [
    heading,
    ...asked.flatMap(({ text, ownerId, byDate }, at) => [
      paragraph([[`${at + 1}  `, { color: "ink-3" }], text], { size, bold: true, before: size * 0.9 }),
      paragraph(`${personName(ownerId)}, ${byDate ? `by ${dayWords(byDate)}` : "no date set"}`, {
        size: Math.max(12, size - 2),
        color: "ink-2",
        before: 2,
      }),
    ]),
  ];
}

/** Use cases turned down or ended, with the reason of the latest review; then what the strategy page rules out. */
function refusals({ file }: DeckScene, size: number): Paragraph[] {
  const small = Math.max(12, size - 2);
  const item = (words: Parameters<typeof paragraph>[0]) =>
    paragraph(words, { size: small, before: small * 0.4, bullet: { character: "–", color: "ink-3" } });
  const ended = file.useCases
    .filter(({ status }) => status === "rejected" || status === "stopped")
    .map((useCase) => {
      const reason = reasonOf(file, useCase.id) ?? useCase.stopReason;
      const because = reason === null ? "" : `, ${uncapitalized(labelOf("stopReason", reason))}`;
      return item([[useCase.name, { bold: true }], ` (${useCase.status}${because})`]);
    });
  const ruledOut = (file.strategy?.notWhere ?? []).map((text) => item(text));
  const all = [...ended, ...ruledOut];
  return [
    paragraph("What we will not do", { face: "serif", italic: true, size: size + 1, color: "ink-2" }),
    ...(all.length > 0 ? all : [paragraph("Nothing is ruled out yet.", { size: small, before: 4 })]),
  ];
}

/** Why a use case was turned down or ended, as its latest review says; null where none does. */
export function reasonOf(file: DeckScene["file"], useCaseId: string): string | null {
  const reviews = file.reviews.filter((review) => review.useCaseId === useCaseId && review.reason !== null);
  return reviews.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)?.reason ?? null;
}

function notesOf({ file, personName }: DeckScene): string {
  const reviews = file.reviews.toSorted((a, b) => (a.date < b.date ? 1 : -1)).slice(0, 40);
  const names = new Map(file.useCases.map(({ id, name }) => [id, name]));
  return [
    "Reviews behind these lists, latest first:",
    ...reviews.map(
      ({ useCaseId, date, decision, note, deciderId }) =>
        `${dayWords(date)}: ${names.get(useCaseId ?? "") ?? useCaseId ?? "all"}, ${uncapitalized(labelOf("reviewDecision", decision))}, ${personName(deciderId)}. ${note ?? ""}`,
    ),
  ].join("\n");
}
