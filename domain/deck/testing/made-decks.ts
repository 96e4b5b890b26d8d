import sample from "@/content/sample_workspace.json";
import { type GenericDecision, genericKinds } from "@/domain/customers/generic-decision";
import type { Box, BoxText, Deck, Frame } from "@/domain/deck/deck";
import { type DeckOptions, deckOf } from "@/domain/deck/deck-of";
import type { DeckChanges } from "@/domain/deck/deck-scene";
import { partsOf } from "@/domain/deck/deck-starts";
import { deckParts } from "@/domain/deck/saved-deck";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { review, reviewMeeting } from "@/domain/returns/returns";
import { differenceGroups } from "@/domain/roadmap/plan-difference";

const today = "2026-11-21";
/** The steering deck of a file. */
export const made = (file: WorkspaceFile, more: Partial<DeckOptions> = {}) =>
  deckOf(file, computeWorkspace(file, { today }), { parts: partsOf("steering"), name: "steering", ...more });
/** Every part there is, in its order. */
export const whole = (file: WorkspaceFile, more: Partial<DeckOptions> = {}) =>
  made(file, {
    parts: deckParts.map((part) => ({ id: part, part, subjectId: null, title: null, notes: null })),
    leftAlone: leftAlone(file),
    ...more,
  });
/** Something of each kind is left as it is, for long reasons. */
const leftAlone = ({ strategy, channelScores, useCases, audiences }: WorkspaceFile): GenericDecision[] =>
  genericKinds.flatMap((kind, at) =>
    useCases.slice(0, 3).map((useCase, place) => ({
      ...{ id: `G${at}-${place}`, kind, text: strategy?.notWhere[place] ?? `${useCase.name} stays`, decidedBy: "U1" },
      ...{ channelId: channelScores[place]?.channelId ?? null, audienceId: audiences[place]?.id ?? null },
      ...{ useCaseId: useCase.id, fromTask: "select", toTask: place === 0 ? "validate" : null, decidedAt: 1 },
      ...{ reason: `${useCase.name} `.repeat(4), reviewOn: place === 0 ? null : "2027-05-01" },
    })),
  );
/** The sample. */
export const larkmere = parseWorkspaceFile(sample);
export const overridden: WorkspaceFile = {
  ...larkmere,
  experiments: larkmere.experiments.map((each) => ({
    ...each,
    override: {
      ...{ decision: "iterate", byId: null, at: null, byName: "Wilhelmina Featherstonehaugh-Cholmondeley" },
      reason: "The timer can be made honest, and the board asked for it. ".repeat(16),
    },
  })),
};
/** Of every item something, in long words; people and money too. */
export const changesOf = ({ roadmap }: WorkspaceFile): DeckChanges => ({
  since: { name: "Autumn review", takenOn: "2026-10-12" },
  items: (roadmap?.items ?? []).map(({ name }, at) => ({
    name,
    group: differenceGroups[at % differenceGroups.length]!,
    quartersLater: at % 3,
    edits: [{ sentence: `${name} stood elsewhere ${at}.` }, { sentence: "It costs more." }],
    why:
      at % 4 === 0 ? null : { reason: at % 2 === 0 ? null : `${name} because ${at}`, by: "Ines Calder", at: 1.79e12 },
  })),
  frame: {
    sentences: (roadmap?.items ?? []).map(({ id }) => `Budget in Q1 2027 for ${id}: £1, before £2.`),
    why: null,
  },
  outlook: "Worth 3,509 points, before 3,400 points; cost as before, £1,541,000; customers wait longer at 1 pitfall.",
});
/** A meeting that ended, with a decision about everything, in many words. */
export const reviewed = (file: WorkspaceFile): WorkspaceFile => ({
  ...file,
  reviewMeetings: [
    reviewMeeting.parse({
      id: "RM1",
      name: "The long review ".repeat(12).trim(),
      heldOn: "2026-11-20",
      agenda: [],
      closedAt: 1,
    }),
  ],
  reviews: file.useCases.map(({ id }, at) =>
    review.parse({
      ...{ id: `V${at}`, useCaseId: id, date: "2026-11-20", meetingId: "RM1", deciderId: "U1" },
      ...{ decision: at % 2 === 0 ? "continue" : "stop", reason: at % 2 === 0 ? null : "cx_harm" },
      ...{ note: "It cannot go on like this. ".repeat(20), suggested: { decision: "stop", against: "HOLLOW_WIN" } },
    }),
  ),
});
/** Boxes with those inside groups. */
export const flat = (boxes: readonly Box[]): Box[] =>
  boxes.flatMap((box): Box[] => (box.kind === "group" ? [box, ...box.children] : [box]));

/** The texts of a box, each with the frame it is set in. */
export function textsOf(box: Box): { text: BoxText; frame: Frame }[] {
  if (box.kind === "text") return [{ text: box.text, frame: box.frame }];
  if (box.kind === "shape" && box.text) return [{ text: box.text, frame: box.frame }];
  if (box.kind !== "table") return [];
  let y = box.frame.y;
  return box.rows.flatMap((row) => {
    let x = box.frame.x;
    const cells = row.cells.map(({ text }, at) => {
      const frame = { x, y, w: box.columns[at] ?? 0, h: row.height };
      x += frame.w;
      return { text, frame };
    });
    y += row.height;
    return cells;
  });
}

/** Every paragraph of a deck. */
export const wordsOf = (deck: Deck) =>
  deck.slides.flatMap(({ boxes }) =>
    flat(boxes).flatMap((box) =>
      textsOf(box).flatMap(({ text }) => text.paragraphs.map(({ runs }) => runs.map((run) => run.text).join(""))),
    ),
  );
