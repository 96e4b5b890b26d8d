import { isDeepStrictEqual } from "node:util";
import { readRuns } from "@/db/plan-runs";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { orderProblems } from "@/domain/roadmap/order-problems";
import { type PlanRun, type RunResult, toldRun } from "@/domain/roadmap/plan-run";
import { planWorth } from "@/domain/roadmap/plan-worth";
import { sequenceEffect } from "@/domain/roadmap/sequence-effect";
import { settingSentences } from "@/domain/roadmap/sequence-words";
import { sequencedItems } from "@/domain/roadmap/sequenced-items";
import { parametersOf } from "@/domain/settings";
import { overtakenBy, standingChange } from "./accept";
import { runOf } from "./find-run";
import { type Order, readOrder } from "./read-order";
import { readPlacements } from "./read-placements";

/** What the screen shows: what it would do, what contradicts, the last run and what it found. */
export async function readSequence(
  ws: Workspace,
  asked: { readonly scenarioId: string | null; readonly runId: string | null },
) {
  const named = asked.runId === null ? null : await runOf(ws, asked.runId);
  const scenarioId = named ? named.scenarioId : asked.scenarioId;
  const order = await readOrder(ws, scenarioId);
  const now = Date.now();
  const runs = (await readRuns(ws)).map((run) => toldRun(run, now));
  const ofThis = runs.filter((run) => run.scenarioId === scenarioId);
  const run = named ?? ofThis[0] ?? null;
  const elsewhere = runs.find(({ id, status }) => status === "running" && id !== run?.id);
  const { unit } = order.instanceWith({ keep: "obligations", calm: false });
  const { scenario, plan, setting, currency } = order;
  return {
    words: { unit, sign: signOf(currency) },
    setting: settingSentences({
      unit,
      ...setting,
      heldBackPct: plan.iterationSharePct,
      isOurs: isDeepStrictEqual(setting, parametersOf({}).order),
    }),
    /** What a move of one quarter costs, in percent of the mean worth of an initiative. */
    calmPct: Math.round(setting.calm * 1_000) / 10,
    items: plan.initiatives.filter(({ status }) => status === "planned").length,
    problems: orderProblems(plan.initiatives, order.instanceWith({ keep: "obligations", calm: false })),
    names: Object.fromEntries(
      plan.initiatives.map(({ id, name, kind, refId }) => [
        id,
        { name, useCaseId: kind === "use_case" && refId !== null ? refId : null },
      ]),
    ),
    scenario: scenario && { id: scenario.id, name: scenario.name, isOpen: scenario.status === "open" },
    /** A run over something else that has to end before another can begin. */
    elsewhere: elsewhere ? { runId: elsewhere.id, scenarioId: elsewhere.scenarioId } : null,
    run: run && {
      id: run.id,
      options: run.options,
      status: run.status,
      progress: run.progress,
      problem: run.problem,
      startedAt: run.startedAt,
      found: run.result && run.status !== "running" ? await foundOf(ws, order, run, run.result) : null,
    },
    curve: curveOf(order, ofThis),
    may: { edit: allows(ws.role, "edit") && (!scenario || scenario.status === "open") },
  };
}

async function foundOf(ws: Workspace, order: Order, run: PlanRun, result: RunResult) {
  const { status, objective, upperBound, gap, proof, issues } = result.plan;
  const change = await standingChange(ws, result);
  // What was accepted is told from where things stood before.
  const before = new Map(change?.items.map((item) => [item.id, item.before]));
  const initiatives = order.plan.initiatives.map((item) => ({ ...item, ...before.get(item.id) }));
  return {
    plan: { status, objective, upperBound, gap, proof, issues },
    took: result.took,
    acceptedAs: change?.id ?? null,
    overtaken: change ? [] : overtakenBy(run, order),
    ...readPlacements({ ...order, plan: { ...order.plan, initiatives } }, run, result),
  };
}

type Point = { readonly calm: boolean; readonly moves: number; readonly worth: number };

/** Value against moves, where both ways of asking were run over the plan as it is now. */
function curveOf(order: Order, runs: readonly PlanRun[]): readonly Point[] {
  const points = [true, false].flatMap((calm) => {
    const run = runs.find(
      ({ options, result, versions }) =>
        options.calm === calm &&
        options.keep === "obligations" &&
        result?.plan.objective != null &&
        overtakenBy({ versions }, order).length === 0,
    );
    return run?.result ? [{ calm, ...worthAndMoves(order, run.result) }] : [];
  });
  return points.length === 2 ? points : [];
}

function worthAndMoves({ plan, foundations, setting }: Order, result: RunResult) {
  const { items, leftOut } = sequencedItems(plan.initiatives, result);
  const placed = items.filter(({ id }) => !leftOut.has(id));
  return {
    moves: items.filter((item, at) => item.startQuarter !== plan.initiatives[at]!.startQuarter).length,
    worth: planWorth({ quarters: plan.quarters, items: placed }, plan.useCases, foundations, setting).total,
  };
}

/** What accepting would do, with who would wait and what would be over. */
export async function readConsequences(ws: Workspace, runId: string) {
  const run = await runOf(ws, runId);
  const { plan } = await readOrder(ws, run.scenarioId);
  if (!run.result) return null;
  const { items } = sequencedItems(plan.initiatives, run.result);
  return sequenceEffect(plan, items);
}

const signOf = (currency: string) =>
  new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;
