import type { Experiment } from "../experiments/experiment";
import type { ExperimentReadout } from "../experiments/experiment-readout";
import { verdictSentence } from "../experiments/verdict-sentence";
import { cell, head, twoLines } from "./cells";
import type { About } from "./deck";
import type { DeckScene } from "./deck-scene";
import { capitalized, countOf, dayWords, labelOf, uncapitalized } from "./deck-words";
import { flowTable } from "./flow-table";
import { closeSlides, type DraftSlide, emptyPage, openSlide } from "./open-slide";

export type ReadTest = { readonly test: Experiment; readonly readout: ExperimentReadout };

/** Tests with their readouts, the latest first; drafts have nothing to say yet. */
export function readTests({ file, computed }: DeckScene): ReadTest[] {
  return file.experiments
    .flatMap((test, at) => {
      const readout = computed.experiments[at];
      return readout && test.status !== "draft" ? [{ test, readout }] : [];
    })
    .toSorted((a, b) => ((a.test.endDate ?? "9") < (b.test.endDate ?? "9") ? 1 : -1));
}

/** What was decided about a test: by a person, as recorded, else what the rules say. */
export function decisionWords({ test, readout }: ReadTest): string {
  const decided = test.override?.decision ?? test.decision ?? readout.decision;
  return labelOf("testDecision", decided);
}

const mostReason = 160;

/** Who put another decision in place of the computed one, and why; null where nobody did. */
export function overrideWords({ test: { override }, readout }: ReadTest): string | null {
  if (!override) return null;
  const { reason, byName } = override;
  const cut = reason.slice(0, mostReason);
  const told = reason.length > mostReason ? `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…` : reason;
  const ruled = uncapitalized(labelOf("testDecision", readout.decision));
  return `in place of “${ruled}”${byName ? `, by ${byName}` : ""}: ${told}`;
}

function decisionCell(read: ReadTest) {
  const override = overrideWords(read);
  const decided = decisionWords(read);
  return override === null ? cell(decided, { bold: true }) : twoLines(decided, override, { bold: true });
}

/** Every test in a sentence, with the decision and what was learned. */
export function learnedSlides(scene: DeckScene): DraftSlide[] {
  const tests = readTests(scene);
  const open = openSlide(scene.head, {
    kind: "learned",
    titles: titlesOf(tests),
    source: `Own data: controlled tests, ${tests.some(({ test }) => test.status === "running") ? "final readouts where they have ended" : "final readouts"}; decisions by the rule set before the test.`,
  });
  const table = {
    name: "What we learned",
    alt: `${tests.length} tests with verdict, decision and learning`,
    columns: [2.7, 4.9, 1.5, 3.6],
    header: ["Test", "What it showed", "Decision", "What we learned"].map((text) => head(text)),
    rows: tests.map((read) => {
      const { test, readout } = read;
      const ended = test.endDate ? `ended ${dayWords(test.endDate)}` : labelOf("experimentStatus", test.status);
      return [
        twoLines(test.name, test.status === "running" ? "still running" : ended, { bold: true }),
        cell(verdictSentence(test, readout, scene.metrics).sentence, readout.hollowWin ? { color: "harm-4" } : {}),
        decisionCell(read),
        cell(test.learning ?? "Not written yet", test.learning ? {} : { color: "ink-3" }),
      ];
    }),
    abouts: tests.map(({ test }): About => ({ kind: "experiment", id: test.id })),
  };
  const notes = notesOf(scene, tests);
  const pages =
    tests.length === 0
      ? [
          emptyPage(
            open,
            "Each test is told here in a sentence: what it did for sales and for customers, and what was decided.",
            notes,
          ),
        ]
      : flowTable(table, open.body).map((box) => ({ boxes: [box], notes }));
  return closeSlides(open, pages);
}

function titlesOf(tests: readonly ReadTest[]): string[] {
  if (tests.length === 0) return ["No test has been run yet, so nothing is proven yet"];
  const concluded = tests.filter(({ test }) => test.status === "concluded");
  const shipped = concluded.filter(({ readout }) => readout.decision === "ship").length;
  const harmed = concluded.filter(({ readout }) => readout.hollowWin || /HARM|BREACH/.test(readout.reason)).length;
  return [
    `${capitalized(countOf(concluded.length, "test"))} concluded: ${countOf(shipped, "win")} safe to ship, ${countOf(harmed, "harm")} to customers caught`,
  ];
}

function notesOf({ metrics }: DeckScene, tests: readonly ReadTest[]): string {
  return tests
    .map(({ test, readout }) => {
      const { nextStep } = verdictSentence(test, readout, metrics);
      const people = test.arms.reduce((sum, { exposed }) => sum + (exposed ?? 0), 0);
      return `${test.name}: ${test.hypothesis ?? "no hypothesis written"}; ${people} in the test. Next: ${nextStep}`;
    })
    .join("\n");
}
