import { readChangeMark } from "@/db/change-mark";
import type { Engine } from "@/db/engine";
import { readPlan } from "@/db/plan";
import type { Workspace } from "@/db/workspace";
import { type DerivedWorkspace, deriveWorkspace } from "@/domain/exchange/derive-workspace";
import { calendarDay } from "./today";

type Kept = { mark: string; derived: Promise<DerivedWorkspace> };

/* Pages and route handlers are bundled apart but share one process, and so what was worked out. */
const shared = globalThis as { attuneDerived?: WeakMap<Engine, Map<string, Kept>> };
const mostKept = 8;

/**
 * The whole workspace with everything that follows from it, worked out once between two commits. What is handed out is
 * shared: nobody may change it.
 */
export async function derivedOf(ws: Workspace): Promise<DerivedWorkspace> {
  shared.attuneDerived ??= new WeakMap();
  const ofEngine = shared.attuneDerived.get(ws.engine) ?? new Map<string, Kept>();
  shared.attuneDerived.set(ws.engine, ofEngine);
  const today = calendarDay();
  // Read before the plan is: a commit in between makes the next reader work it out anew.
  const mark = `${today} ${await readChangeMark(ws)}`;
  const known = ofEngine.get(ws.id);
  if (known?.mark === mark) return known.derived;

  const derived = readPlan(ws).then((plan) => deriveWorkspace(plan, { today }));
  const kept = { mark, derived };
  ofEngine.delete(ws.id);
  ofEngine.set(ws.id, kept);
  const [oldest] = ofEngine.keys();
  if (ofEngine.size > mostKept && oldest !== undefined) ofEngine.delete(oldest);
  derived.catch(() => {
    if (ofEngine.get(ws.id) === kept) ofEngine.delete(ws.id);
  });
  return derived;
}
