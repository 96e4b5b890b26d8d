import { capitalized, dayWords, listed, quarterWords } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import type { Finding } from "../findings/find-findings";
import { grouped } from "../grouped";
import { moneyWords } from "../ledger/money-words";
import { byCode } from "../ordering";
import { isValid } from "../returns/read-test";
import type { Review } from "../returns/returns";
import type { UseCase } from "../scoring/use-case";
import { yearBefore } from "./review-days";
import type { ReviewGround } from "./review-ground";
import { toldDecision } from "./review-words";
import { harmWords } from "./speaks-against";

/** Why somebody should ask, the weightiest first. */
export const whyStillKinds = ["harm", "no_return", "no_chain", "no_test", "no_review", "table_stakes"] as const;
export type WhyStillKind = (typeof whyStillKinds)[number];

export type WhyStillRow = {
  readonly useCaseId: string;
  readonly name: string;
  readonly to: string;
  readonly ownerId: string | null;
  readonly liveSince: string | null;
  /** Each reason to ask, as the part of a sentence. */
  readonly reasons: readonly { readonly kind: WhyStillKind; readonly words: string }[];
  readonly sentence: string;
  /** Whole money; null where no line of returns tells. */
  readonly cost: number | null;
  readonly margin: number | null;
  readonly costWords: string;
  /** The latest decision about it, in words; null where none is on record. */
  readonly lastDecision: string | null;
  readonly suggestion: ReviewGround["suggestion"];
};

type Ground = {
  readonly grounds: ReadonlyMap<string, ReviewGround>;
  /** Findings of harm that are open, see `isHarm`. */
  readonly harms: readonly Finding[];
};

/**
 * "Why are we still doing this": what is live and has no chain, no test, no return by its horizon, no review in twelve
 * months (our default), does harm, or is table stakes; those with the weightiest reasons first, then the dearest, then by
 * id. A use case that went live within the twelve months owes no review yet.
 */
export function whyStill(derived: DerivedWorkspace, { grounds, harms }: Ground): WhyStillRow[] {
  const reviews = grouped(derived.file.reviews, ({ useCaseId }) => useCaseId ?? "");
  const harmful = grouped(
    harms.filter(({ entityType }) => entityType === "useCase"),
    ({ entityId }) => entityId,
  );
  return derived.file.useCases
    .filter(({ status }) => status === "live")
    .flatMap((useCase) => {
      const ground = grounds.get(useCase.id);
      const last = latestReview(reviews.get(useCase.id) ?? []);
      const reasons = reasonsOf(useCase, { derived, ground, last, harms: harmful.get(useCase.id) ?? [] });
      if (!ground || reasons.length === 0) return [];
      return [rowOf(useCase, { derived, ground, last, reasons })];
    })
    .sort((a, b) => weightOf(a) - weightOf(b) || (b.cost ?? -1) - (a.cost ?? -1) || byCode(a.useCaseId, b.useCaseId));
}

/** The decision of the latest day; of one day the one that was stored last. */
export const latestReview = <Row extends Pick<Review, "date">>(reviews: readonly Row[]): Row | null =>
  reviews.reduce<Row | null>((latest, each) => (latest === null || each.date >= latest.date ? each : latest), null);

/** Reasons as binary places: one weighty reason stands before any number of lesser ones. */
const weightOf = ({ reasons }: WhyStillRow): number =>
  -reasons.reduce((sum, { kind }) => sum + 2 ** (whyStillKinds.length - whyStillKinds.indexOf(kind)), 0);

type Asked = {
  readonly derived: DerivedWorkspace;
  readonly ground: ReviewGround | undefined;
  readonly last: Review | null;
  readonly harms: readonly Finding[];
};

