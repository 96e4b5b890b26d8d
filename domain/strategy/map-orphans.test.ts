import fc from "fast-check";
import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { gapsOf, isChainComplete } from "./map-gaps";
import { type ChainPlan, looseEnds } from "./map-loose";
import { strategyMap } from "./map-of";
import { areConfirmed, type ChainChange, orphanedBy } from "./map-orphans";
import { mapHeadline, mapSentence } from "./map-sentence";

const file = parseWorkspaceFile(sample);
const plan: ChainPlan = { ...file, initiatives: file.roadmap?.items ?? [] };
const o2 = file.outcomes.find(({ id }) => id === "O2")!;
const told = (change: ChainChange) => orphanedBy(change, plan).map(({ kind, id }) => `${kind} ${id}`);

describe("what a change orphans", () => {
  it("names the objectives, use cases, tests and roadmap items behind an outcome that is removed", () => {
    const orphaned = orphanedBy({ kind: "removeOutcome", id: "O2" }, plan);
    expect(told({ kind: "removeOutcome", id: "O2" })).toEqual(
      expect.arrayContaining(["businessObjective BO2", "customerObjective CO2", "useCase W11", "useCase W14"]),
    );
    expect(orphaned.some(({ kind }) => kind === "initiative")).toBe(true);
    expect(orphaned.find(({ id }) => id === "W11")?.why).toBe("ad hoc: serves no outcome");
    expect(orphaned.map(({ id }) => id)).not.toContain("O2");
  });

  it("names what loses its chain when an outcome loses its customer objective, and nothing for another sentence", () => {
    const cut = told({ kind: "changeOutcome", after: { ...o2, customerObjectiveId: null } });
    expect(cut).toEqual(expect.arrayContaining(["outcome O2", "customerObjective CO2", "useCase W11"]));
    expect(told({ kind: "changeOutcome", after: { ...o2, statement: "Fewer returns" } })).toEqual([]);
  });

  it("names the outcome that loses its measure, and the stop criterion that hangs on it", () => {
    const o1 = file.outcomes.find(({ id }) => id === "O1")!;
    expect(told({ kind: "changeOutcome", after: { ...o1, cxMetricId: null } })).toEqual([
      "outcome O1",
      "stopCriterion ST4",
    ]);
  });

  it("names an outcome left without work, but not one that keeps some", () => {
    const ofO2 = file.useCases.filter(({ outcomeId }) => outcomeId === "O2").map(({ id }) => id);
    const toO1 = ofO2.map((useCaseId) => ({ useCaseId, outcomeId: "O1" }));
    expect(told({ kind: "attach", moves: toO1 })).toEqual(["outcome O2"]);
    expect(told({ kind: "attach", moves: toO1.slice(0, 1) })).toEqual([]);
    expect(told({ kind: "attach", moves: [{ useCaseId: ofO2[0]!, outcomeId: null }] })).toContain(`useCase ${ofO2[0]}`);
    expect(told({ kind: "goOver", useCaseIds: ofO2 })).toEqual(["outcome O2"]);
  });

  it("does not name what was loose before, nor anything for an id that is not there", () => {
    expect(told({ kind: "removeBusinessObjective", id: "BO4" })).toEqual([]);
    expect(told({ kind: "removeOutcome", id: "nope" })).toEqual([]);
  });

  it("orphans only what is loose afterwards and was not before, whatever is removed", () => {
    const removals = fc.constantFrom<ChainChange>(
      ...file.outcomes.map(({ id }) => ({ kind: "removeOutcome", id }) as const),
      ...file.businessObjectives.map(({ id }) => ({ kind: "removeBusinessObjective", id }) as const),
      ...file.customerObjectives.map(({ id }) => ({ kind: "removeCustomerObjective", id }) as const),
    );
    const before = new Set(looseEnds(plan).map(({ key }) => key));
    fc.assert(
      fc.property(removals, (change) => {
        const orphaned = orphanedBy(change, plan);
        expect(orphaned.every(({ key }) => !before.has(key))).toBe(true);
        expect(new Set(orphaned.map(({ key }) => key)).size).toBe(orphaned.length);
      }),
    );
  });

  it("is confirmed only as a whole", () => {
    const orphaned = orphanedBy({ kind: "removeOutcome", id: "O2" }, plan);
    const keys = orphaned.map(({ key }) => key);
    expect(areConfirmed(orphaned, keys.toReversed())).toBe(true);
    expect(areConfirmed(orphaned, keys.slice(1))).toBe(false);
    expect(areConfirmed([], [])).toBe(true);
  });
});

