import { verdictSentence } from "../experiments/verdict-sentence";
import type { Box, Frame } from "./deck";
import type { DeckScene } from "./deck-scene";
import { capitalized, dayWords, numberWords, uncapitalized } from "./deck-words";
import { layText } from "./lay-text";
import { decisionWords, overrideWords, type ReadTest, readTests } from "./learned-slides";
import { closeSlides, type DraftSlide, openSlide, type PageContent, textBox } from "./open-slide";
import { drawRow, drawScale, rowHeight, scaleOf } from "./readout-drawing";
import { readoutRows } from "./readout-rows";
import { paragraph } from "./write-paragraph";

/** The test that says most, with an interval for each measure; no slide when no test was read. */
export function readoutSlides(scene: DeckScene): DraftSlide[] {
  const read = mostTelling(readTests(scene).filter(({ readout }) => !hidesLift(readout)));
  if (!read) return [];
  const { test, readout } = read;
  const { rows, scale: kind } = readoutRows(scene, test, readout);
  if (rows.length === 0) return [];
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
      textBox(decided, { x: frame.x, y: rule + 0.12 }, { id: "decision", name: "Decision" }),
    );
    pages.push({ boxes, notes });
    boxes = [];
    y = frame.y;
  };
  rows.forEach((row, at) => {
    const height = rowHeight(row, frame);
    if (boxes.length > 0 && y + height > frame.y + frame.h) close();
    boxes.push(...drawRow(row, at, scale, { ...frame, y, h: height }));
    y += height;
  });
  close();
  return closeSlides(open, pages);
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
