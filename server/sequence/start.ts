import { randomUUID } from "node:crypto";
import { beginRun, readRuns } from "@/db/plan-runs";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type OrderProblem, orderProblems } from "@/domain/roadmap/order-problems";
import { type PlanRun, type RunOptions, toldRun } from "@/domain/roadmap/plan-run";
import type { PlanWork } from "./plan-worker";
import { readOrder } from "./read-order";
import { runPlan } from "./run-plan";

type Asked = RunOptions & { readonly scenarioId: string | null };
type Started = {
  readonly runId: string | null;
  /** Somebody's run was going on already: it is answered instead of a second one. */
  readonly wasRunning: boolean;
  /** Why nothing was computed. */
  readonly problems: readonly OrderProblem[];
};

/* Two clicks at once are one start. */
const shared = globalThis as { attunePlanStarts?: Map<string, Promise<Started>> };

/** Looks for contradictions and, where there are none, begins to put the plan in order. Answers at once. */
export async function startRun(ws: EditableWorkspace, asked: Asked, search?: PlanWork["search"]): Promise<Started> {
  const starts = (shared.attunePlanStarts ??= new Map());
  const going = starts.get(ws.id);
  if (going) return { ...(await going), wasRunning: true };
  const starting = begin(ws, asked, search);
  starts.set(ws.id, starting);
  try {
    return await starting;
  } finally {
    starts.delete(ws.id);
  }
}

async function begin(ws: EditableWorkspace, asked: Asked, search?: PlanWork["search"]): Promise<Started> {
  const { scenarioId, ...options } = asked;
  const order = await readOrder(ws, scenarioId);
  if (order.scenario && order.scenario.status !== "open")
    throw new AttuneError("already_done", `“${order.scenario.name}” was ${order.scenario.status} already.`);
  const now = Date.now();
  const running = (await readRuns(ws)).find((run) => toldRun(run, now).status === "running");
  if (running) return { runId: running.id, wasRunning: true, problems: [] };
  const { instance, unit, words } = order.instanceWith(options);
  const items = order.plan.initiatives;
  const problems = orderProblems(items, { instance, words });
  if (problems.length > 0) return { runId: null, wasRunning: false, problems };

  const { quarters } = order.plan;
  const run: PlanRun = {
    id: `SQ-${randomUUID().slice(0, 8)}`,
    scenarioId,
    options,
    status: "running",
    progress: { stage: "waiting", objective: null, upperBound: null },
    result: null,
    versions: order.versions,
    problem: null,
    startedBy: ws.userId,
    startedAt: now,
    heardAt: now,
    endedAt: null,
  };
  // Two processes may have looked at once and seen nothing running.
  const going = await beginRun(ws, run);
  if (going !== null) return { runId: going, wasRunning: true, problems: [] };
  const names = Object.fromEntries(items.map(({ id, name }) => [id, name]));
  const work: PlanWork = {
    instance,
    firstQuarter: quarters[0]!,
    names,
    search: search ?? searchFor(instance.projects.length),
    proofSeconds: options.proofSeconds,
  };
  void runPlan(ws, run, { work, unit, quarters });
  return { runId: run.id, wasRunning: false, problems: [] };
}

/**
 * What the search needs to come within a percent or so of the best, by size: tries, so that a busy machine finds as much
 * as an idle one (half a second to three), and a time after which nobody waits for more of them.
 */
function searchFor(items: number): PlanWork["search"] {
  if (items <= 30) return { tries: 30_000, ms: 3_000 };
  if (items <= 60) return { tries: 10_000, ms: 3_000 };
  return items <= 120 ? { tries: 12_000, ms: 5_000 } : { tries: 8_000, ms: 8_000 };
}
