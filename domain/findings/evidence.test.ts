import { expect, test } from "vitest";
import library from "@/content/evidence.json";
import { mayFeedForecast } from "./evidence-forecast";
import { evidenceKinds, kindInWords } from "./evidence-kinds";
import { type Card, conflictGroups, findCard, ownCard, shippedCards } from "./evidence-library";
import { everyCard, narrowEvidence } from "./evidence-narrow";
import { basisCard, mostPins, pinsToAdd, refusalToRemove } from "./evidence-pins";
import { evidenceSentence } from "./evidence-sentence";
import { everythingTogether, shownTogether } from "./evidence-together";
import { readEvidence, typedEvidence } from "./evidence-typed";
import { productUses } from "./evidence-uses";
import { viewOfCard } from "./evidence-view";
import { valueInWords } from "./evidence-words";
import type { OwnEvidence } from "./own-evidence";

const reading = { today: "2026-11-21", cuts: { current: 2, ageing: 5 } };
const card = (id: string): Card => findCard(id, [])!;
const view = (id: string) => viewOfCard(card(id), reading);
const own: OwnEvidence = {
  ...{ id: "OWN-1", statement: "31% found it easier.", kind: "experience_survey", publisher: null, title: null },
  values: [{ label: "found it easier", number: 31, unit: "%" }],
  ...{ published: "2026-10", population: "users of the finder", sampleSize: 840, citation: "Report 14", caveat: null },
};

test("kinds stand in the order of strength of the library, and every card has words for its kind", () => {
  expect(evidenceKinds).toEqual(library.display.strengthOrder);
  for (const { kind } of shippedCards) expect(kindInWords(kind)).not.toContain("_");
});

test("a card of a conflict group brings its whole group, each card once, in the order asked for", () => {
  const shown = shownTogether(["EV-NEG-53", "EV-SPEND-14", "EV-86-PRIVACY", "EV-GONE", "OWN-1"], [own]);
  expect(shown.map(({ group, cards }) => [group?.id ?? null, cards.length])).toEqual([
    ["G-WANT", 7],
    [null, 1],
    [null, 1],
  ]);
  expect(shown[0]?.cards.map(({ kind }) => kind).slice(0, 2)).toEqual(["experience_survey", "experience_survey"]);
  for (const { id, conflictGroup } of shippedCards) {
    const ids = shownTogether([id], [])[0]!.cards.map((each) => each.id);
    const members = shippedCards.filter((each) => each.conflictGroup === conflictGroup).map((each) => each.id);
    expect(ids.sort()).toEqual(conflictGroup === null ? [id] : members.sort());
  }
});

