import { evidenceAge } from "../findings/evidence-age";
import { kindInWords } from "../findings/evidence-kinds";
import { type Card, codesInWords, findCard } from "../findings/evidence-library";
import { shownTogether } from "../findings/evidence-together";
import { publisherInWords } from "../findings/evidence-words";
import { parametersOf } from "../settings";
import { cell, head, twoLines } from "./cells";
import type { DeckScene } from "./deck-scene";
import { capitalized, countOf, dayWords, listed, monthWords, numberWords, uncapitalized } from "./deck-words";
import { flowTable } from "./flow-table";
import { readTests } from "./learned-slides";
import { closeSlides, type DraftSlide, openSlide } from "./open-slide";

type Source = { readonly kind: string; readonly what: string; readonly detail: string; readonly from: string };

/** Where everything in the deck comes from: our own data first, then outside evidence, then what is assumed. */
export function sourceSlides(scene: DeckScene): DraftSlide[] {
  const beyond = outside(scene);
  const sources = [...ownData(scene), ...beyond, ...assumed(scene)];
  const pinned = beyond.length;
  const title = `Everything here rests on our own data${pinned > 0 ? ` and ${countOf(pinned, "piece of evidence", "pieces of evidence")}` : "; no evidence is pinned"}`;
  const open = openSlide(scene.head, {
    kind: "sources",
    titles: [title],
    source: "Own data and outside evidence as marked in each row.",
  });
  const table = {
    name: "Sources",
    alt: `${sources.length} sources`,
    columns: [1.6, 5.6, 3.6],
    header: ["Kind", "What", "From, and as of"].map((text) => head(text)),
    rows: sources.map(({ kind, what, detail, from }) => [
      cell(kind, { color: "ink-2" }),
      twoLines(what, detail),
      cell(from),
    ]),
  };
  const notes = `Values were computed on ${scene.head.asOf} from the workspace as it was then.`;
  return closeSlides(
    open,
    flowTable(table, open.body).map((box) => ({ boxes: [box], notes })),
  );
}

function ownData(scene: DeckScene): Source[] {
  const { file, computed, head: deckHead } = scene;
  const kind = "Own data";
  const months = file.metricSeries?.months ?? [];
  const [first, last] = [months.at(0), months.at(-1)];
  const tests = readTests(scene).length;
  const scored = computed.useCases.filter(({ priority }) => priority !== null).length;
  return [
    {
      kind,
      what: "Strategy page",
      detail: `${computed.strategy.completeness} of 100 points`,
      from: file.strategy?.signedOffAt ? `signed off ${dayWords(file.strategy.signedOffAt)}` : "not signed off",
    },
    {
      kind,
      what: "Scores of use cases",
      detail: `${scored} of ${file.useCases.length} use cases scored`,
      from: deckHead.asOf,
    },
    {
      kind,
      what: "Roadmap",
      detail: `${file.roadmap?.items.length ?? 0} pieces of work`,
      from: `plan of record, ${deckHead.asOf}`,
    },
    {
      kind,
      what: "Monthly measures",
      detail: `${file.metricSeries?.series.length ?? 0} series`,
      from: first && last ? `${monthWords(first)} to ${monthWords(last)}` : "none yet",
    },
    { kind, what: "Tests", detail: `${tests} with results or running`, from: deckHead.asOf },
  ];
}

/** Every pinned card, and after them the rest of each conflict group: no side of it goes out alone. */
function outside({ file, computed }: DeckScene): Source[] {
  const own = file.ownEvidence;
  const cuts = parametersOf(file.workspace.settings).evidenceAgeYears;
  const pinned = new Set(file.evidencePins.map(({ evidenceId }) => evidenceId));
  const source = (card: Card, note: string | null): Source => {
    const { ageYears, ageBand } = evidenceAge(card, computed.asOf, cuts);
    const years = ageYears === null ? "" : `, ${numberWords(ageYears, 1)} years old, ${ageBand}`;
    const detail = listed([
      uncapitalized(kindInWords(card.kind)),
      ...(card.caveat ? [uncapitalized(codesInWords(card.caveat))] : []),
    ]);
    return {
      kind: card.own ? "Own evidence" : "Outside evidence",
      what: card.statement,
      detail: [note, capitalized(detail)].filter(Boolean).join(". "),
      from: `${publisherInWords(card)}${card.title ? `: ${codesInWords(card.title)}` : ""}, ${card.published ?? "undated"}${years}`,
    };
  };
  const rest = shownTogether([...pinned], own).flatMap(({ group, cards }) =>
    cards
      .filter(({ id }) => !pinned.has(id))
      .map((card) => source(card, `Shown together with a pinned card: ${group?.title ?? ""}`)),
  );
  return [
    ...file.evidencePins.map(({ evidenceId, note }): Source => {
      const card = findCard(evidenceId, own);
      if (card) return source(card, note);
      return { kind: "Outside evidence", what: evidenceId, detail: note ?? "", from: "not in the library" };
    }),
    ...rest,
  ];
}

function assumed({ file }: DeckScene): Source[] {
  return file.assumptions.map(({ text, basis }) => ({
    kind: "Assumed",
    what: text,
    detail: "",
    from: basis ?? "no basis given",
  }));
}
