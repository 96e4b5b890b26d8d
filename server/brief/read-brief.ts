import type { Workspace } from "@/db/workspace";
import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { findingsThatMatter } from "@/domain/findings/that-matter";
import { quadrantStory } from "@/domain/metrics/quadrant-story";
import { betweenCommits } from "../between-commits";
import { derivedOf } from "../derive";
import { readNames, readShown } from "../finding/read-findings";
import { readAlerts } from "../metric/alerts";
import { readDue } from "../review/read-due";

/** The strategy on a page: what we bet on and why, what fails, what may harm, what must be decided. */
export async function readBrief(ws: Workspace) {
  const brief = await betweenCommits(ws, "brief", () => workOut(ws), JSON.stringify(await readNames(ws)));
  return { ...brief, due: [...(await alarmingNow(ws)), ...brief.due] };
}

async function workOut(ws: Workspace) {
  const derived = await derivedOf(ws);
  const { file, completeness, metrics, months } = derived;
  const findings = await readShown(ws);
  const people = new Map(file.members.map(({ id, name }) => [id, name]));
  const audiences = new Map(file.audiences.map(({ id, name }) => [id, name]));
  const strategy = file.strategy;
  return {
    name: file.workspace.name,
    today: derived.today,
    currency: file.workspace.currency ?? "EUR",
    strategy: strategy && {
      why: strategy.why,
      counterfactual: strategy.counterfactual,
      notWhere: strategy.notWhere,
      harms: strategy.harms,
      focusAreas: strategy.focusAreas,
      focusAudiences: strategy.focusAudiences.map((id) => audiences.get(id) ?? id),
      sequencingRationale: strategy.sequencingRationale,
      decisionRule: strategy.decisionRule,
      sponsor: strategy.sponsorId && (people.get(strategy.sponsorId) ?? strategy.sponsorId),
      signedOffAt: strategy.signedOffAt,
    },
    status: completeness.status,
    completeness: completeness.completeness,
    checks: completeness.checks,
    chains: chainsOf(derived),
    story: quadrantStory(months, file.metricSeries, metrics),
    findings: {
      count: findings.length,
      errors: findings.filter(({ severity }) => severity === "error").length,
      known: findings.filter(({ known }) => known !== null).length,
      top: findingsThatMatter(findings, 5, ({ known }) => known !== null),
    },
    harmful: harmfulTests(derived),
    due: await readDue(ws, derived),
    asks: (file.deck?.asks ?? []).map(({ text, ownerId, byDate }) => ({
      text,
      byDate,
      owner: ownerId && (people.get(ownerId) ?? ownerId),
    })),
    counts: {
      useCases: file.useCases.length,
      adHoc: file.useCases.filter(
        ({ status, outcomeId }) => (status === "live" || status === "testing" || status === "planned") && !outcomeId,
      ).length,
    },
  };
}

/** Paradoxes, harm limits and drifting pairs that go on; what the person has put aside is not said again. */
async function alarmingNow(ws: Workspace) {
  const { alerts } = await readAlerts(ws);
  return alerts
    .filter(({ over, seenAt }) => !over && seenAt === null)
    .map(({ id, sentence, to }) => ({ key: id, sentence, to, date: null }));
}

function chainsOf({ file, metrics }: DerivedWorkspace) {
  const business = new Map(file.businessObjectives.map((objective) => [objective.id, objective.name]));
  const customer = new Map(file.customerObjectives.map((objective) => [objective.id, objective.statement]));
  const series = new Map(file.metricSeries?.series.map((each) => [each.metricId, each.values]));
  const side = (id: string | null, baseline: number | null, target: number | null) => {
    const metric = id === null ? undefined : metrics.get(id);
    const values = id === null ? undefined : series.get(id);
    return {
      name: metric?.name ?? id,
      unit: metric?.unit ?? null,
      baseline,
      target,
      latest: values?.findLast((value) => value !== null) ?? null,
    };
  };
  return file.outcomes.map((outcome) => ({
    id: outcome.id,
    statement: outcome.statement,
    byDate: outcome.byDate,
    business: outcome.businessObjectiveId && (business.get(outcome.businessObjectiveId) ?? null),
    customer: outcome.customerObjectiveId && (customer.get(outcome.customerObjectiveId) ?? null),
    cx: side(outcome.cxMetricId, outcome.cxBaseline, outcome.cxTarget),
    commercial: side(outcome.commercialKpiId, outcome.kpiBaseline, outcome.kpiTarget),
  }));
}

function harmfulTests({ file, readouts, metrics }: DerivedWorkspace) {
  return file.experiments.flatMap((experiment, at) => {
    const readout = readouts[at];
    const harms = readout?.arms.some(
      (arm) => arm.hollowWin || arm.guardrails.some(({ state }) => state === "harm" || state === "breach"),
    );
    if (!readout || !harms || experiment.status === "draft") return [];
    const { sentence } = verdictSentence(experiment, readout, metrics);
    return [
      {
        ...{
          id: experiment.id,
          name: experiment.name,
          status: experiment.status,
          hollowWin: readout.hollowWin,
          sentence,
        },
        overridden: experiment.override !== null,
      },
    ];
  });
}
