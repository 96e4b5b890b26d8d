import { readChangeMark } from "@/db/change-mark";
import type { Engine } from "@/db/engine";
import type { Workspace } from "@/db/workspace";
import { calendarDay } from "../today";

type Kept = { readonly mark: string; readonly worked: Promise<unknown> };

/* Pages and route handlers are bundled apart but share one process, and so what was worked out. */
const shared = globalThis as { attuneMetrics?: WeakMap<Engine, Map<string, Kept>> };
const mostKept = 24;

/**
 * What follows from the whole workspace, worked out once between two commits and handed to everybody who may read it:
 * nothing of the person may be in it, and nobody may change it.
 */
export async function betweenCommits<Worked>(
  ws: Workspace,
  what: string,
  workOut: () => Promise<Worked>,
): Promise<Worked> {
  shared.attuneMetrics ??= new WeakMap();
  const ofEngine = shared.attuneMetrics.get(ws.engine) ?? new Map<string, Kept>();
  shared.attuneMetrics.set(ws.engine, ofEngine);
  const key = `${ws.id} ${what}`;
  // Read before the rest is: a commit in between makes the next reader work it out anew.
  const mark = `${calendarDay()} ${await readChangeMark(ws)}`;
  const known = ofEngine.get(key);
  if (known?.mark === mark) return known.worked as Promise<Worked>;
  const worked = workOut();
  const kept = { mark, worked };
  ofEngine.delete(key);
  ofEngine.set(key, kept);
  const [oldest] = ofEngine.keys();
  if (ofEngine.size > mostKept && oldest !== undefined) ofEngine.delete(oldest);
  worked.catch(() => {
    if (ofEngine.get(key) === kept) ofEngine.delete(key);
  });
  return worked;
}
