import content from "@/content/failure_modes.json";
import { readMembers } from "@/db/accounts";
import { commit } from "@/db/commit";
import { readinessCheckRows } from "@/db/decisions";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { byCode } from "@/domain/ordering";
import { quarterOfDay } from "@/domain/quarters";
import { readinessMoves, readinessTrends, weakestOf } from "@/domain/strategy/readiness";
import { todayOf } from "../today";

const { modes } = content;

/** The known ways of failing with this quarter's answers, and how each answer moved over the quarters. */
export async function readReadiness(ws: Workspace) {
  const quarter = quarterOfDay(await todayOf(ws));
  const names = new Map((await readMembers(ws)).map(({ id, name }) => [id, name]));
  const checks = (await readinessCheckRows.read(ws)).sort((a, b) => byCode(a.quarter, b.quarter));
  const now = checks.find((check) => check.quarter === quarter);
  const before = checks.filter((check) => check.quarter < quarter).at(-1);
  return {
    modes,
    quarter,
    answers: now?.answers ?? {},
    version: now?.version ?? 0,
    checkedBy: now ? (names.get(now.checkedBy) ?? "Somebody who left") : null,
    checkedAt: now?.checkedAt ?? null,
    quarters: checks.map((check) => check.quarter),
    /** Every answer of every quarter, for the table. */
    checks: checks.map((check) => ({ quarter: check.quarter, answers: check.answers })),
    trends: readinessTrends(checks, modes),
    weakest: weakestOf(now?.answers ?? {}, modes).map(({ id, failing, place }) => ({ id, failing, place })),
    since: now && before ? { quarter: before.quarter, ...readinessMoves(before.answers, now.answers) } : null,
    may: { edit: allows(ws.role, "edit") },
  };
}

type Given = { modeId: string; answer: number | null; note: string | null; version: number };

/**
 * Answers one question for the present quarter. There is one check per quarter and it can be changed until the
 * quarter ends; earlier quarters stay as they were. No answer takes the answer away.
 */
export async function saveReadiness(ws: EditableWorkspace, { modeId, answer, note, version }: Given) {
  if (!modes.some(({ id }) => id === modeId)) throw new AttuneError("not_found", "There is no such question.");
  const quarter = quarterOfDay(await todayOf(ws));
  const before = await readinessCheckRows.find(ws, quarter);
  if (!before && version !== 0) throw new AttuneError("stale", "This quarter's answers are not there any more.");
  const { [modeId]: _was, ...others } = before?.answers ?? {};
  const answers = answer === null ? others : { ...others, [modeId]: { answer, note } };
  // The quarter is the key, so that two people who begin it at once cannot make two of it.
  const check = { id: quarter, quarter, answers, checkedBy: ws.userId, checkedAt: Date.now() };
  const write = before ? readinessCheckRows.put(ws, { ...before, version }, check) : readinessCheckRows.add(ws, check);
  return commit(ws, [write], { action: "answered readiness question", answer: { version: version + 1 } });
}
