import { readPlanChanges, readTouches } from "@/db/plan-history";
import { initiativeRows, readMoves } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import { changeReasons } from "@/domain/roadmap/change-reasons";
import { marksOfMoves, marksOfPlan } from "@/domain/roadmap/timeline-marks";
import { lastReview, readBaseline } from "../plan-history/read-baseline";

const monthMs = 30 * 24 * 60 * 60 * 1_000;
const mostMoves = 5_000;

/** What moved, by item: since the last review, where there was one, and in the last 30 days. */
export async function readTimelineMarks(ws: Workspace) {
  const now = Date.now();
  const monthAgo = now - monthMs;
  const baseline = await readBaseline(ws, lastReview);
  const period = { from: baseline?.takenAt ?? monthAgo, to: now };
  const moves = await readMoves(ws, { limit: mostMoves, since: Math.min(period.from, monthAgo) });
  const recent = marksOfMoves(moves, monthAgo);
  if (!baseline) return { recent, review: null };
  const [items, touches, changes] = [
    await initiativeRows.read(ws),
    await readTouches(ws, period),
    await readPlanChanges(ws, period),
  ];
  const since = moves.filter(({ movedAt }) => movedAt >= period.from);
  const marks = marksOfPlan(baseline.part.items, items, changeReasons({ touches, moves: since, changes }));
  return { recent, review: { name: baseline.name, takenOn: baseline.takenOn, marks } };
}
