import type { GenericDecision } from "../customers/generic-decision";
import { sameWords } from "../customers/generic-target";
import { momentOf } from "../customers/journey-layout";
import { momentWords, taskNameOf } from "../customers/journey-words";
import { journeyOf } from "../customers/own-task";
import { isFilled } from "../ordering";
import { reasonOf } from "./ask-slides";
import { channelName } from "./audience-slides";
import { cell, head, twoLines } from "./cells";
import type { About } from "./deck";
import type { DeckScene } from "./deck-scene";
import { capitalized, countedWord, countOf, dayWords, labelOf, listed, quarterWords } from "./deck-words";
import { flowTable } from "./flow-table";
import { closeSlides, type DraftSlide, emptyPage, openSlide } from "./open-slide";
import { tablePages } from "./table-pages";

type Refusal = {
  readonly kind: "same" | "rejected" | "stopped" | "off";
  readonly what: string;
  readonly detail: string;
  readonly why: string | null;
  readonly when: string;
  readonly about: About;
};
const kindWords = {
  same: "The same for everybody",
  rejected: "Turned down",
  stopped: "Stopped",
  off: "Taken off the roadmap, or being ended",
} as const;

/** What we do not do, and why: places that stay the same for everybody, use cases turned down or stopped, work given up. */
export function notDoingSlides(scene: DeckScene): DraftSlide[] {
  const refusals = [...placesOf(scene), ...decidedOf(scene), ...endedOf(scene), ...workOf(scene)];
  const open = openSlide(scene.head, {
    kind: "notDoing",
    titles: [titleOf(refusals)],
    source: "Own data: strategy page, decisions to leave things as they are, reviews of use cases, roadmap.",
  });
  const unexplained = refusals.filter(({ why }) => !isFilled(why));
  const notes =
    unexplained.length === 0
      ? "Each has a reason on record."
      : `Without a reason on record: ${listed(unexplained.map(({ what }) => what))}.`;
  if (refusals.length === 0)
    return closeSlides(open, [
      emptyPage(open, "What is turned down, stopped or left the same for everybody goes here, with the reason.", notes),
    ]);
  const table = {
    name: "What we do not do",
    alt: `${refusals.length} things we do not do, with the reason`,
    columns: [2.2, 4.2, 4.4, 2],
    header: ["", "What", "Why", "When"].map((text) => head(text)),
    rows: refusals.map(({ kind, what, detail, why, when }) => [
      cell(kindWords[kind], { color: "ink-2" }),
      twoLines(what, detail, { bold: true }),
      cell(isFilled(why) ? why : "No reason on record", isFilled(why) ? {} : { color: "ink-3" }),
      cell(when || "not known", when ? {} : { color: "ink-3" }),
    ]),
    abouts: refusals.map(({ about }) => about),
  };
  return closeSlides(open, tablePages(flowTable(table, open.body, [14, 12, 11, 10]), notes));
}

function titleOf(refusals: readonly Refusal[]): string {
  const many = (kind: Refusal["kind"]) => refusals.filter((each) => each.kind === kind).length;
  const parts = [
    ...(many("same") > 0 ? [`we keep ${countOf(many("same"), "thing")} the same for everybody`] : []),
    ...(many("rejected") > 0 ? [`turned down ${countOf(many("rejected"), "use case")}`] : []),
    ...(many("stopped") > 0 ? [`stopped ${countedWord(many("stopped"))}`] : []),
    ...(many("off") > 0 ? [`gave up ${countOf(many("off"), "piece")} of work`] : []),
  ];
  if (parts.length === 0) return "Nothing is ruled out yet: every idea is still open";
  const told = listed(parts);
  return capitalized(many("same") > 0 ? told : `we ${told}`);
}

const lookAgain = ({ reviewOn }: Pick<GenericDecision, "reviewOn">) =>
  reviewOn === null ? "no day to look again" : `look again on ${dayWords(reviewOn)}`;

/** Places of the strategy page, each with the decision behind it where there is one. */
function placesOf({ file, leftAlone }: DeckScene): Refusal[] {
  return (file.strategy?.notWhere ?? []).map((what) => {
    const decision = leftAlone.find((each) => each.kind === "place" && sameWords(each.text, what));
    const about: About = { kind: "strategy", id: "current" };
    const said = { why: decision?.reason ?? null, when: decision ? lookAgain(decision) : "on the strategy page" };
    return { kind: "same", what, detail: "", ...said, about };
  });
}

/** Channels, moments and single uses that were decided to stay as they are. */
function decidedOf({ file, leftAlone }: DeckScene): Refusal[] {
  const taskName = taskNameOf(journeyOf(file.ownTasks));
  const named = (list: readonly { id: string; name: string }[], id: string | null) =>
    id === null ? null : (list.find((each) => each.id === id)?.name ?? "something that is not here any more");
  return leftAlone
    .filter(({ kind }) => kind !== "place")
    .map((decision) => {
      const { kind, text, channelId, audienceId, useCaseId, reason } = decision;
      const target =
        kind === "moment"
          ? momentWords(momentOf(decision), taskName)
          : [named(file.useCases, useCaseId), channelId && channelName(channelId), named(file.audiences, audienceId)]
              .filter(isFilled)
              .join(", ");
      const about: About =
        kind === "channel" && channelId !== null
          ? { kind: "channel", id: channelId }
          : kind === "cell" && useCaseId !== null
            ? { kind: "useCase", id: useCaseId }
            : { kind: "strategy", id: "current" };
      return { kind: "same", what: text, detail: target, why: reason, when: lookAgain(decision), about };
    });
}

function endedOf({ file }: DeckScene): Refusal[] {
  return file.useCases.flatMap((useCase): Refusal[] => {
    const { id, name, status, stoppedAt } = useCase;
    if (status !== "rejected" && status !== "stopped") return [];
    const latest = file.reviews
      .filter((review) => review.useCaseId === id)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .at(-1);
    const reason = reasonOf(file, id) ?? useCase.stopReason;
    const words = [reason && capitalized(labelOf("stopReason", reason)), latest?.note].filter(isFilled);
    const day = stoppedAt ?? latest?.date ?? null;
    return [
      {
        ...{ kind: status, what: name, detail: "" },
        ...{ why: words.length > 0 ? words.join(". ") : null, when: day === null ? "" : dayWords(day) },
        about: { kind: "useCase", id },
      },
    ];
  });
}

function workOf({ file }: DeckScene): Refusal[] {
  return (file.roadmap?.items ?? []).flatMap((item): Refusal[] => {
    const { id, name, kind, status, startQuarter, stopRule } = item;
    if (status !== "dropped" && kind !== "retire") return [];
    const detail = status === "dropped" ? "taken off the roadmap" : "being ended";
    const about: About = { kind: "initiative", id };
    return [{ kind: "off", what: name, detail, why: stopRule?.text ?? null, when: quarterWords(startQuarter), about }];
  });
}
