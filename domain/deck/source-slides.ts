import library from "@/content/evidence.json";
import { cell, head, twoLines } from "./cells";
import type { DeckScene } from "./deck-scene";
import { capitalized, countOf, dayWords, labelOf, listed, monthWords, numberWords, uncapitalized } from "./deck-words";
import { flowTable } from "./flow-table";
import { readTests } from "./learned-slides";
import { closeSlides, type DraftSlide, openSlide } from "./open-slide";

type Source = { readonly kind: string; readonly what: string; readonly detail: string; readonly from: string };

/** Where everything in the deck comes from: our own data first, then outside evidence, then what is assumed. */
export function sourceSlides(scene: DeckScene): DraftSlide[] {
  const sources = [...ownData(scene), ...outside(scene), ...assumed(scene)];
  const pinned = scene.file.evidencePins.length;
  const title = `Everything here rests on our own data${pinned > 0 ? ` and ${countOf(pinned, "outside source")}` : "; no outside evidence is pinned"}`;
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

function outside({ file, computed }: DeckScene): Source[] {
  return file.evidencePins.map(({ evidenceId, note }, at) => {
    const card = library.items.find(({ id }) => id === evidenceId);
    const age = computed.evidencePins[at];
    const years =
      age?.ageYears === null || age === undefined ? "" : `, ${numberWords(age.ageYears, 1)} years old, ${age.ageBand}`;
    const from = card
      ? `${card.publisher}: ${card.title}, ${card.published ?? "undated"}${years}`
      : "not in the library";
    const detail = listed([
      ...(card ? [uncapitalized(labelOf("evidenceKind", card.kind))] : []),
      ...(card?.caveat ? [uncapitalized(card.caveat)] : []),
    ]);
    return {
      kind: "Outside evidence",
      what: card?.statement ?? evidenceId,
      detail: [note, capitalized(detail)].filter(Boolean).join(". "),
      from,
    };
  });
}

function assumed({ file }: DeckScene): Source[] {
  return file.assumptions.map(({ text, basis }) => ({
    kind: "Assumed",
    what: text,
    detail: "",
    from: basis ?? "no basis given",
  }));
}
