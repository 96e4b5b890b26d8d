import type { dryRun, inspectTable, writeTableRows } from "@/server/exchange/import-table";
import type { Progress, ToldLine } from "@/server/exchange/told-in-lines";
import type { undoImport } from "@/server/exchange/undo-import";
import { startDownload } from "./start-download";

export type Source = { readonly file: File } | { readonly pasted: string };
export type Inspection = Awaited<ReturnType<typeof inspectTable>>;
export type Checked = Awaited<ReturnType<typeof dryRun>>;
export type Imported = Extract<Awaited<ReturnType<typeof writeTableRows>>, { added: number }>;
export type Undone = Extract<Awaited<ReturnType<typeof undoImport>>, { removed: number }>;

export type Failure = { readonly message: string; readonly reason: string | null };
export type Sent<Answer> = { readonly answer: Answer } | { readonly failure: Failure } | { readonly cancelled: true };

const mostBytes = 10 * 1024 * 1024;

/** What is not even sent. */
export const tooLarge = (chosen: Source): Failure | null =>
  "file" in chosen && chosen.file.size > mostBytes
    ? { message: `“${chosen.file.name}” is larger than 10 MB. Divide it and import the parts.`, reason: null }
    : null;

type Fields = Readonly<Record<string, string | null | undefined>>;

type Posting = { readonly signal: AbortSignal; readonly inLines?: boolean };

async function post(
  address: string,
  fields: Fields,
  source: Source | null,
  { signal, inLines }: Posting,
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== null && value !== undefined) form.set(name, value);
  if (source && "file" in source) form.set("file", source.file);
  else if (source) form.set("pasted", source.pasted);
  const headers = { "x-attune-csrf": "1", ...(inLines && { accept: "application/x-ndjson" }) };
  return fetch(address, { method: "POST", body: form, headers, signal });
}

const unreachable: Failure = {
  message: "Attune cannot be reached, or the file is no longer where it was. Nothing was imported. Try again.",
  reason: null,
};

const brokenOff: Failure = {
  message: "The connection broke before the answer came. Try again: what was stored already is not stored twice.",
  reason: null,
};

async function failureOf(response: Response): Promise<Failure> {
  const told = (await response.json().catch(() => null)) as { error?: Partial<Failure> } | null;
  return { message: told?.error?.message ?? unreachable.message, reason: told?.error?.reason ?? null };
}

export const importAddress = (workspaceId: string) => `/api/import/${workspaceId}`;

/**
 * Sends one step; what went wrong comes back as a sentence, never as an exception.
 *
 * @param onProgress asks to be told how far it has come
 */
export async function sendImport<Answer>(
  address: string,
  fields: Fields,
  source: Source | null,
  signal: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<Sent<Answer>> {
  try {
    const response = await post(address, fields, source, { signal, inLines: onProgress !== undefined });
    if (onProgress && response.ok) return await readTold<Answer>(response, onProgress);
    return response.ok ? { answer: (await response.json()) as Answer } : { failure: await failureOf(response) };
  } catch {
    return signal.aborted ? { cancelled: true } : { failure: unreachable };
  }
}

/** Line by line: how far it has come, and in the end the answer. An end without one is a connection that broke. */
async function readTold<Answer>(response: Response, onProgress: (progress: Progress) => void): Promise<Sent<Answer>> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return { failure: brokenOff };
    const lines = (rest + chunk.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const told = JSON.parse(line) as ToldLine;
      if ("answer" in told) return { answer: told.answer as Answer };
      if ("error" in told) return { failure: { message: told.error.message, reason: told.error.reason } };
      onProgress(told.progress);
    }
  }
}

/** Fetches the rows that cannot be imported and hands them to the browser as a download. */
export async function downloadBadRows(
  address: string,
  fields: Fields & { readonly format: "csv" | "xlsx" },
  source: Source,
  signal: AbortSignal,
): Promise<Failure | null> {
  try {
    const response = await post(address, { ...fields, step: "badRows" }, source, { signal });
    if (!response.ok) return failureOf(response);
    const blob = URL.createObjectURL(await response.blob());
    startDownload(blob, `Rows to correct.${fields.format}`);
    setTimeout(() => URL.revokeObjectURL(blob), 60_000);
    return null;
  } catch {
    return signal.aborted ? null : unreachable;
  }
}
