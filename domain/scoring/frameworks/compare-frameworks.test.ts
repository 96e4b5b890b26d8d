import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "@/domain/exchange/derive-workspace";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { type ComparedRow, compareFrameworks } from "./compare-frameworks";
import { comparisonSentence, matterHere, overlookedSentence } from "./framework-words";
import { frameworks } from "./frameworks";

const larkmere = deriveWorkspace(parseWorkspaceFile(sample), { today: "2026-11-21" });
const rows: ComparedRow[] = larkmere.assessments.map(({ useCase, verdict, score, effortWeeks }) => ({
  id: useCase.id,
  name: useCase.name,
  status: useCase.status,
  scores: useCase.scores,
  verdict: verdict.verdict,
  effortWeeks,
  priority: score?.priority ?? null,
  creepiness: score?.creepiness ?? null,
  creepinessBand: score?.creepinessBand ?? null,
  regretRisk: score?.regretRisk ?? null,
  regretBand: score?.regretBand ?? null,
}));
const multipliers = larkmere.parameters.confidenceMultipliers;
const compared = compareFrameworks(rows, multipliers);
const under = (id: string) => compared.items.find(({ row }) => row.id === id)!.under;

test("the numbers of two items, worked by hand", () => {
  // Sofa and bed finder: customer 93.75, commercial 83.33, impact 88.54; reach 3, lift 5, value 5; ease 75; 8 weeks.
  expect(under("W07")).toMatchObject({
    rice: { value: 33.203125 }, // 3 · 88.5417 · 1 / 8
    ice: { value: 664.0625, rank: 1 }, // 8.85417 · 10 · 7.5
    pie: { value: 8.333333, rank: 1 }, // (10 + 7.5 + 7.5) / 3
    wsjf: { value: 1.356771 }, // (8.85417 + 1 + 1) / 8
    valueEffort: { value: 11.067708 }, // 88.5417 / 8
  });
  // Basket countdown: customer 6.25, commercial 58.33, impact 32.29; reach 4, lift 3, value 3; ease 100; 1 week.
  expect(under("W06")).toMatchObject({
    rice: { value: 129.166667, rank: 2 }, // 4 · 32.2917 · 1 / 1
    ice: { value: 322.916667 }, // 3.22917 · 10 · 10
    pie: { value: 7.083333, rank: 2 }, // (5 + 6.25 + 10) / 3
    wsjf: { value: 5.229167, rank: 2 }, // (3.22917 + 1 + 1) / 1
    valueEffort: { value: 32.291667, rank: 2 },
  });
});

test("equal values share a rank, and the next rank is left out", () => {
  expect([under("W06").pie.rank, under("W01").pie.rank, under("W10").pie.rank]).toEqual([2, 2, 2]);
  expect(compared.items.filter(({ under: { pie } }) => pie.rank !== null && pie.rank <= 5)).toHaveLength(5);
  // Reminder 5.10417 · 9.5 · 10, Checkout remembered 5.83333 · 9.5 · 8.75: the same number by two ways.
  expect(under("W01").ice).toEqual(under("W20").ice);
});

test("what others would start here needs a redesign, in words", () => {
  expect(compared.overlooked.map(({ row, places }) => [row.id, places.map(({ id }) => id)])).toEqual([
    ["W06", ["rice", "pie", "wsjf", "valueEffort"]],
  ]);
  expect(overlookedSentence(compared.overlooked[0]!)).toBe(
    "RICE puts Basket countdown second, PIE second, WSJF second and Value ÷ effort second; here it was stopped and needs a redesign: creepiness 66.3 and regret risk 72, both severe.",
  );
  expect(comparisonSentence(compared)).toBe(
    "Four of five frameworks would put Basket countdown among their first five. None of them looks at harm.",
  );
  expect(matterOf("W24")).toBe("it was rejected and is blocked by a hard stop: creepiness 88.8, severe");
});

const matterOf = (id: string) => matterHere(rows.find((row) => row.id === id)!);

test("a missing input gives no rank: effort for three of them, an answer for those that ask it", () => {
  const [finder] = rows.filter(({ id }) => id === "W07");
  const of = (change: Partial<ComparedRow>) =>
    compareFrameworks([{ ...finder!, ...change }], multipliers).items[0]!.under;
  const ranked = (places: ReturnType<typeof of>) =>
    frameworks.filter(({ id }) => places[id].rank === 1).map(({ id }) => id);
  expect(ranked(of({}))).toEqual(["rice", "ice", "pie", "wsjf", "valueEffort"]);
  expect(ranked(of({ effortWeeks: null }))).toEqual(["ice", "pie"]);
  const { scores } = finder!;
  const reachless = { ...scores!, commercialValue: { reach: null, lift: 5, value: 5 } };
  expect(ranked(of({ scores: reachless }))).toEqual([]);
  expect(ranked(of({ scores: { ...scores!, confidence: null } }))).toEqual(["pie", "wsjf", "valueEffort"]);
  const nothing = compareFrameworks([{ ...finder!, scores: null }], multipliers);
  expect(comparisonSentence(nothing)).toBe("Nothing here has the answers these frameworks ask for yet.");
  expect(nothing.agreement.rice).toBeNull();
});

test("our order counts what must change after what can be done; the agreement of the sample", () => {
  expect(compared.agreement.ice).toBeGreaterThan(0.5);
  expect(compared.agreement.wsjf).toBeLessThan(0.1);
  const twin = (id: string, verdict: ComparedRow["verdict"], effortWeeks: number): ComparedRow => ({
    ...rows[6]!,
    id,
    verdict,
    effortWeeks,
  });
  const two = [twin("A", "now", 2), twin("B", "redesign", 1)];
  expect(compareFrameworks(two, multipliers).agreement).toMatchObject({ rice: -1, valueEffort: -1, ice: null });
});
