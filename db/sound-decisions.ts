import { type GenericDecision, genericDecision } from "@/domain/customers/generic-decision";
import { pathOf } from "@/domain/exchange/workspace-file";
import { dayResult } from "@/domain/experiments/day-result";
import { type Learning, learning } from "@/domain/experiments/learning";
import { type ProgrammeHoldout, programmeHoldout } from "@/domain/experiments/programme-holdout";
import { type FindingNote, findingNote } from "@/domain/findings/finding-note";
import { type LaunchGate, launchGate } from "@/domain/ledger/launch-gate";
import {
  type ReadinessCheck,
  readinessCheck,
  type StrategyRating,
  strategyRating,
} from "@/domain/strategy/self-checks";
import { readDays } from "./day-results";
import {
  findingNoteRows,
  genericDecisionRows,
  launchGateRows,
  readinessCheckRows,
  strategyRatingRows,
} from "./decisions";
import { experimentRows, learningRows, programmeHoldoutRows } from "./experiments";
import type { Rows } from "./rows";
import type { Workspace } from "./workspace";

type Shape = (row: unknown) => { path: readonly PropertyKey[]; message: string } | null;
type Kept = { readonly rows: Pick<Rows<object>, "kind" | "read">; readonly shape: Shape };

const kept = <Entity extends object>(rows: Rows<Entity>, schema: { safeParse(row: unknown): Parsed }): Kept => ({
  rows,
  shape: (row) => {
    const { error } = schema.safeParse(row);
    return error?.issues[0] ?? null;
  },
});
type Parsed = { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined };

/** What is kept beside the plan: decisions and notes of people, which no workspace file holds. */
const besideThePlan: readonly Kept[] = [
  kept<GenericDecision>(genericDecisionRows, genericDecision),
  kept<StrategyRating>(strategyRatingRows, strategyRating),
  kept<ReadinessCheck>(readinessCheckRows, readinessCheck),
  kept<FindingNote>(findingNoteRows, findingNote),
  kept<LaunchGate>(launchGateRows, launchGate),
  kept<Learning>(learningRows, learning),
  kept<ProgrammeHoldout>(programmeHoldoutRows, programmeHoldout),
];

/** The first value of decisions, ratings, checks and notes that none of ours could have, with its path; null when all is well. */
export async function brokenDecision(ws: Workspace): Promise<string | null> {
  for (const { rows, shape } of besideThePlan)
    for (const [at, stored] of (await rows.read(ws)).entries()) {
      const { version: _version, ...row } = stored;
      const issue = shape(row);
      if (issue) return `${pathOf([rows.kind, at, ...issue.path])}: ${issue.message}`;
    }
  for (const { id: experimentId } of await experimentRows.read(ws))
    for (const [at, row] of (await readDays(ws, experimentId)).entries()) {
      const issue = dayResult.safeParse({ experimentId, ...row }).error?.issues[0];
      if (issue) return `${pathOf(["dayResult", experimentId, at, ...issue.path])}: ${issue.message}`;
    }
  return null;
}
