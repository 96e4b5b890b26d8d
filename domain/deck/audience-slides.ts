import channelLibrary from "@/content/channels.json";
import { audiencesSentence, channelsSentence } from "../customers/board-sentence";
import { isLive } from "../scoring/use-case-status";
import { cell, head, twoLines } from "./cells";
import type { About } from "./deck";
import type { DeckScene } from "./deck-scene";
import { countOf, labelOf, listed, numberWords } from "./deck-words";
import { type CellText, flowTable } from "./flow-table";
import { closeSlides, type DraftSlide, emptyPage, openSlide, type PageContent } from "./open-slide";
import { withoutStop } from "./title-words";

const gap = 0.45;
const channelNames: ReadonlyMap<string, string> = new Map(channelLibrary.map(({ id, name }) => [id, name]));

/** What a channel is called; one of a workspace's own is called by its id. */
export const channelName = (id: string): string => channelNames.get(id) ?? id;

/** Who gains most from tailoring, and in which channels it is welcome; what stays the same for everybody beside it. */
export function audienceSlides(scene: DeckScene): DraftSlide[] {
  const { file, computed } = scene;
  const open = openSlide(scene.head, {
    kind: "audiences",
    titles: titlesOf(scene),
    source:
      "Own data: answers of the team, shares we can address and may. Scores 0 to 100 by our default weights; fatigue and intrusiveness count against.",
  });
  const notes = notesOf(scene);
  if (file.audiences.length === 0 && file.channelScores.length === 0)
    return closeSlides(open, [
      emptyPage(open, "Audiences and channels go here, each with its score, once they are named and answered.", notes),
    ]);
  const { x, y, w, h } = open.body;
  const left = { x, y, w: (w - gap) * 0.52, h };
  const right = { x: x + left.w + gap, y, w: (w - gap) * 0.48, h };
  const audiences = file.audiences
    .map((audience, at) => ({ audience, scored: computed.audiences[at] }))
    .toSorted((a, b) => (b.scored?.score ?? -1) - (a.scored?.score ?? -1));
  const who = {
    id: "who",
    name: "Audiences",
    alt: `${audiences.length} audiences with their scores`,
    columns: [2.7, 0.75, 1.2, 2.35],
    header: [
      head("Who"),
      head("Score", { align: "right" }),
      head("Addressable", { align: "right" }),
      head("Messages a week"),
    ],
    rows: audiences.map(({ audience, scored }) => [
      twoLines(audience.name, audience.motive ?? "", { bold: true }),
      cell(points(scored?.score ?? null), { align: "right", bold: true }),
      cell(scored?.addressableShare == null ? "not known" : `${numberWords(scored.addressableShare, 0)}%`, {
        align: "right",
      }),
      pressureCell(scene, audience.id),
    ]),
    abouts: audiences.map(({ audience }): About => ({ kind: "audience", id: audience.id })),
  };
  const channels = computed.channels.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const kept = new Map(
    scene.leftAlone.flatMap(({ kind, channelId, reason }) =>
      kind === "channel" && channelId !== null ? [[channelId, reason] as const] : [],
    ),
  );
  const where = {
    id: "where",
    name: "Channels",
    alt: `${channels.length} channels with their verdicts`,
    columns: [2.4, 0.8, 2.8],
    header: [head("Where"), head("Score", { align: "right" }), head("Verdict")],
    rows: channels.map(({ channelId, score, verdict }): CellText[] => [
      cell(channelName(channelId), { bold: true }),
      cell(points(score), { align: "right", bold: true }),
      kept.has(channelId)
        ? twoLines("Stays the same for everybody, decided", kept.get(channelId) ?? "", { bold: true })
        : cell(verdict === null ? "not known" : labelOf("channelVerdict", verdict), {
            bold: verdict === "personalize",
            color: verdict === "keep_generic" || verdict === null ? "ink-3" : "ink",
          }),
    ]),
    abouts: channels.map(({ channelId }): About => ({ kind: "channel", id: channelId })),
  };
  const laid = (size: number) => [
    audiences.length > 0 ? flowTable(who, left, [size]) : [],
    channels.length > 0 ? flowTable(where, right, [size]) : [],
  ];
  // Both in one size: the largest in which neither needs a second page.
  const size = [12, 11].find((each) => laid(each).every(({ length }) => length < 2)) ?? 10;
  const [first = [], second = []] = laid(size);
  const pages = Array.from(
    { length: Math.max(first.length, second.length) },
    (_, at): PageContent => ({ boxes: [first[at], second[at]].filter((box) => box !== undefined), notes }),
  );
  return closeSlides(open, pages);
}

