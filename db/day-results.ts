import { and, eq } from "drizzle-orm";
import type { ArmDay } from "@/domain/experiments/result-file";
import { byCode } from "@/domain/ordering";
import type { Write } from "./commit";
import { readHistory } from "./history";
import { dayResults } from "./schema";
import type { ContributableWorkspace, Workspace } from "./workspace";

/** Rows per statement: SQLite allows 32,766 values in one. */
const chunkSize = 2_000;
const kind = "dayResults";

const ofTest = (ws: Workspace, experimentId: string) =>
  and(eq(dayResults.workspaceId, ws.id), eq(dayResults.experimentId, experimentId));

/** What came on each day of a test, in order of day, then of arm. */
export async function readDays(ws: Workspace, experimentId: string): Promise<ArmDay[]> {
  const { armId, day, exposed, figures } = dayResults;
  const rows = await ws.db.select({ armId, day, exposed, figures }).from(dayResults).where(ofTest(ws, experimentId));
  // Here and not by the database: engines order letters differently.
  return rows.sort((a, b) => byCode(a.day, b.day) || byCode(a.armId, b.armId));
}

/**
 * Puts these days in the place of all that a test has. The history keeps what was there, so that it can be put back. Goes with
 * a write of the test itself, whose version says that nobody was faster.
 */
export function putDays(
  ws: ContributableWorkspace,
  experimentId: string,
  before: readonly ArmDay[],
  after: readonly ArmDay[],
): Write {
  const at = Date.now();
  return {
    kind,
    id: experimentId,
    before: { days: before },
    after: { rows: after.length },
    run: async (tx) => {
      await tx.delete(dayResults).where(ofTest(ws, experimentId));
      for (let from = 0; from < after.length; from += chunkSize) {
        const rows = after.slice(from, from + chunkSize).map(({ armId, day, exposed, figures }, place) => ({
          ...{ armId, day, exposed, figures, experimentId, workspaceId: ws.id },
          position: from + place,
          createdAt: at,
          updatedAt: at,
        }));
        await tx.insert(dayResults).values(rows);
      }
      return [experimentId];
    },
  };
}

/** The days that an entry of the history replaced; null where it left them alone. */
export async function readDaysReplaced(
  ws: Workspace,
  experimentId: string,
  seq: number,
): Promise<readonly ArmDay[] | null> {
  const [last] = await readHistory(ws, { kind, objectId: experimentId, beforeSeq: null }, 1);
  if (last?.seq !== seq) return null;
  return (last.before as { days: readonly ArmDay[] } | null)?.days ?? [];
}
