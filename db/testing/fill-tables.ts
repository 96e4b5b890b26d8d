import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import type { Engine } from "../engine";
import * as schema from "../schema";
import { dump } from "../transfer";

/** Texts that get lost where somebody counts bytes for characters, or knows one direction of writing. */
export const hardText = `"\\' %\t\n שלום مرحبا ‏${"👩🏽‍🚀🏴󠁧󠁢󠁳󠁣󠁴󠁿𝒳𠀀".repeat(60)} é e\u0301 \u2028\uFEFF`;

type Column = { readonly dataType: string };

type Tables = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** What a column named `useCaseId` refers to, where there is a table `use_case` with rows. */
const referredBy = (key: string, tables: Tables): unknown =>
  tables[key.replace(/Id$/, "").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]?.[0]?.["id"];

function hardValue(key: string, { dataType }: Column, tables: Tables): unknown {
  const referred = key.endsWith("Id") ? referredBy(key, tables) : undefined;
  if (referred !== undefined) return referred;
  if (/By$/.test(key)) return tables["user"]?.[0]?.["id"];
  if (dataType === "string") return hardText;
  if (dataType === "boolean") return true;
  if (dataType === "date") return new Date(1_763_683_200_123);
  if (dataType === "json") return { text: hardText, numbers: [0.1, 1e-7, 123_456_789.123_45, -0.5] };
  // More than fits into 32 bits.
  return 4_294_967_297;
}

/** Tables whose rows a restore takes only in the shape of a plan or a decision. */
export const shaped: readonly string[] = [
  ...["brand", "own_evidence", "own_metric", "own_task"],
  ...["finding_note", "generic_decision", "launch_gate", "readiness_check", "strategy_rating"],
];

/** Gives people, workspaces and comments hard texts, and every empty table that may have any row one of hard values. */
export async function fillTables(engine: Engine): Promise<void> {
  await engine.inTransaction(async (tx) => {
    await tx.update(schema.users).set({ name: hardText });
    await tx.update(schema.workspaces).set({ name: [...hardText.trim()].slice(0, 60).join("") });
    await tx.update(schema.comments).set({ body: hardText });
  });
  const { tables } = (await dump(engine)).document;
  for (const table of Object.values(schema).filter((value): value is never => is(value, Table)) as Table[]) {
    const name = getTableName(table);
    if (shaped.includes(name) || tables[name]!.length > 0) continue;
    const columns = Object.entries(getTableColumns(table)) as unknown as [string, Column][];
    const row = Object.fromEntries(columns.map(([key, column]) => [key, hardValue(key, column, tables)]));
    await engine.db
      .insert(table as never)
      .values(row as never)
      .catch((error: Error) => {
        throw new Error(`${name}: ${(error.cause as Error).message}`);
      });
  }
}
