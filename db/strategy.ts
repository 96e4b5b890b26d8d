import { and, desc, eq } from "drizzle-orm";
import { mostEntries } from "@/domain/exchange/most-entries";
import type { KeptPage } from "@/domain/strategy/kept-page";
import type { BusinessObjective, CustomerObjective, Outcome, Strategy } from "@/domain/strategy/strategy";
import type { Write } from "./commit";
import { rowsOf } from "./rows";
import { businessObjectives, customerObjectives, outcomes, strategies, strategyVersions, users } from "./schema";
import type { EditableWorkspace, Workspace } from "./workspace";

/** There is one strategy page; its row is called `current`. */
export const currentStrategy = "current";

export const strategyRows = rowsOf<Strategy & { id: string }>("strategy", strategies, "id");
export const businessObjectiveRows = rowsOf<BusinessObjective>("businessObjective", businessObjectives, "id", {
  most: mostEntries.businessObjectives,
  many: "business objectives",
});
export const customerObjectiveRows = rowsOf<CustomerObjective>("customerObjective", customerObjectives, "id", {
  most: mostEntries.customerObjectives,
  many: "customer objectives",
});
export const outcomeRows = rowsOf<Outcome>("outcome", outcomes, "id", {
  most: mostEntries.outcomes,
  many: "outcomes",
});

export type StrategyVersion = { id: string; number: number; note: string | null; savedBy: string; savedAt: number };

/** Kept versions of the strategy page, newest first, without their pages. */
export async function readStrategyVersions(ws: Workspace): Promise<StrategyVersion[]> {
  return ws.db
    .select({
      id: strategyVersions.id,
      number: strategyVersions.number,
      note: strategyVersions.note,
      savedBy: users.name,
      savedAt: strategyVersions.savedAt,
    })
    .from(strategyVersions)
    .innerJoin(users, eq(users.id, strategyVersions.savedBy))
    .where(eq(strategyVersions.workspaceId, ws.id))
    .orderBy(desc(strategyVersions.number))
    .limit(100);
}

export async function findStrategyVersion(ws: Workspace, id: string): Promise<KeptPage | undefined> {
  const [row] = await ws.db
    .select({ page: strategyVersions.page })
    .from(strategyVersions)
    .where(and(eq(strategyVersions.workspaceId, ws.id), eq(strategyVersions.id, id)));
  return row?.page;
}

export function addStrategyVersion(
  ws: EditableWorkspace,
  version: { id: string; number: number; note: string | null; savedAt: number; page: KeptPage },
): Write {
  return {
    kind: "strategyVersion",
    id: version.id,
    before: null,
    after: { number: version.number, note: version.note },
    run: (tx) =>
      tx
        .insert(strategyVersions)
        .values({ ...version, workspaceId: ws.id, savedBy: ws.userId })
        .returning({ id: strategyVersions.id }),
  };
}
