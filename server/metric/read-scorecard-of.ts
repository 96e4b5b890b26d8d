import { experimentRows } from "@/db/experiments";
import { useCaseRows } from "@/db/scoring";
import { businessObjectiveRows, customerObjectiveRows, outcomeRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { listed } from "@/domain/deck/deck-words";
import { AttuneError } from "@/domain/errors";
import { marginOf } from "@/domain/experiments/margin";
import type { Quadrant } from "@/domain/metrics/quadrant";
import { quadrantSentences } from "@/domain/metrics/quadrant-story";
import { pairQuadrant } from "@/domain/metrics/scorecard-lists";
import { type OutcomeAim, scorecardSide } from "@/domain/metrics/scorecard-side";
import { differenceWords } from "@/domain/metrics/standing-words";
import type { Outcome } from "@/domain/strategy/strategy";
import { readMetricGround, readScorecardScene } from "./read-scorecard-scene";

export type Whose = {
  useCaseId: string | null;
  experimentId: string | null;
  objectiveId: string | null;
  outcomeId: string | null;
};

/** A metric in its place: as what it serves there, and the aim that counts there. */
type Wanted = { metricId: string; role: string; aim: OutcomeAim | null; note: string | null };
type Place = { name: string; wanted: Wanted[] };

/** The metrics of a use case, a test, an objective or an outcome, as they stand now. */
export async function readMetricsOf(ws: Workspace, whose: Whose) {
  const given = Object.values(whose).filter((id) => id !== null);
  if (given.length !== 1)
    throw new AttuneError("invalid", "Name one use case, one test, one objective or one outcome.");
  const ground = await readMetricGround(ws);
  const place = await placeOf(ws, whose, ground);
  const scene = await readScorecardScene(ws, ground, { shown: place.wanted.map(({ metricId }) => metricId) });
  const sides = place.wanted.map(({ metricId, role, aim, note }) => ({
    ...{ role, note },
    ...scorecardSide(metricId, aim, scene),
  }));
  const as = (role: string) => sides.find((each) => each.role === role);
  const customer =
    as("experience metric") ?? sides.find(({ side, role }) => side === "customer" && role !== "commercial metric");
  const commercial = as("commercial metric") ?? sides.find(({ side }) => side === "commercial");
  const breached = sides.filter(({ limit }) => limit.state === "breached");
  const pair = customer && commercial ? pairQuadrant(commercial.metricId, customer.metricId, scene) : null;
  return {
    name: place.name,
    metrics: sides,
    quadrant: pair?.quadrant ?? null,
    sentence: sentenceOf(
      sides.length,
      breached.map(({ name }) => name),
      { customer, commercial },
      pair?.quadrant,
    ),
    currency: ground.currency,
  };
}

type Both = { customer: unknown; commercial: unknown };

function sentenceOf(
  measured: number,
  breached: readonly string[],
  { customer, commercial }: Both,
  quadrant?: Quadrant,
) {
  if (measured === 0) return "Nothing is measured here yet.";
  if (breached.length > 0) return `Harm limit reached: ${listed(breached)}.`;
  if (!customer) return "Only sales are measured here.";
  if (!commercial) return "Only the customer's side is measured here.";
  if (quadrant === undefined || quadrant === "not_enough_data")
    return "There are too few months to compare both sides.";
  return quadrantSentences[quadrant];
}

async function placeOf(
  ws: Workspace,
  whose: Whose,
  ground: Awaited<ReturnType<typeof readMetricGround>>,
): Promise<Place> {
  const { useCaseId, experimentId, objectiveId, outcomeId } = whose;
  if (useCaseId !== null) return ofUseCase(ws, useCaseId);
  if (experimentId !== null) return ofTest(ws, experimentId, ground);
  const outcomes = await outcomeRows.read(ws);
  if (outcomeId !== null) {
    const outcome = outcomes.find(({ id }) => id === outcomeId);
    if (!outcome) throw new AttuneError("not_found", "This outcome is not here any more.");
    return { name: outcome.statement, wanted: ofOutcomes([outcome]) };
  }
  return ofObjective(ws, objectiveId ?? "", outcomes);
}

async function ofUseCase(ws: Workspace, useCaseId: string): Promise<Place> {
  const useCase = await useCaseRows.find(ws, useCaseId);
  if (!useCase) throw new AttuneError("not_found", "This use case is not here any more.");
  const outcome = useCase.outcomeId === null ? undefined : await outcomeRows.find(ws, useCase.outcomeId);
  const aims = new Map((outcome ? ofOutcomes([outcome]) : []).map(({ metricId, aim }) => [metricId, aim]));
  const named = (metricId: string | null, role: string): Wanted[] =>
    metricId === null ? [] : [{ metricId, role, aim: aims.get(metricId) ?? null, note: null }];
  return {
    name: useCase.name,
    wanted: once([
      ...named(useCase.cxMetricId, "experience metric"),
      ...named(useCase.commercialKpiId, "commercial metric"),
      ...useCase.guardrailMetricIds.flatMap((metricId) => named(metricId, "guardrail")),
    ]),
  };
}

async function ofTest(
  ws: Workspace,
  experimentId: string,
  { metrics, currency }: Awaited<ReturnType<typeof readMetricGround>>,
): Promise<Place> {
  const test = await experimentRows.find(ws, experimentId);
  if (!test) throw new AttuneError("not_found", "This test is not here any more.");
  const wanted = test.results.map(({ metricId, role, type, margin }): Wanted => {
    const metric = metrics.get(metricId);
    const accepted = role === "primary" ? null : marginOf(margin, type, metric);
    const size = accepted === null ? null : type === "proportion" ? accepted * 100 : accepted;
    const words = size === null ? null : differenceWords(size, { unit: metric?.unit ?? null, currency });
    return {
      ...{ metricId, aim: null },
      role: role === "primary" ? "main measure" : "guardrail",
      note: words && `In the test we accept ${words} worse.`,
    };
  });
  return { name: test.name, wanted: once(wanted) };
}

async function ofObjective(ws: Workspace, objectiveId: string, outcomes: readonly Outcome[]): Promise<Place> {
  const business = await businessObjectiveRows.find(ws, objectiveId);
  const customer = business ? undefined : await customerObjectiveRows.find(ws, objectiveId);
  if (!business && !customer) throw new AttuneError("not_found", "This objective is not here any more.");
  const joined = outcomes.filter(({ businessObjectiveId, customerObjectiveId }) =>
    business ? businessObjectiveId === objectiveId : customerObjectiveId === objectiveId,
  );
  const own: Wanted[] = business?.metricId
    ? [
        {
          metricId: business.metricId,
          role: "objective",
          aim: { baseline: business.baseline, target: business.target, byDate: business.byDate },
          note: null,
        },
      ]
    : [];
  return { name: business?.name ?? customer?.statement ?? "", wanted: once([...own, ...ofOutcomes(joined)]) };
}

function ofOutcomes(outcomes: readonly Outcome[]): Wanted[] {
  return outcomes.flatMap(
    ({ statement, cxMetricId, cxBaseline, cxTarget, commercialKpiId, kpiBaseline, kpiTarget, byDate }) => [
      ...(cxMetricId
        ? [
            {
              metricId: cxMetricId,
              role: "experience metric",
              aim: { baseline: cxBaseline, target: cxTarget, byDate },
              note: statement,
            },
          ]
        : []),
      ...(commercialKpiId
        ? [
            {
              metricId: commercialKpiId,
              role: "commercial metric",
              aim: { baseline: kpiBaseline, target: kpiTarget, byDate },
              note: statement,
            },
          ]
        : []),
    ],
  );
}

/** Each metric once, as what it was named first. */
function once(wanted: readonly Wanted[]): Wanted[] {
  return wanted.filter(({ metricId }, at) => wanted.findIndex((each) => each.metricId === metricId) === at);
}
