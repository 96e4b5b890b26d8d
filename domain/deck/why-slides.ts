import type { Box, Paragraph } from "./deck";
import { type DeckScene, said } from "./deck-scene";
import { countedWord, countOf, dayWords, labelOf, listed } from "./deck-words";
import { flowColumns } from "./flow-columns";
import { closeSlides, type DraftSlide, openSlide, textBox } from "./open-slide";
import { pairedAims } from "./paired-aims";
import { paragraph, paragraphsOf } from "./write-paragraph";

const gap = 0.5;

/** Why we personalize, where we do not, and which customer aim stands beside which business aim. */
export function whySlides(scene: DeckScene): DraftSlide[] {
  const open = openSlide(scene.head, { kind: "why", titles: titlesOf(scene), source: sourceOf(scene) });
  const { x, y, w, h } = open.body;
  const left = { x, y, w: (w - gap) * 0.54, h };
  const right = { x: x + left.w + gap, y, w: (w - gap) * 0.46, h };
  const pages = flowColumns(
    [
      { text: (size) => reasons(scene, size), frame: left },
      { text: (size) => pairedAims(scene, size), frame: right },
    ],
    [14, 13, 12],
  );
  const notes = notesOf(scene);
  return closeSlides(
    open,
    pages.map(([reason, aims]) => {
      const boxes: Box[] = [];
      if (reason)
        boxes.push(textBox(reason, left, { id: "reasons", name: "Why", about: { kind: "strategy", id: "current" } }));
      if (aims) boxes.push(textBox(aims, right, { id: "aims", name: "Aims" }));
      return { boxes, notes };
    }),
  );
}

function titlesOf({ file, computed }: DeckScene): string[] {
  const { status, completeness } = computed.strategy;
  const paired = pairedOutcomes(file.outcomes).length;
  if (!file.strategy?.why) {
    return [
      `Why we personalize is not written down yet: ${completeness} of 100 points of the strategy page are in place`,
    ];
  }
  const state =
    status === "reviewed"
      ? "written, signed off"
      : status === "working"
        ? "written and in use"
        : "written, still a draft";
  const loose = computed.strategy.orphanBusinessObjectives.length + computed.strategy.orphanCustomerObjectives.length;
  const pairs =
    paired === 0
      ? "but no outcome pairs a gain for customers with one for us yet"
      : `and ${countOf(paired, "outcome")} ${paired === 1 ? "pairs" : "pair"} a gain for customers with one for us`;
  const rest = loose === 0 ? "" : `; ${countOf(loose, "aim")} still ${loose === 1 ? "stands" : "stand"} alone`;
  return [`Our reason to personalize is ${state}, ${pairs}${rest}`];
}

function pairedOutcomes(outcomes: DeckScene["file"]["outcomes"]) {
  return outcomes.filter((outcome) => outcome.businessObjectiveId !== null && outcome.customerObjectiveId !== null);
}

function sourceOf({ file, computed }: DeckScene): string {
  const signed = file.strategy?.signedOffAt;
  const { completeness, status } = computed.strategy;
  const page = `Own data: strategy page, ${completeness} of 100 points, ${labelOf("strategyStatus", status).toLowerCase()}`;
  return signed ? `${page}, signed off ${dayWords(signed)}.` : `${page}.`;
}

function reasons({ file, computed }: DeckScene, size: number): Paragraph[] {
  const strategy = file.strategy;
  const section = (title: string, body: readonly Paragraph[]) =>
    body.length === 0
      ? []
      : [
          paragraph(title, { face: "serif", italic: true, size: size + 1, color: "ink-2", before: size * 0.7 }),
          ...body,
        ];
  const list = (entries: readonly string[]) =>
    entries.map((entry) => paragraph(entry, { size, before: size * 0.3, bullet: { character: "–", color: "ink-3" } }));
  const prose = (text: string | null | undefined) => (text ? paragraphsOf(text, { size, before: size * 0.3 }) : []);
  return [
    ...section(
      "Why we personalize",
      paragraphsOf(said(strategy?.why, "Not written yet."), { size: size + 1, before: size * 0.3 }),
    ),
    ...section("What would happen without it", prose(strategy?.counterfactual)),
    ...section("Where we do not", list(strategy?.notWhere ?? [])),
    ...section("How complete this is", [paragraph(statusWords(computed.strategy), { size, before: size * 0.3 })]),
  ];
}

function statusWords({ completeness, status, failed, criticalFailed }: DeckScene["computed"]["strategy"]): string {
  const open = failed.length === 0 ? "every check passes" : `${countOf(failed.length, "check")} open`;
  const critical = criticalFailed.length > 0 ? `, ${countedWord(criticalFailed.length)} of them critical` : "";
  return `${labelOf("strategyStatus", status)}: ${completeness} of 100 points, ${open}${critical}.`;
}

function notesOf({ file, computed, personName }: DeckScene): string {
  const { failed, criticalFailed } = computed.strategy;
  const strategy = file.strategy;
  const lines = [
    failed.length === 0
      ? "Every check of the strategy page passes."
      : `Checks still open: ${listed(failed)}${criticalFailed.length > 0 ? `; critical: ${listed(criticalFailed)}` : ""}.`,
    strategy?.sponsorId ? `Sponsor: ${personName(strategy.sponsorId)}.` : "No sponsor is named.",
    ...(strategy?.sequencingRationale ? [`Order of work: ${strategy.sequencingRationale}`] : []),
    ...(strategy?.decisionRule ? [`How we decide: ${strategy.decisionRule}`] : []),
    ...file.customerObjectives.flatMap(({ statement, evidence }) =>
      evidence.map(
        (entry) => `Evidence for “${statement}”: ${entry.text}${entry.n === null ? "" : ` (n = ${entry.n})`}.`,
      ),
    ),
  ];
  return lines.join("\n");
}
