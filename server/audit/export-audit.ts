import Papa from "papaparse";
import { type AuditAsked, readAuditEntries } from "@/db/audit-entries";
import { readWorkspaceRow } from "@/db/profile";
import { enterWorkspace, type Workspace } from "@/db/workspace";
import { auditFilter, wholeHistory } from "@/domain/audit/audit-filter";
import { plainSentence } from "@/domain/audit/entry-sentence";
import { AttuneError } from "@/domain/errors";
import { contentDisposition } from "../content-disposition";
import { toldError } from "../exchange/responses";
import { exportCell } from "../files/tables/export-cell";
import { calendarDay } from "../today";
import type { Context } from "../trpc";
import { askedOf } from "./asked";
import { type ToldEntry, tellEntries } from "./tell-entries";

const perRead = 200;
const types = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;
type Format = keyof typeof types;

/**
 * The history as it is narrowed, as CSV with a row for each line of a change, or as JSON with the values as stored; read
 * and sent piece by piece. Reading changes nothing, so no entry tells of it.
 */
export async function downloadAudit(
  { engine, userId }: Context,
  { workspaceId, search }: { workspaceId: string; search: URLSearchParams },
): Promise<Response> {
  try {
    if (!userId) throw new AttuneError("signed_out", "Sign in to go on.");
    const ws = await enterWorkspace(engine, { workspaceId, userId }, "view");
    const { format = "csv", ...given } = Object.fromEntries(search);
    if (format !== "csv" && format !== "json") throw new AttuneError("invalid", "A history comes as csv or json.");
    const filter = auditFilter.safeParse({ ...wholeHistory, ...given });
    if (!filter.success)
      throw new AttuneError("invalid", "The history cannot be narrowed like this. Clear the filter.");
    const asked = await askedOf(ws, filter.data);
    const { name, today } = await readWorkspaceRow(ws);
    const called = `${name} what happened ${today ?? calendarDay()}.${format}`;
    return new Response(streamOf(format, pagesOf(ws, asked)), {
      headers: { "content-type": types[format], "content-disposition": contentDisposition(called) },
    });
  } catch (error) {
    return toldError(error, "export");
  }
}

async function* pagesOf(ws: Workspace, asked: AuditAsked): AsyncGenerator<ToldEntry[]> {
  let before: number | null = null;
  for (;;) {
    const rows: Awaited<ReturnType<typeof readAuditEntries>> = await readAuditEntries(ws, asked, before, perRead);
    if (rows.length > 0) yield await tellEntries(ws, rows, Number.MAX_SAFE_INTEGER);
    if (rows.length < perRead) return;
    before = rows.at(-1)!.seq;
  }
}

function streamOf(format: Format, pages: AsyncGenerator<ToldEntry[]>): ReadableStream<Uint8Array> {
  const parts = format === "csv" ? csvParts(pages) : jsonParts(pages);
  const bytes = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(bytes.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

const header = ["entry", "when (UTC)", "who", "what", "reason", "kind", "thing", "id", "change"];

async function* csvParts(pages: AsyncGenerator<ToldEntry[]>): AsyncGenerator<string, void> {
  // Without the mark at the start Excel takes UTF-8 for an old encoding.
  yield `\ufeff${Papa.unparse([header], { newline: "\r\n" })}\r\n`;
  for await (const entries of pages) {
    const rows = entries.flatMap(rowsOfEntry).map((row) => row.map(exportCell));
    yield `${Papa.unparse(rows, { newline: "\r\n" })}\r\n`;
  }
}

function rowsOfEntry({ seq, at, by, parts, reason, changes }: ToldEntry): (string | number | null)[][] {
  const head = [seq, new Date(at).toISOString(), by, plainSentence(parts), reason];
  const rows = changes.flatMap(({ kindWords, name, id, lines }) =>
    (lines.length === 0 ? [null] : lines).map((line) => [...head, kindWords, name, id, line]),
  );
  return rows.length === 0 ? [[...head, null, null, null, null]] : rows;
}

async function* jsonParts(pages: AsyncGenerator<ToldEntry[]>): AsyncGenerator<string, void> {
  yield '{"format":"attune-history","entries":[';
  let first = true;
  for await (const entries of pages)
    for (const { seq, at, by, parts, reason, changes } of entries) {
      const told = changes.map(({ kind, id, name, before, after }) => ({ kind, id, name, before, after }));
      const entry = { seq, at: new Date(at).toISOString(), by, what: plainSentence(parts), reason, changes: told };
      yield `${first ? "" : ","}\n${JSON.stringify(entry)}`;
      first = false;
    }
  yield "\n]}\n";
}
