import { and, eq, sql } from "drizzle-orm";
import type { ArmDay } from "@/domain/experiments/result-file";
import { byCode } from "@/domain/ordering";
import type { Write } from "./commit";
import { dialect } from "./dialect";
import { readHistory } from "./history";
import { dayResults } from "./schema";
import type { ContributableWorkspace, Workspace } from "./workspace";

/** Rows per statement: their text, a few megabytes, is one value of it. */
const chunkSize = 10_000;
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
 * Days as the rows of a statement, in the order of the columns: handed over as one text and taken apart by the database, because a
 * value for each cell takes longer to bind than to store.
 */
function rowsOfDays(ws: Workspace, experimentId: string, days: readonly ArmDay[], from: number, at: number) {
  const text = JSON.stringify(
    days.map(({ armId, day, exposed, figures }, place) => [armId, day, exposed, JSON.stringify(figures), from + place]),
  );
  return dialect === "postgres"
    ? sql`select ${experimentId}::text, value->>0, value->>1, (value->>2)::double precision, (value->>3)::json,
        ${ws.id}::text, (value->>4)::bigint, 1, ${at}::bigint, ${at}::bigint from json_array_elements(${text}::json)`
    : sql`select ${experimentId}, value->>0, value->>1, value->>2, value->>3,
        ${ws.id}, value->>4, 1, ${at}, ${at} from json_each(${text})`;
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
        const chunk = after.slice(from, from + chunkSize);
        await tx.insert(dayResults).select(rowsOfDays(ws, experimentId, chunk, from, at));
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
