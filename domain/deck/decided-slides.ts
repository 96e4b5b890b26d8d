import { byCode } from "../ordering";
import type { Review, ReviewMeeting } from "../returns/returns";
import { decisionWords, goesOn, toldDecision } from "../reviews/review-words";
import { cell, head, twoLines } from "./cells";
import type { About } from "./deck";
import type { DeckScene } from "./deck-scene";
import { capitalized, countOf, dayWords } from "./deck-words";
import { flowTable } from "./flow-table";
import { closeSlides, type DraftSlide, emptyPage, openSlide } from "./open-slide";

/** What the last meeting that ended decided about use cases, each with who and why; no slide where none was held. */
export function decidedSlides(scene: DeckScene): DraftSlide[] {
  const meeting = lastEnded(scene.file.reviewMeetings);
  if (!meeting) return [];
  const decided = scene.file.reviews.filter(({ meetingId }) => meetingId === meeting.id);
  const day = dayWords(meeting.heldOn);
  const open = openSlide(scene.head, {
    kind: "decided",
    titles: [
      `${meeting.name}, ${day}: ${summary(decided)}`,
      `Decided on ${day}: ${summary(decided)}`,
      `Decided on ${day}`,
    ],
    source: `Own data: decisions of the review meeting of ${day}, as stored; suggestions by rule.`,
  });
  const notes = notesOf(meeting);
  if (decided.length === 0)
    return closeSlides(open, [emptyPage(open, "What the next meeting decides is told here, with who and why.", notes)]);
  const names = new Map(scene.file.useCases.map(({ id, name }) => [id, name]));
  const table = {
    name: "Decided at the last review",
    alt: `${decided.length} decisions with what was suggested, who decided and why`,
    columns: [2.9, 2.6, 1.9, 1.7, 3.6],
    header: ["Use case", "Decision", "Suggested", "Who", "Why"].map((text) => head(text)),
    rows: decided.map((review) => [
      cell(names.get(review.useCaseId ?? "") ?? review.useCaseId ?? "", { bold: true }),
      cell(toldDecision(review), { bold: true, ...(review.suggested?.against ? { color: "harm-4" as const } : {}) }),
      suggestedCell(review),
      cell(scene.personName(review.deciderId)),
      cell(review.note ?? "No note", review.note ? {} : { color: "ink-3" }),
    ]),
    abouts: decided.map(({ useCaseId }): About | null =>
      useCaseId === null ? null : { kind: "useCase", id: useCaseId },
    ),
  };
  return closeSlides(
    open,
    flowTable(table, open.body, [14, 12, 11, 10]).map((box) => ({ boxes: [box], notes })),
  );
}

function suggestedCell({ decision, suggested }: Review) {
  if (!suggested?.decision) return cell("Nothing", { color: "ink-3" });
  const words = decisionWords(suggested.decision);
  return suggested.decision === decision ? cell(words) : twoLines(words, "decided otherwise");
}

const lastEnded = (meetings: readonly ReviewMeeting[]): ReviewMeeting | undefined =>
  meetings
    .filter(({ closedAt }) => closedAt !== null)
    .toSorted((a, b) => byCode(a.heldOn, b.heldOn) || (a.closedAt ?? 0) - (b.closedAt ?? 0))
    .at(-1);

/** "one ends or pauses, two change, three go on". */
function summary(decided: readonly Review[]): string {
  if (decided.length === 0) return "nothing was decided about a use case";
  const many = (of: (decision: Review["decision"]) => boolean) => decided.filter(({ decision }) => of(decision)).length;
  const ending = many((decision) => decision === "stop" || decision === "pause");
  const changing = many((decision) => decision === "redesign" || decision === "narrow");
  const going = many((decision) => goesOn.has(decision));
  const parts = [
    ending > 0 && `${countOf(ending, "use case")} ${ending === 1 ? "ends or pauses" : "end or pause"}`,
    changing > 0 && `${countOf(changing, "use case")} ${changing === 1 ? "changes" : "change"}`,
    going > 0 && `${countOf(going, "use case")} ${going === 1 ? "goes on" : "go on"}`,
  ];
  return parts.filter(Boolean).join(", ");
}

function notesOf({ agenda, attendees, note }: ReviewMeeting): string {
  const open = (agenda ?? []).filter(({ state }) => state === "open");
  return [
    attendees.length > 0 && `Present: ${attendees.join(", ")}.`,
    note,
    open.length > 0 && `${capitalized(countOf(open.length, "point"))} stayed open:`,
    ...open.slice(0, 40).map(({ object, sentence }) => `${object ?? ""}: ${sentence}`),
  ]
    .filter(Boolean)
    .join("\n");
}
