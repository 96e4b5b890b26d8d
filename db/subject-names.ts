import { and, eq, getTableColumns, inArray } from "drizzle-orm";
import type { SubjectKind } from "@/domain/talk/talk";
import type { WorkspaceTable } from "./rows";
import {
  audiences,
  buildingBlocks,
  channelScores,
  dataItems,
  experiments,
  initiatives,
  learnings,
  outcomes,
  ownMetrics,
  pitfalls,
  returnLines,
  reviewMeetings,
  savedDecks,
  useCases,
} from "./schema";
import type { Workspace } from "./workspace";

/** Where subjects of a kind are kept: the table, its key and the column that holds what people call it. */
const kept: Partial<Record<SubjectKind, readonly [table: unknown, key: string, name: string]>> = {
  outcome: [outcomes, "id", "statement"],
  useCase: [useCases, "id", "name"],
  audience: [audiences, "id", "name"],
  channel: [channelScores, "channelId", "channelId"],
  pitfall: [pitfalls, "pitfallId", "name"],
  dataItem: [dataItems, "id", "name"],
  buildingBlock: [buildingBlocks, "blockId", "name"],
  initiative: [initiatives, "id", "name"],
  experiment: [experiments, "id", "name"],
  learning: [learnings, "id", "statement"],
  metric: [ownMetrics, "id", "name"],
  returnLine: [returnLines, "id", "name"],
  reviewMeeting: [reviewMeetings, "id", "name"],
  savedDeck: [savedDecks, "id", "name"],
};

/** What those of these ids that the workspace keeps itself are called; an empty name where nobody gave one. */
export async function readSubjectNames(
  ws: Workspace,
  subjectKind: SubjectKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const where = kept[subjectKind];
  if (!where || ids.length === 0) return new Map();
  const table = where[0] as WorkspaceTable;
  const columns = getTableColumns(table) as unknown as Record<string, WorkspaceTable["id"]>;
  const [key, name] = [columns[where[1]]!, columns[where[2]]!];
  const rows = await ws.db
    .select({ id: key, name })
    .from(table)
    .where(and(eq(table.workspaceId, ws.id), inArray(key, [...ids])));
  return new Map(rows.map((row) => [row.id, (row.name as string | null) ?? ""]));
}
