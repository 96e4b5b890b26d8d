import { commit } from "@/db/commit";
import { scenarioRows } from "@/db/roadmap";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type At, findScenario, openScenario } from "./find-scenario";

export async function renameScenario(
  ws: EditableWorkspace,
  { name, note, ...at }: At & { readonly name: string; readonly note: string | null },
) {
  const before = await openScenario(ws, at);
  return commit(ws, [scenarioRows.put(ws, before, { ...before, name, note })], {
    action: "renamed scenario",
    answer: { version: before.version + 1 },
  });
}

export async function discardScenario(ws: EditableWorkspace, { reason, ...at }: At & { readonly reason: string }) {
  const before = await openScenario(ws, at);
  const after = { ...before, status: "discarded" as const, decidedBy: ws.userId, decidedAt: Date.now(), reason };
  return commit(ws, [scenarioRows.put(ws, before, after)], {
    action: "discarded scenario",
    reason,
    answer: { version: before.version + 1 },
  });
}

/** A discarded branch goes on where it stood. */
export async function reopenScenario(ws: EditableWorkspace, { scenarioId, version }: At) {
  const before = await findScenario(ws, scenarioId);
  if (before.status === "open") throw new AttuneError("already_done", `“${before.name}” is open.`);
  if (before.status === "adopted")
    throw new AttuneError(
      "invalid",
      `“${before.name}” is part of the plan. Take the adoption back, or make a copy of it, to go on.`,
    );
  const after = { ...before, status: "open" as const, decidedBy: null, decidedAt: null, reason: null };
  return commit(ws, [scenarioRows.put(ws, { ...before, version }, after)], {
    action: "reopened scenario",
    answer: { version: version + 1 },
  });
}

/** Takes a discarded branch away for good: a workspace holds a limited number. */
export async function removeScenario(ws: EditableWorkspace, { scenarioId, version }: At) {
  const before = await findScenario(ws, scenarioId);
  if (before.status !== "discarded")
    throw new AttuneError("invalid", `Only what was discarded can be removed; “${before.name}” is ${before.status}.`);
  return commit(ws, [{ ...scenarioRows.remove(ws, { ...before, version }), before: { name: before.name } }], {
    action: "removed scenario",
    answer: null,
  });
}