const points = (score: number | null) => (score === null ? "not known" : numberWords(score, 1));

function pressureCell({ computed }: DeckScene, audienceId: string): CellText {
  const heard = computed.messagePressure.filter((each) => each.audienceId === audienceId);
  if (heard.length === 0) return cell("none known", { color: "ink-3" });
  const over = heard.filter((each) => each.over);
  if (over.length === 0) return cell("within what we allow");
  const told = over.map(
    ({ channelId, weeklyTouches, cap }) =>
      `${channelName(channelId)} ${numberWords(weeklyTouches)}, allowed ${numberWords(cap ?? 0)}`,
  );
  return cell(`Too many: ${listed(told)}`, { bold: true });
}

function titlesOf({ file, computed, leftAlone }: DeckScene): string[] {
  const running = file.useCases.filter(isLive);
  const over = new Set(computed.messagePressure.filter((each) => each.over).map(({ audienceId }) => audienceId));
  const who = audiencesSentence(
    file.audiences.map(({ id, name }, at) => ({
      ...{ name, score: computed.audiences[at]?.score ?? null, over: over.has(id) },
      useCases: running.filter(({ audienceIds }) => audienceIds.includes(id)),
    })),
  );
  const where = channelsSentence(
    computed.channels.map(({ channelId, verdict }) => ({
      ...{ name: channelName(channelId), verdict },
      useCases: running.filter(({ channelIds }) => channelIds.includes(channelId)),
      decision: leftAlone.find((each) => each.kind === "channel" && each.channelId === channelId) ?? null,
    })),
  );
  if (file.audiences.length === 0 && file.channelScores.length === 0)
    return ["Who to start with and where is not known yet: no audience and no channel is on record"];
  const deserve = computed.channels.filter(({ verdict }) => verdict === "personalize").length;
  const [gains = "", unserved = ""] = sentencesOf(who);
  const [channels = ""] = sentencesOf(where);
  return [
    withoutStop(`${gains} ${unserved.startsWith("Nothing") ? `${unserved} ` : ""}${channels}`),
    withoutStop(gains),
    `${countOf(deserve, "channel")} of ${computed.channels.length} deserve tailoring`,
  ];
}

/** A text taken apart after each stop that a capital or a number follows. */
const sentencesOf = (text: string) => text.split(/(?<=\.) (?=[\p{Lu}\d“])/u);

function notesOf({ file, computed }: DeckScene): string {
  const audiences = file.audiences.map(({ name, size, barrier, identifiable, consent }) => {
    const share = (of: number | null) => (of === null ? "not known" : `${numberWords(of * 100, 0)}%`);
    return `${name}: ${size === null ? "size not known" : `${numberWords(size, 0)} people`}, identifiable ${share(identifiable)}, consent ${share(consent)}${barrier ? `. In their way: ${barrier}` : ""}.`;
  });
  const pressure = computed.messagePressure.map(
    ({ audienceId, channelId, weeklyTouches, cap }) =>
      `${file.audiences.find(({ id }) => id === audienceId)?.name ?? audienceId} by ${channelName(channelId)}: ${numberWords(weeklyTouches)} messages a week, ${cap === null ? "no limit set" : `${numberWords(cap)} allowed`}.`,
  );
  return [...audiences, ...pressure].join("\n");
}
