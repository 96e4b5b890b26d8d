import { noteAccepted } from "@/db/plan-runs";
import { planChangeRows } from "@/db/roadmap";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { needsReason } from "@/domain/roadmap/needs-reason";
import type { PlanRun, RunResult } from "@/domain/roadmap/plan-run";
import { type Sequenced, sequencedItems } from "@/domain/roadmap/sequenced-items";
import { verifyPlan } from "@/domain/roadmap/sequencer/verify-plan";
import { counted } from "@/domain/roadmap/wording";
import { applyPlanChange } from "../roadmap/apply-plan-change";
import { changeScenario } from "../scenario/change-scenario";
import { runOf } from "./find-run";
import { type Order, readOrder } from "./read-order";

type Accepted = { readonly planChangeId: string | null; readonly moved: number };

/** Puts the plan into the order that was found, as one change; a branch in the place of the plan where one was ordered. */
export async function acceptRun(ws: EditableWorkspace, runId: string, reason: string | null): Promise<Accepted> {
  const run = await runOf(ws, runId);
  const { result } = run;
  if (!result || result.plan.objective === null || run.status === "running")
    throw new AttuneError("invalid", "There is no order to accept: this run has found none.");
  if (await standingChange(ws, result)) throw new AttuneError("already_done", "This order was accepted already.");
  const order = await readOrder(ws, run.scenarioId);
  const overtaken = overtakenBy(run, order);
  if (overtaken.length > 0) throw new AttuneError("stale", overtakenSentence(overtaken));
  refuseWhatHoldsNoMore(run, result, order);
  const moves = movesOf(order, sequencedItems(order.plan.initiatives, result));
  if (moves.length === 0) throw new AttuneError("already_done", "Nothing would move: the plan stands in this order.");

  if (order.scenario) {
    const at = { scenarioId: order.scenario.id, version: order.scenario.version };
    const starts = Object.fromEntries(moves.map(({ id, after }) => [id, after.startQuarter]));
    await changeScenario(ws, at, { kind: "starts", starts });
    return { planChangeId: null, moved: moves.length };
  }
  const promised = moves.find(({ before }) => needsReason(before, order.today));
  if (promised && !reason)
    throw new AttuneError("invalid", `Say why: people already count on “${promised.before.name}” where it is.`);
  const { planChangeId } = await applyPlanChange(ws, {
    kind: "sequence",
    name: `Sequence for me, ${counted(moves.length, "initiative")}`,
    reason: reason || null,
    items: moves,
    frame: null,
  });
  await noteAccepted(ws, run, planChangeId);
  return { planChangeId, moved: moves.length };
}

/** The change of the plan a run was accepted with, unless it was taken back since. */
export async function standingChange(ws: Workspace, { acceptedAs }: Pick<RunResult, "acceptedAs">) {
  const change = acceptedAs === null ? undefined : await planChangeRows.find(ws, acceptedAs);
  return change?.undoneAt === null ? change : null;
}

/** The names of what is not any more what the order was worked out from. */
export function overtakenBy({ versions }: Pick<PlanRun, "versions">, { plan, versions: now }: Order): string[] {
  const names = new Map(plan.initiatives.map(({ id, name }) => [id, name]));
  const ids = [...new Set([...Object.keys(versions), ...Object.keys(now)])];
  return ids.filter((id) => versions[id] !== now[id]).map((id) => names.get(id) ?? `${id}, which is gone`);
}

export function overtakenSentence(names: readonly string[]): string {
  const told = names.slice(0, 5).map((name) => `“${name}”`);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : "";
  return `Changed since this order was worked out: ${told.join(", ")}${more}. Nothing was stored; start it again.`;
}

/** Items may be the same while people, money, foundations or verdicts are not. */
function refuseWhatHoldsNoMore({ options }: PlanRun, { plan, quarters }: RunResult, order: Order): void {
  const { instance } = order.instanceWith(options);
  const starts = Object.fromEntries(plan.assignments.map(({ id, start }) => [id, start]));
  const sameQuarters = order.plan.quarters.join() === quarters.join();
  if (sameQuarters && verifyPlan(instance, starts).violations.length === 0) return;
  throw new AttuneError(
    "stale",
    "People, money, quarters or foundations were changed since this order was worked out, and it does not hold any more. Nothing was stored; start it again.",
  );
}

function movesOf({ plan }: Order, { items }: Sequenced) {
  return plan.initiatives.flatMap(({ version: _version, ...before }, at) => {
    const startQuarter = items[at]!.startQuarter;
    return startQuarter === before.startQuarter ? [] : [{ id: before.id, before, after: { ...before, startQuarter } }];
  });
}
