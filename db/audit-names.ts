import { and, eq, getTableColumns, inArray } from "drizzle-orm";
import { readHistory } from "./history";
import type { WorkspaceTable } from "./rows";
import {
  audiences,
  buildingBlocks,
  businessObjectives,
  comments,
  customerObjectives,
  dataItems,
  deckShares,
  experiments,
  genericMessages,
  initiatives,
  learnings,
  metricEvents,
  outcomes,
  ownEvidence,
  ownMetrics,
  ownTasks,
  people,
  pitfalls,
  planBaselines,
  programmeHoldouts,
  returnLines,
  reviewMeetings,
  roundSubjects,
  savedDecks,
  scenarios,
  scoringRounds,
  useCases,
} from "./schema";
import type { Workspace } from "./workspace";

/** Where things of a kind are kept: the table, its key and the column that holds what people call them. */
const kept: Readonly<Record<string, readonly [table: unknown, key: string, name: string]>> = {
  useCase: [useCases, "id", "name"],
  outcome: [outcomes, "id", "statement"],
  businessObjective: [businessObjectives, "id", "name"],
  customerObjective: [customerObjectives, "id", "statement"],
  audience: [audiences, "id", "name"],
  pitfall: [pitfalls, "pitfallId", "name"],
  ownTask: [ownTasks, "id", "label"],
  genericMessage: [genericMessages, "id", "name"],
  dataItem: [dataItems, "id", "name"],
  buildingBlock: [buildingBlocks, "blockId", "name"],
  initiative: [initiatives, "id", "name"],
  scenario: [scenarios, "id", "name"],
  planBaseline: [planBaselines, "id", "name"],
  experiment: [experiments, "id", "name"],
  learning: [learnings, "id", "statement"],
  programmeHoldout: [programmeHoldouts, "id", "name"],
  ownMetric: [ownMetrics, "id", "name"],
  metricEvent: [metricEvents, "id", "text"],
  returnLine: [returnLines, "id", "name"],
  reviewMeeting: [reviewMeetings, "id", "name"],
  ownEvidence: [ownEvidence, "id", "statement"],
  savedDeck: [savedDecks, "id", "name"],
  deckShare: [deckShares, "id", "name"],
  scoringRound: [scoringRounds, "id", "name"],
  person: [people, "id", "name"],
};
export const namedKinds: readonly string[] = Object.keys(kept);

/** What things of a kind are called, by id; those that are not there are left out. All of them without `ids`. */
export async function readNames(
  ws: Workspace,
  kind: string,
  ids: readonly string[] | null,
): Promise<ReadonlyMap<string, string>> {
  const where = kept[kind];
  if (!where || ids?.length === 0) return new Map();
  const table = where[0] as WorkspaceTable;
  const columns = getTableColumns(table) as unknown as Record<string, WorkspaceTable["id"]>;
  const [key, name] = [columns[where[1]]!, columns[where[2]]!];
  const rows = await ws.db
    .select({ id: key, name })
    .from(table)
    .where(and(eq(table.workspaceId, ws.id), ...(ids === null ? [] : [inArray(key, [...ids])])));
  return new Map(rows.flatMap(({ id, name: called }) => (called ? [[id, called as string]] : [])));
}

/** What comments are about, by their id: their history tells only what changed in them. */
export async function readCommented(ws: Workspace, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return ws.db
    .select({ id: comments.id, kind: comments.subjectKind, objectId: comments.subjectId })
    .from(comments)
    .where(and(eq(comments.workspaceId, ws.id), inArray(comments.id, [...ids])));
}

/** The rounds that subjects of rounds belong to, by the id of the subject. */
export async function readRoundsOf(ws: Workspace, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return ws.db
    .select({ id: roundSubjects.id, roundId: roundSubjects.roundId })
    .from(roundSubjects)
    .where(and(eq(roundSubjects.workspaceId, ws.id), inArray(roundSubjects.id, [...ids])));
}

/** What a thing that is not there any more was called last, as its history keeps it. */
export async function readLastName(ws: Workspace, kind: string, objectId: string): Promise<string | null> {
  const column = kept[kind]?.[2];
  if (column === undefined) return null;
  for (const { before, after } of await readHistory(ws, { kind, objectId, beforeSeq: null }, 5)) {
    const name = after?.[column] ?? before?.[column];
    if (typeof name === "string" && name !== "") return name;
  }
  return null;
}
