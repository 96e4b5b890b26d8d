import { and, desc, eq, gte, lte, min, ne } from "drizzle-orm";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import type { Touch } from "@/domain/roadmap/change-reasons";
import type { PlanBaseline } from "@/domain/roadmap/plan-baseline";
import type { PlanChange } from "@/domain/roadmap/plan-change";
import { type SampleReason, sampleBaselineOf } from "@/domain/roadmap/sample-baseline";
import { addEntry } from "./audit-chain";
import type { Write } from "./commit";
import { planBaselineRows } from "./roadmap";
import { auditEntries, auditObjects, initiativeMoves, planBaselines, planChanges, users } from "./schema";
import type { EditableWorkspace, Workspace } from "./workspace";

export type BaselineHead = Omit<PlanBaseline, "part"> & { version: number };

/** The reviews of the plan without the plans themselves, the latest first. */
export function readBaselineHeads(ws: Workspace): Promise<BaselineHead[]> {
  const { id, name, takenOn, takenBy, takenAt, version } = planBaselines;
  return ws.db
    .select({ id, name, takenOn, takenBy, takenAt, version })
    .from(planBaselines)
    .where(eq(planBaselines.workspaceId, ws.id))
    .orderBy(desc(takenOn), desc(takenAt), desc(id));
}

export type Period = { readonly from: number; readonly to: number };

/** Everything that happened to pieces of work between two moments, the latest first: who, when, and why where it was said. */
export async function readTouches(ws: Workspace, { from, to }: Period): Promise<Touch[]> {
  const begun = await foundingEntry(ws);
  const rows = await ws.db
    .select({
      initiativeId: auditObjects.objectId,
      action: auditEntries.action,
      reason: auditEntries.reason,
      by: users.name,
      at: auditEntries.at,
    })
    .from(auditEntries)
    .innerJoin(auditObjects, eq(auditObjects.entry, auditEntries.seq))
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .where(
      and(
        eq(auditEntries.workspaceId, ws.id),
        eq(auditObjects.workspaceId, ws.id),
        eq(auditObjects.kind, "initiative"),
        gte(auditEntries.at, from),
        lte(auditEntries.at, to),
        ne(auditEntries.seq, begun),
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.seq));
  return rows.map(({ by, ...row }) => ({ ...row, by: by ?? "Somebody who left" }));
}

/** The entry with which the workspace began: that things came with it is no change of them. */
async function foundingEntry(ws: Workspace): Promise<number> {
  const [first] = await ws.db
    .select({ seq: min(auditObjects.entry) })
    .from(auditObjects)
    .where(
      and(eq(auditObjects.workspaceId, ws.id), eq(auditObjects.kind, "workspace"), eq(auditObjects.objectId, ws.id)),
    );
  return Number(first?.seq ?? 0);
}

export type MadePlanChange = PlanChange & { readonly by: string };

/** Sequences accepted and scenarios adopted between two moments, the latest first. */
export async function readPlanChanges(ws: Workspace, { from, to }: Period): Promise<MadePlanChange[]> {
  const rows = await ws.db
    .select({ change: planChanges, by: users.name })
    .from(planChanges)
    .leftJoin(users, eq(users.id, planChanges.madeBy))
    .where(and(eq(planChanges.workspaceId, ws.id), gte(planChanges.madeAt, from), lte(planChanges.madeAt, to)))
    .orderBy(desc(planChanges.madeAt), desc(planChanges.id));
  return rows.map(({ change, by }) => ({ ...change, by: by ?? "Somebody who left" }));
}

/**
 * A reason without a change: the entry of the commit it is part of is all that is stored. It stands in the history of
 * what it is about, which need not be there any more.
 */
export const addReasonLater = (kind: "initiative" | "workspace" | "useCase", id: string): Write => ({
  kind,
  id,
  before: {},
  after: {},
  run: () => Promise.resolve([id]),
});

/** The review that comes with the sample workspace, and why things changed since. */
export function addSampleBaseline(ws: EditableWorkspace, file: WorkspaceFile): Write[] {
  const found = sampleBaselineOf(file, { takenBy: ws.userId, now: Date.now() });
  return found
    ? [planBaselineRows.add(ws, found.baseline), ...found.reasons.map((each) => addPastReason(ws, each))]
    : [];
}

function addPastReason(ws: EditableWorkspace, { initiativeId, at, reason }: SampleReason): Write {
  return {
    kind: "auditEntry",
    id: initiativeId,
    before: null,
    after: { reason },
    run: async (tx) => {
      const change = { kind: "initiative", id: initiativeId, before: {}, after: {} };
      const entry = { workspaceId: ws.id, at, userId: ws.userId, action: "said why", reason, changes: [change] };
      const about = {
        workspaceId: ws.id,
        kind: "initiative",
        objectId: initiativeId,
        entry: await addEntry(tx, entry),
      };
      return tx.insert(auditObjects).values(about).returning({ entry: auditObjects.entry });
    },
  };
}

/** Takes moves back as if they had not been: of an import that is undone as a whole. */
export function removeMoves(ws: EditableWorkspace, ids: readonly string[]): Write[] {
  return ids.map((id) => ({
    kind: "initiativeMove",
    id,
    before: { id },
    after: null,
    run: (tx) =>
      tx
        .delete(initiativeMoves)
        .where(and(eq(initiativeMoves.workspaceId, ws.id), eq(initiativeMoves.id, id)))
        .returning({ id: initiativeMoves.id }),
  }));
}