function reasonsOf(useCase: UseCase, { derived, ground, last, harms }: Asked): WhyStillRow["reasons"] {
  const { file, today, unearned } = derived;
  const since = yearBefore(today);
  const tests = derived.testsOf(useCase.id);
  const isTested = tests.some((test) => test.experiment.status === "running" || isValid(test));
  const harmful = ground?.against !== null && ground?.against !== "TEST_INVALID" && !ground?.answered;
  const said: Record<WhyStillKind, string | false> = {
    harm:
      (harmful && ground?.test && (ground.against === "HOLLOW_WIN" || ground.against === "TEST_HARM")
        ? "its test showed harm that nobody has answered"
        : harms.length > 0 && `it may harm customers (${harmWords(harms[0]!)})`) || false,
    no_return:
      file.returns.some(({ id, useCaseId }) => useCaseId === useCase.id && unearned.has(id)) &&
      "it has not earned what it cost by its horizon",
    no_chain: !file.outcomes.some(({ id }) => id === useCase.outcomeId) && "nothing links it to the strategy",
    no_test: !isTested && "no test that counts shows what it does",
    no_review:
      (last?.date ?? useCase.liveSince ?? "") < since &&
      (last ? `nobody has reviewed it since ${dayWords(last.date)}` : "nobody has reviewed it in twelve months"),
    table_stakes: useCase.tableStakes && "every firm has it (table stakes)",
  };
  return whyStillKinds.flatMap((kind) => {
    const words = said[kind];
    return words ? [{ kind, words }] : [];
  });
}

type Told = Omit<Asked, "ground" | "harms"> & {
  readonly ground: ReviewGround;
  readonly reasons: WhyStillRow["reasons"];
};

function rowOf(useCase: UseCase, { derived, ground, last, reasons }: Told): WhyStillRow {
  const { file, returns } = derived;
  const lines = file.returns.flatMap((line, at) => {
    const computed = returns[at];
    return line.useCaseId === useCase.id && computed ? [{ line, toDate: computed.toDate }] : [];
  });
  const sum = (of: "cost" | "margin") =>
    lines.length === 0 ? null : lines.reduce((all, { toDate }) => all + toDate[of], 0);
  const cost = sum("cost");
  const through = lines
    .flatMap(({ line }) => line.actualThrough ?? [])
    .sort()
    .at(-1);
  const currency = file.workspace.currency ?? "EUR";
  return {
    useCaseId: useCase.id,
    name: useCase.name,
    to: `use-cases/${encodeURIComponent(useCase.id)}`,
    ownerId: useCase.ownerId,
    liveSince: useCase.liveSince,
    reasons,
    sentence: `${capitalized(listed(reasons.map(({ words }) => words)))}.`,
    cost,
    margin: sum("margin"),
    costWords:
      cost === null
        ? "not known"
        : `${moneyWords(cost, currency)} so far${through ? `, through ${quarterWords(through)}` : ""}`,
    lastDecision: last && `${toldDecision(last)}, ${dayWords(last.date)}`,
    suggestion: ground.suggestion,
  };
}

/** What matters of the list, in one sentence. */
export function whyStillSentence(rows: readonly Pick<WhyStillRow, "reasons">[], live: number): string {
  if (live === 0) return "Nothing is live yet, so there is nothing to ask about.";
  if (rows.length === 0) return "Each of the use cases that are live has a reason on record.";
  const has = (kind: WhyStillKind) => rows.filter(({ reasons }) => reasons.some((each) => each.kind === kind)).length;
  const parts = [
    [has("harm"), "may harm customers"],
    [has("no_return"), "did not earn their cost in time"],
    [has("no_chain"), "follow from no strategy"],
    [has("no_test"), "were never tested"],
  ] as const;
  const told = parts
    .filter(([many]) => many > 0)
    .map(([many, words]) => `${many} ${many === 1 ? singular(words) : words}`);
  const asked = `${rows.length} of ${live} live use ${live === 1 ? "case" : "cases"} should be asked about`;
  return `${asked}${told.length > 0 ? `: ${listed(told)}` : ""}.`;
}

const singular = (words: string) =>
  words.replace("their cost", "its cost").replace("follow from", "follows from").replace("were never", "was never");
