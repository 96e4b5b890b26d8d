import { rules } from "../../findings/rules";
import { openGateRefusal } from "../../ledger/launch-checks";
import { neededItems } from "../../ledger/needed-items";
import { isExperience } from "../../metrics/library";
import { type StatusScene, statusRefusal, withStatus } from "../../scoring/change-status";
import { type EditableFields, editableFields, withFields } from "../../scoring/editable-fields";
import { type EditScene, fieldsRefusal, unreadyElements } from "../../scoring/fields-refusal";
import { hardStopsOf } from "../../scoring/hard-stops";
import { blankUseCase } from "../../scoring/new-use-case";
import { statusAfterAnswers } from "../../scoring/status-after-answers";
import { type UseCase, useCase } from "../../scoring/use-case";
import { columnsOfUseCases } from "./columns-of-use-cases";
import { isSame } from "./entity-path";
import type { Settled, SettledProblem, TableKind } from "./table-kind";
import type { UseCaseScene } from "./use-case-scene";

/** Use cases: found again by id, else by exact name; judged by the rules the screens judge by. */
export function tableOfUseCases(scene: UseCaseScene): TableKind<UseCase> {
  return {
    key: "use-cases",
    one: "use case",
    many: "use cases",
    columns: columnsOfUseCases(scene),
    identity: [["id"], ["name"]],
    schema: useCase,
    blank: (id) => ({ id, status: "idea", moment: { type: "stage" } }),
    most: 5_000,
    settle: (row) => settled(scene, row),
  };
}

type Row = { readonly before: UseCase | null; readonly after: UseCase; readonly given: ReadonlySet<string> };

function settled(scene: UseCaseScene, { before, after: read, given }: Row): Settled<UseCase> {
  const after = withMomentType(read, given);
  const from = before ?? blankUseCase(after);
  const wanted = given.has("status") ? after.status : scoredByNow(before, after);
  const changesStatus = wanted !== from.status;
  const fields = editedFields(from, after);
  // Where the status changes too, the new status is judged by what the row will be; the old one holds no longer.
  const judged = changesStatus ? { ...from, status: "idea" as const } : from;
  const edited = { ...withFields(from, fields), scores: after.scores, templateId: after.templateId };
  const problems = [
    ...fieldProblems(scene.edit, judged, fields, before === null),
    ...statusProblems(scene.edit, edited, { after, wanted, changesStatus, given }),
    ...(changesStatus && wanted === "live" ? gateProblems(scene, before) : []),
  ];
  const isStopped = wanted === "stopped";
  const moved =
    changesStatus || isStopped
      ? withStatus(edited, wanted, { stopReason: after.stopReason, today: scene.today })
      : edited;
  const liveSince = given.has("liveSince") ? after.liveSince : moved.liveSince;
  const stoppedAt = isStopped && given.has("stoppedAt") ? after.stoppedAt : moved.stoppedAt;
  const stopReason = wanted === "rejected" && given.has("stopReason") ? after.stopReason : moved.stopReason;
  return { entity: { ...moved, liveSince, stoppedAt, stopReason }, problems };
}

/** A second task makes it a switch, unless the file says which it is. */
function withMomentType(row: UseCase, given: ReadonlySet<string>): UseCase {
  if (given.has("moment.type") || !(given.has("moment.fromTask") || given.has("moment.toTask"))) return row;
  return { ...row, moment: { ...row.moment, type: row.moment.toTask === null ? "stage" : "transition" } };
}

/** As on the screen: an idea whose every answer is given is scored, and what lacks an answer again is an idea. */
function scoredByNow(before: UseCase | null, after: UseCase): UseCase["status"] {
  const status = before?.status ?? "idea";
  return isSame(before?.scores, after.scores) ? status : statusAfterAnswers(status, after.scores);
}

const fieldNames = Object.keys(editableFields.shape) as (keyof EditableFields)[];

function editedFields(from: UseCase, after: UseCase): EditableFields {
  return Object.fromEntries(
    fieldNames.filter((name) => !isSame(from[name], after[name])).map((name) => [name, after[name]]),
  );
}

/** What refuses the changes; each judged alone then, so that every column is named. */
function fieldProblems(scene: EditScene, from: UseCase, fields: EditableFields, isNew: boolean): SettledProblem[] {
  const judged: EditableFields = isNew ? { ...fields, moment: from.moment } : fields;
  const together = fieldsRefusal(scene, from, judged);
  if (together === null) return [];
  const alone = Object.entries(judged).flatMap(([name, value]) => {
    const message = fieldsRefusal(scene, from, { [name]: value });
    return message === null ? [] : [{ column: name === "moment" ? momentColumn(message) : name, message }];
  });
  return alone.length > 0 ? alone : [{ column: null, message: together }];
}

/** What a file brings as live already is a fact; that something here goes live is a decision, which asks for a reason. */
function gateProblems({ gates }: UseCaseScene, before: UseCase | null): SettledProblem[] {
  const message = before && openGateRefusal(gates.get(before.id) ?? null, null, "onItsPage");
  return message ? [{ column: "status", message }] : [];
}

const momentColumn = (message: string) => (/happens in/.test(message) ? "moment.fromTask" : "moment.toTask");

function statusProblems(
  scene: EditScene,
  edited: UseCase,
  {
    after,
    wanted,
    changesStatus,
    given,
  }: { after: UseCase; wanted: UseCase["status"]; changesStatus: boolean; given: ReadonlySet<string> },
): SettledProblem[] {
  const problems: SettledProblem[] = [];
  const refusal =
    changesStatus || wanted === "stopped"
      ? statusRefusal(wanted, statusScene(scene, { ...edited, stopReason: after.stopReason }))
      : null;
  if (refusal !== null) problems.push({ column: wanted === "stopped" ? "stopReason" : "status", message: refusal });
  const stands = { stopReason: wanted === "stopped" || wanted === "rejected", stoppedAt: wanted === "stopped" };
  for (const column of ["stopReason", "stoppedAt"] as const)
    if (given.has(column) && after[column] !== null && !stands[column])
      problems.push({
        column,
        message: "Only what was stopped has this. Set the status to Stopped, or leave this empty.",
      });
  return problems;
}

function statusScene(scene: EditScene, row: UseCase): StatusScene {
  const stops = hardStopsOf(row, neededItems(row, scene.ledger), scene.retargetingChannels);
  return {
    hardStops: stops.map((id) => `${rules.get(id)?.message ?? id} ${rules.get(id)?.suggestedFix ?? ""}`.trim()),
    hasExperienceMetric: isExperience(scene.metrics.get(row.cxMetricId ?? "")),
    unreadyItems: unreadyElements(scene, row).map((id) => scene.dataElements.get(id) ?? id),
    stopReason: row.stopReason,
  };
}