test("everything is shown once: groups first, then what was measured here, then by strength", () => {
  const all = everythingTogether(conflictGroups, [ownCard(own)]);
  expect(all.slice(0, 8).every(({ group }) => group !== null)).toBe(true);
  expect(all[8]?.cards[0]?.id).toBe("OWN-1");
  expect(all[9]?.cards[0]?.kind).toBe("experiment");
  const ids = all.flatMap(({ cards }) => cards.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(81);
});

test("a card is read with its source, year, sample, kind, age and what it may be used for", () => {
  expect(view("EV-NEG-53")).toMatchObject({
    ...{ name: "Gartner, 2025: 53%", published: "2025", sample: "not stated", age: "1.9 years old: current" },
    ...{ figures: [{ label: "customers with a negative experience", words: "53%" }], isRatio: false },
    dateBasis: "not printed in the article; approximate",
  });
  expect(view("EV-REGRET-32")).toMatchObject({ figures: [{ words: "3.2 times" }], isRatio: true });
  expect(view("EV-RSA-48").sample).toBe("6,387");
  expect(view("EV-NOSTRATEGY-60").age).toBe("undated");
  expect(view("EV-IRRELEVANT-48")).toMatchObject({ mark: "People said", mayBeUsedFor: /upper bound/ });
  for (const each of shippedCards) expect(JSON.stringify(viewOfCard(each, reading))).not.toMatch(/\bS[0-4]\b|"\[/);
});

test("a correction shows both wordings, a prediction past its day reads window closed", () => {
  expect(view("EV-PUSH-74").articleSays).toContain("74% creepier");
  expect(view("EV-ABANDON-80").prediction).toBe(
    "Made in Dec 2019, due by 31 Dec 2025: window closed, no outcome entered.",
  );
  const early = viewOfCard(card("EV-ABANDON-80"), { ...reading, today: "2025-06-01" });
  expect(early.prediction).toContain("still open");
});

test.each([
  [53, "%", "53%"],
  [-44, "%", "−44%"],
  [1.8, "x", "1.8 times"],
  [3, "x or more", "3 times or more"],
  [80, "% or more", "80% or more"],
  [756, "bn USD", "756 bn USD"],
  [118_000, "", "118,000"],
])("%d %s is said as %s", (number, unit, words) => {
  expect(valueInWords({ label: "", number, unit })).toBe(words);
});

test("a vendor claim, a prediction and what has no source cannot feed a forecast, and the refusal names them", () => {
  for (const each of shippedCards) {
    const refused = ["vendor_claim", "prediction"].includes(each.kind) || each.verification === "unverified";
    expect(mayFeedForecast(each).may, each.id).toBe(!refused);
  }
  expect(() => basisCard("EV-ABANDON-80", [])).toThrow(
    /“Gartner, 2019: 80% by 2025” is a prediction.*Use a concluded test/,
  );
  expect(() => basisCard("EV-ROI-20", [])).toThrow(/vendor claim/);
  expect(() => basisCard("EV-80-APPRECIATE", [])).toThrow(/no known primary source/);
  expect(() => basisCard("EV-GONE", [])).toThrow(/not here any more/);
  expect(() => basisCard("OWN-1", [{ ...own, kind: "prediction" }])).toThrow(/prediction/);
  expect(basisCard("OWN-1", [own]).id).toBe("OWN-1");
  expect(mayFeedForecast(card("EV-IRRELEVANT-48"))).toEqual({ may: true, only: "upper bound" });
});

test("pinning one card of a group pins the group, and only what is not pinned there yet", () => {
  const asked = { evidenceId: "EV-RARELY-CX", usedIn: "strategy", note: "why" };
  const ids = (pins: { evidenceId: string }[]) => pins.map(({ evidenceId }) => evidenceId).sort();
  expect(ids(pinsToAdd(asked, { own: [], pins: [] }))).toEqual(["EV-EVERGAGE-HALF", "EV-RARELY-CX"]);
  expect(ids(pinsToAdd(asked, { own: [], pins: [asked] }))).toEqual(["EV-EVERGAGE-HALF"]);
  const both = pinsToAdd(asked, { own: [], pins: [] });
  expect(() => pinsToAdd(asked, { own: [], pins: both })).toThrow("pinned there already");
  expect(ids(pinsToAdd({ ...asked, usedIn: "O1" }, { own: [], pins: both }))).toHaveLength(2);
  expect(() => pinsToAdd({ ...asked, evidenceId: "EV-GONE" }, { own: [], pins: [] })).toThrow("not here");
  const full = Array.from({ length: mostPins }, (_, at) => ({ ...asked, usedIn: `O${at}` }));
  expect(() => pinsToAdd(asked, { own: [], pins: full })).toThrow("At most 500");
});

test("own evidence that is leant on cannot go, and the refusal names the uses", () => {
  expect(refusalToRemove({ pinnedTo: [], basisOf: [] })).toBeNull();
  expect(refusalToRemove({ pinnedTo: ["“O1”"], basisOf: [{ name: "Sofa finder" }] })).toBe(
    "Something leans on it: it is pinned to “O1”; the basis of the returns of Sofa finder. Take it away there first.",
  );
  expect(refusalToRemove({ pinnedTo: ["a", "b", "c", "d", "e", "f", "g"], basisOf: [] })).toContain("and 2 more uses");
});

test("every id the product cites is a card, and a card knows where it is used", () => {
  expect(productUses("EV-CONFIDENT-23").map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["template", "metric"]),
  );
  expect(productUses("EV-NOSTRATEGY-60")).toContainEqual({
    ...{ kind: "rule", id: "R-STR-1", name: "There is no written reason for personalizing." },
  });
  expect(productUses("EV-GONE")).toEqual([]);
});

test("a search keeps a conflict group whole, and counts only what matches", () => {
  const rows = everythingTogether(conflictGroups, [ownCard(own)]).map(({ group, cards }) => ({
    group,
    cards: cards.map((each) => ({
      ...{ ...each, name: viewOfCard(each, reading).name, topics: each.tags, ageBand: "old" },
      ...{ pinned: each.id === "EV-SPEND-14" ? 1 : 0, ruleIds: productUses(each.id).map(({ id }) => id) },
    })),
  }));
  const narrowed = narrowEvidence(rows, { ...everyCard, text: "53% negative" });
  expect(narrowed.shown.map(({ group, cards }) => [group?.id, cards.length])).toEqual([["G-WANT", 7]]);
  expect(narrowed.matching).toBe(1);
  expect(narrowEvidence(rows, everyCard).matching).toBe(81);
  expect(narrowEvidence(rows, { ...everyCard, only: "pinned" }).matching).toBe(1);
  expect(narrowEvidence(rows, { ...everyCard, only: "own" }).matching).toBe(1);
  expect(narrowEvidence(rows, { ...everyCard, group: "any" }).matching).toBe(27);
  expect(narrowEvidence(rows, { ...everyCard, group: "none", kind: "prediction" }).shown).toEqual([]);
  expect(narrowEvidence(rows, { ...everyCard, rule: "R-STR-1" }).matching).toBe(1);
});

test("what is typed is read with comma, minus and thousands; what cannot be read is said at its field", () => {
  const typed = {
    ...typedEvidence(null),
    ...{ statement: " It helped. ", kind: "experiment", sampleSize: "12 400", published: "2026-10" },
    values: [
      { label: "lift", number: "−4,5", unit: "%" },
      { label: "", number: "", unit: "" },
    ],
  };
  expect(readEvidence(typed).facts).toMatchObject({
    ...{ statement: "It helped.", sampleSize: 12_400, publisher: null },
    values: [{ label: "lift", number: -4.5, unit: "%" }],
  });
  const wrong = { ...typed, statement: " ", kind: "", published: "2026-13", sampleSize: "many" };
  expect(Object.keys(readEvidence(wrong).problems).sort()).toEqual(["kind", "published", "sampleSize", "statement"]);
  expect(readEvidence({ ...typed, values: [{ label: "x", number: "", unit: "" }] }).facts).toBeNull();
  const { id: _id, ...facts } = own;
  expect(readEvidence(typedEvidence(own)).facts).toEqual(facts);
});

test("the sentence says how much is one's own and whether decisions rest on something old", () => {
  const row = (own: boolean, pinned: number, ageBand: "current" | "old") => ({ own, pinned, ageBand });
  expect(evidenceSentence([row(false, 0, "old")])).toBe(
    "1 outside card and nothing of your own yet. No decision says yet what it rests on.",
  );
  expect(evidenceSentence([row(false, 1, "old"), row(true, 2, "current"), row(false, 0, "old")])).toBe(
    "2 outside cards and 1 of your own. 2 cards are pinned to decisions, 1 of them old or undated: look for newer or own data.",
  );
});
