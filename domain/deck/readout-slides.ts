import { verdictSentence } from "../experiments/verdict-sentence";
import type { Box, Frame } from "./deck";
import type { DeckScene } from "./deck-scene";
import { capitalized, dayWords, numberWords, uncapitalized } from "./deck-words";
import { layText } from "./lay-text";
import { decisionWords, overrideWords, type ReadTest, readTests } from "./learned-slides";
import { closeSlides, type DraftSlide, emptyPage, openSlide, type PageContent, textBox } from "./open-slide";
import { drawRow, drawScale, rowHeight, scaleOf } from "./readout-drawing";
import { readoutRows } from "./readout-rows";
import type { ChosenPart } from "./saved-deck";
import { paragraph } from "./write-paragraph";

/**
 * A test with an interval for each measure: the one asked for, else the one that says most; no slide when none was asked
 * for and none was read.
 */
export function readoutSlides(scene: DeckScene, { subjectId }: ChosenPart): DraftSlide[] {
  const tests = readTests(scene);
  const read =
    subjectId === null
      ? mostTelling(tests.filter(({ readout }) => !hidesLift(readout)))
      : tests.find(({ test }) => test.id === subjectId);
  if (!read) return subjectId === null ? [] : unreadSlide(scene, subjectId);
  const { test, readout } = read;
  const { rows, scale: kind } = hidesLift(readout)
    ? { rows: [], scale: "own" as const }
    : readoutRows(scene, test, readout);
  if (rows.length === 0 && subjectId === null) return [];
  if (rows.length === 0) return figureless(scene, read);
  const verdict = verdictSentence(test, readout, scene.metrics);
  const decision = uncapitalized(decisionWords(read));
  const told = overrideWords(read);
  const open = openSlide(scene.head, {
    kind: "readout",
    titles: [`${test.name}. ${verdict.sentence}`, verdict.sentence, `The test that says most: ${decision}`],
    source: sourceOf(read),
  });
  const decided = layText(
    [
      paragraph([[`Decided: ${decision}. `, { bold: true }], told ? capitalized(told) : verdict.nextStep], {
        size: 14,
      }),
    ],
    open.body.w,
  );
  const frame: Frame = { ...open.body, h: open.body.h - decided.height - 0.7 };
  const scale = scaleOf(rows, kind, frame);
  const notes = [
    `Hypothesis: ${test.hypothesis ?? "not written"}.`,
    `Learned: ${test.learning ?? "not written yet"}`,
    ...rows.map(({ name, values, state, reading }) => `${name}: ${values}, ${state.toLowerCase()}, ${reading}`),
  ].join("\n");
  const pages: PageContent[] = [];
  let boxes: Box[] = [];
  let y = frame.y;
  const close = () => {
    const rule = y + 0.42;
    boxes.unshift(...drawScale(scale, { ...frame, h: y - frame.y }));
    boxes.push(
      {
        kind: "line",
        id: "decision-line",
        name: "Line",
        alt: "",
        from: { x: frame.x, y: rule },
        to: { x: frame.x + frame.w, y: rule },
        stroke: { color: "ink", width: 1, dash: false },
      },
      textBox(
        decided,
        { x: frame.x, y: rule + 0.12 },
        { id: "decision", name: "Decision", about: { kind: "experiment", id: test.id } },
      ),
    );
    pages.push({ boxes, notes });
    boxes = [];
    y = frame.y;
  };
  rows.forEach((row, at) => {
    const height = rowHeight(row, frame);
    if (boxes.length > 0 && y + height > frame.y + frame.h) close();
    boxes.push(...drawRow(row, at, scale, { ...frame, y, h: height }, test.id));
    y += height;
  });
  close();
  return closeSlides(open, pages);
}

/** A test that was asked for and is a draft, or not in the plan any more. */
function unreadSlide(scene: DeckScene, testId: string): DraftSlide[] {
  const test = scene.file.experiments.find(({ id }) => id === testId);
  const name = test ? [`“${test.name}” has not started, so it says nothing yet`] : [];
  const open = openSlide(scene.head, {
    kind: "readout",
    titles: [
      ...name,
      test ? "This test has not started, so it says nothing yet" : "This test is not in the plan any more",
    ],
    source: "Own data: tests on record.",
  });
  const what = test ? "Its result goes here once it runs." : "Choose another test for this slide.";
  return closeSlides(open, [emptyPage(open, what, `Test ${testId}.`)]);
}

/** A test of which no figure may be shown: what is wrong with it, and what to do. */
function figureless(scene: DeckScene, read: ReadTest): DraftSlide[] {
  const { test, readout } = read;
  const { sentence, nextStep } = verdictSentence(test, readout, scene.metrics);
  const open = openSlide(scene.head, {
    kind: "readout",
    titles: [`${test.name}. ${sentence}`, sentence, "This test cannot be read"],
    source: sourceOf(read),
  });
  const notes = `Hypothesis: ${test.hypothesis ?? "not written"}.`;
  return closeSlides(open, [emptyPage(open, nextStep, notes)]);
}

/** Of a test whose split is wrong, or was not checked, no figure is shown. Statistics, section 3. */
const hidesLift = ({ decision, reason }: ReadTest["readout"]): boolean =>
  decision === "invalid" && reason !== "PLAN_AMENDED";

/** A hollow win before harm, harm before a win, a win before the rest; the latest among equals. */
function mostTelling(tests: readonly ReadTest[]): ReadTest | undefined {
  const weight = ({ test, readout }: ReadTest) =>
    readout.hollowWin
      ? 4
      : test.status !== "concluded"
        ? 0
        : /HARM|BREACH/.test(readout.reason)
          ? 3
          : readout.decision === "ship"
            ? 2
            : 1;
  return tests.toSorted((a, b) => weight(b) - weight(a))[0];
}

function sourceOf({ test }: ReadTest): string {
  const people = test.arms.reduce((sum, { exposed }) => sum + (exposed ?? 0), 0);
  const dates = test.startDate && test.endDate ? `, ${dayWords(test.startDate)} to ${dayWords(test.endDate)}` : "";
  const unit = test.unit ? ` (${test.unit})` : "";
  return `Own data: test ${test.id}${dates}, ${numberWords(people, 0)} in the test${unit}. Bars: intervals, better to the right; dashed: what we accept.`;
}