describe("why a chain is not complete", () => {
  const empty = {
    businessObjectiveId: null,
    customerObjectiveId: null,
    cxMetricId: null,
    cxBaseline: null,
    cxTarget: null,
    commercialKpiId: null,
    kpiBaseline: null,
    kpiTarget: null,
    byDate: null,
  };

  it("names each missing part and what closes it, until it is exactly the check of the strategy page", () => {
    const parts = (outcome: Partial<typeof o2>, evidence: (typeof file.customerObjectives)[0]["evidence"] = []) =>
      gapsOf({ outcome: { ...empty, ...outcome }, evidence, useCases: 0 }).map(({ part }) => part);
    expect(parts({})).toEqual([
      "businessObjective",
      "customerObjective",
      "cxMetric",
      "commercialKpi",
      "byDate",
      "useCases",
    ]);
    expect(parts({ ...o2, cxTarget: null })).toEqual(["cxAim", "evidence", "useCases"]);
    const whole = gapsOf({ outcome: o2, evidence: file.customerObjectives[1]!.evidence, useCases: 3 });
    expect(whole).toEqual([]);
    expect(isChainComplete(gapsOf({ outcome: { ...o2, byDate: null }, evidence: [], useCases: 0 }))).toBe(true);
    expect(isChainComplete(gapsOf({ outcome: { ...o2, kpiBaseline: null }, evidence: [], useCases: 3 }))).toBe(false);
  });
});

describe("the map", () => {
  const map = strategyMap({ ...file, metrics: metricLibrary(file.ownMetrics), today: "2026-11-21" });

  it("puts chains side by side, with the latest values and how they stand", () => {
    expect(map.business.map(({ id }) => id)).toEqual(["BO1", "BO2", "BO3", "BO4"]);
    expect(map.customer.map(({ id }) => id)).toEqual(["CO1", "CO5", "CO2", "CO3", "CO4"]);
    expect(map.outcomes.map(({ id }) => id)).toEqual(["O1", "O5", "O2", "O4", "O3"]);
    expect(map.business.filter(({ alone }) => alone).map(({ id }) => id)).toEqual(["BO4"]);
    expect(map.outcomes[0]?.cx).toMatchObject({
      name: "Decision confidence",
      standing: { latest: 71, progress: 0.75, state: "ahead", from: "2026-07" },
    });
    expect(map.outcomes.find(({ id }) => id === "O5")?.commercial?.standing.state).toBe("no_value");
    expect(map.business[1]?.metric).toMatchObject({ name: "Returns for change of mind", side: "customer" });
    expect(map.outcomes.every(({ complete }) => complete)).toBe(true);
  });

  it("says in a sentence what stands alone", () => {
    expect(mapSentence(map)).toMatch(
      /^Five outcomes, none behind their aim\. One objective stands alone and \w+ use case/,
    );
  });

  it("says the same in one line", () => {
    expect(mapHeadline(map)).toBe("Five outcomes, none behind; one aim alone, four use cases ad hoc");
  });

  it("is empty where nothing is written, and takes away links that lead nowhere", () => {
    const bare = { businessObjectives: [], customerObjectives: [], useCases: [], metricSeries: null };
    const scene = { ...bare, metrics: new Map(), today: "2026-11-21" };
    expect(strategyMap({ ...scene, outcomes: [] })).toEqual({ business: [], customer: [], outcomes: [], adHocIds: [] });
    expect(mapSentence(strategyMap({ ...scene, outcomes: [] }))).toMatch(/^Nothing is written yet/);
    expect(strategyMap({ ...scene, outcomes: [o2] }).outcomes[0]).toMatchObject({ businessId: null, complete: false });
  });
});
