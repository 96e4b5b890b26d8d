import { and, eq } from "drizzle-orm";
import { AttuneError } from "@/domain/errors";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import type { Write } from "./commit";
import { workspaces } from "./schema";
import { type EditableWorkspace, noSuchWorkspace, type Workspace } from "./workspace";

export type WorkspaceRow = typeof workspaces.$inferSelect;

export async function readWorkspaceRow(ws: Workspace): Promise<WorkspaceRow> {
  const [row] = await ws.db.select().from(workspaces).where(eq(workspaces.id, ws.id));
  if (!row) throw new AttuneError("not_found", noSuchWorkspace);
  return row;
}

/** The workspace row of a file: profile, plan quarters, capacities, and which months the series cover. */
export function workspaceRowOf(id: string, file: WorkspaceFile, isSample: boolean): typeof workspaces.$inferInsert {
  const { id: _given, ...profile } = file.workspace;
  const monthly = file.metricSeries;
  const weekly = file.weeklySeries;
  return {
    ...profile,
    id,
    isSample,
    quarters: file.quarters,
    capacityWeeks: file.roadmap?.capacityWeeks ?? {},
    capacityByRole: file.roadmap?.capacityByRole ?? {},
    budget: file.roadmap?.budget ?? {},
    iterationSharePct: file.roadmap?.iterationSharePct ?? null,
    contentCapacityHours: file.roadmap?.contentCapacityHours ?? {},
    monthly: monthly && {
      months: monthly.months,
      commercialIndexMetrics: monthly.commercialIndexMetrics,
      cxIndexMetrics: monthly.cxIndexMetrics,
      seriesIds: monthly.series.map((series) => series.metricId),
    },
    weekly: weekly && {
      note: weekly.note,
      weeks: weekly.weeks,
      pairs: weekly.pairs,
      seriesIds: weekly.series.map((series) => series.metricId),
    },
    deck: file.deck,
  };
}

export function addWorkspace(row: typeof workspaces.$inferInsert): Write {
  return {
    kind: "workspace",
    id: row.id,
    before: null,
    after: { name: row.name },
    run: (tx) => tx.insert(workspaces).values(row).returning({ id: workspaces.id }),
  };
}

export function putWorkspace(ws: EditableWorkspace, before: WorkspaceRow, change: Partial<WorkspaceRow>): Write {
  const keys = Object.keys(change) as (keyof WorkspaceRow)[];
  return {
    kind: "workspace",
    id: ws.id,
    before: Object.fromEntries(keys.map((key) => [key, before[key]])),
    after: change,
    run: (tx) =>
      tx
        .update(workspaces)
        .set({ ...change, version: before.version + 1, updatedAt: Date.now() })
        .where(and(eq(workspaces.id, ws.id), eq(workspaces.version, before.version)))
        .returning({ id: workspaces.id }),
  };
}
