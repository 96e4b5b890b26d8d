import sample from "@/content/sample_workspace.json";
import { computeWorkspace } from "../../exchange/compute";
import { parseWorkspaceFile, type WorkspaceFile } from "../../exchange/workspace-file";

const whole = parseWorkspaceFile(sample);
export const today = "2026-11-21";

/** The sample after a change; without its tests and weekly data, which take longest to compute, unless asked for. */
export function changedSample(
  change: (file: WorkspaceFile) => void,
  keep?: "experiments" | "weeklySeries",
): WorkspaceFile {
  const file = structuredClone(whole);
  if (keep !== "experiments") file.experiments = [];
  if (keep !== "weeklySeries") file.weeklySeries = null;
  change(file);
  return file;
}

/** Findings of one rule in the changed sample, as "entity" or "entity/detail". */
export function hits(
  ruleId: string,
  change: (file: WorkspaceFile) => void,
  keep?: "experiments" | "weeklySeries",
): string[] {
  return computeWorkspace(changedSample(change, keep), { today })
    .findings.filter((finding) => finding.ruleId === ruleId)
    .map(({ entityId, detail }) => (detail === null ? entityId : `${entityId}/${detail}`));
}

/** The row with an id, to be changed. */
export function rowOf<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((entry) => entry.id === id);
  if (!row) throw new Error(`The sample has no row ${id}.`);
  return row;
}
