import { commit, type Write } from "@/db/commit";
import { dropReportRows, valueSourceRows } from "@/db/metrics";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { DropReport } from "@/domain/metrics/metric-value";
import { type SourceTables, tableOfSheet } from "../exchange/import-request";
import { planValidRows } from "../exchange/import-table";
import { readTables } from "../files/tables/read-tables";
import { quoted } from "../files/tables/refuse";
import { tableLimits } from "../files/tables/table-limits";
import { openValues } from "../metric/value-table";
import { makeReport, outcomeOf, storable } from "./make-report";

/** People may be storing values at the same moment; after so many tries the file waits for the next look. */
const tries = 3;

type File = { readonly name: string; readonly bytes: Uint8Array; readonly digest: string };

/** "later": nobody is to blame, and the next look tries again. "known": it was read before, or elsewhere meanwhile. */
export type Imported = DropReport | "later" | "known";

/** Imports what is valid in one file and reports on it, in one commit or not at all; the same contents never twice. */
export async function importFile(ws: EditableWorkspace, file: File): Promise<Imported> {
  const about = { id: `D-${file.digest.slice(0, 40)}`, fileName: file.name, digest: file.digest };
  if (await dropReportRows.find(ws, about.id)) return "known";
  try {
    const source = { name: file.name, ...(await readTables(file.bytes, file.name, tableLimits)) };
    for (let left = tries; left > 0; left--) {
      const report = await attempt(ws, source, about);
      if (report !== null) return report;
      if (await dropReportRows.find(ws, about.id)) return "known";
    }
    return "later";
  } catch (error) {
    if (!(error instanceof AttuneError)) throw error;
    if (error.code !== "invalid") return "later";
    return refuseFile(ws, about, error.message.replace(`${quoted(file.name)}: `, ""));
  }
}

type About = Pick<DropReport, "id" | "fileName" | "digest">;

/** Null when somebody stored something in between. */
async function attempt(ws: EditableWorkspace, source: SourceTables, about: About): Promise<DropReport | null> {
  const raw = tableOfSheet(source, undefined);
  const plan = await planValidRows(ws, await openValues(ws, undefined, "folder"), raw);
  if (plan.refusal !== null) throw new AttuneError("invalid", plan.refusal);
  const others = source.tables
    .filter((table) => table !== raw && table.rows.length > 0)
    .map(({ sheet }) => sheet ?? "");
  const { added, changed, unchanged } = plan;
  const file = { file: storable(about.fileName, 200), added, changed, unchanged, skipped: plan.skipped };
  const writes = added + changed > 0 ? plan.writes({ id: about.id, file }) : [];
  const report = makeReport(about, {
    ...{ outcome: outcomeOf(plan), added, changed, unchanged },
    problems: [
      ...(others.length > 0
        ? [{ sentence: `Only the sheet ${quoted(raw.sheet ?? "")} was read, not ${others.map(quoted).join(", ")}.` }]
        : []),
      ...plan.problems.map(({ row, column, message }) => ({ row, column, sentence: message })),
    ],
    sourceId: writes.find((write) => write.kind === valueSourceRows.kind)?.id ?? null,
  });
  const action =
    writes.length > 0 ? "imported metric values from the watched folder" : "read a file of the watched folder";
  return stored(ws, [...writes, dropReportRows.add(ws, report)], { action, report });
}

/** Reports that nothing of a file was taken, and why. */
export async function refuseFile(ws: EditableWorkspace, about: About, sentence: string): Promise<Imported> {
  if (await dropReportRows.find(ws, about.id)) return "known";
  const nothing = { outcome: "refused", added: 0, changed: 0, unchanged: 0, sourceId: null } as const;
  const report = makeReport(about, { ...nothing, problems: [{ sentence }] });
  const action = "refused a file of the watched folder";
  return (await stored(ws, [dropReportRows.add(ws, report)], { action, report })) ?? "known";
}

/** The report is the claim: whoever stores it second finds its key taken, and nothing of theirs is stored. */
async function stored(
  ws: EditableWorkspace,
  writes: readonly Write[],
  { action, report }: { action: string; report: DropReport },
): Promise<DropReport | null> {
  try {
    return await commit(ws, writes, { action, reason: report.fileName || null, answer: report });
  } catch (error) {
    if (error instanceof AttuneError && error.code === "stale") return null;
    throw error;
  }
}
