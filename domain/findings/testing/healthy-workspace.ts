import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../../exchange/derive-workspace";
import { parseWorkspaceFile, type WorkspaceFile } from "../../exchange/workspace-file";
import { findFindings } from "../find-findings";

export const whole = parseWorkspaceFile(sample);
const among = <Row extends { id: string }>(rows: readonly Row[], ...ids: string[]) =>
  rows.filter(({ id }) => ids.includes(id));

/**
 * A small plan in which no rule fails: one active use case live at a task switch, one planned, with their data,
 * tests, returns and roadmap, taken out of the sample.
 */
function healthy(): WorkspaceFile {
  const file = structuredClone(whole);
  file.useCases = among(file.useCases, "W07", "W10");
  // Held for what is not on the roadmap yet: that would be a finding.
  file.useCases[1]!.dataElementIds = file.useCases[1]!.dataElementIds.filter((id) => id !== "D14");
  const needed = new Set(file.useCases.flatMap(({ dataElementIds }) => dataElementIds));
  const eased = new Set(file.useCases.flatMap(({ pitfallIds }) => pitfallIds));
  file.businessObjectives = among(file.businessObjectives, "BO1");
  file.outcomes = among(file.outcomes, "O1");
  file.pitfalls = file.pitfalls.filter(({ pitfallId }) => eased.has(pitfallId));
  file.dataLedger = file.dataLedger.filter(({ dataElementId }) => needed.has(dataElementId));
  file.experiments = among(file.experiments, "T2");
  file.returns = among(file.returns, "F1");
  file.roadmap!.items = among(file.roadmap!.items, "R02");
  file.genericMessages = [];
  file.weeklySeries = null;
  file.evidencePins = file.evidencePins.filter(({ evidenceId }) => evidenceId === "EV-CONFIDENT-23");
  for (const provider of file.strategy!.providerOversight) provider.explainerId ??= "U2";
  return file;
}
const base = healthy();

export type Change = (file: WorkspaceFile) => void;

/** Findings of a rule in the healthy plan after a change, as "entity" or "entity/detail"; of all rules with null. */
export function foundAfter(change: Change, ruleId: string | null): string[] {
  const file = structuredClone(base);
  change(file);
  return findFindings(deriveWorkspace(file, { today: "2026-11-21" }))
    .filter((finding) => ruleId === null || finding.ruleId === ruleId)
    .map((finding) => {
      const place = finding.detail === null ? finding.entityId : `${finding.entityId}/${finding.detail}`;
      return ruleId === null ? `${finding.ruleId} ${place}` : place;
    });
}

/** How one rule is made to fail, what it then finds, and a change beside it that leaves it silent. */
export type RuleCase = { readonly fires: Change; readonly found: readonly string[]; readonly silent: Change };

const only = <Row>(rows: readonly Row[] | undefined, is: (row: Row) => boolean, name: string): Row => {
  const row = rows?.find(is);
  if (!row) throw new Error(`The healthy plan has no ${name}.`);
  return row;
};

/** The planned use case W10 of the plan, or another one. */
export const caseOf = (file: WorkspaceFile, id = "W10") => only(file.useCases, (row) => row.id === id, id);
export const heldOf = (file: WorkspaceFile, element = "D11") =>
  only(file.dataLedger, (row) => row.dataElementId === element, element);
export const testOf = (file: WorkspaceFile) => only(file.experiments, () => true, "test");
export const itemOf = (file: WorkspaceFile) => only(file.roadmap?.items, () => true, "roadmap item");
export const returnOf = (file: WorkspaceFile) => only(file.returns, () => true, "return");

/** Adds a copy of a use case under an id of its own, changed. */
export function addTwin(file: WorkspaceFile, of: string, change: Partial<WorkspaceFile["useCases"][number]>): void {
  file.useCases.push({ ...structuredClone(caseOf(file, of)), id: "W99", ...change });
}
