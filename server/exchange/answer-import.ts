import { answerTo } from "@/db/answered-request";
import { type ContributableWorkspace, type EditableWorkspace, enterWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { contentDisposition } from "../content-disposition";
import { tableLimits } from "../files/tables/table-limits";
import { writeTable } from "../files/tables/write-table";
import { refuseForeign } from "../refuse-foreign";
import type { Context } from "../trpc";
import { type ImportRequest, readImportRequest, readSource, tableOfSheet } from "./import-request";
import { badRows, dryRun, inspectTable, writeTableRows } from "./import-table";
import { fileTypes, toldError } from "./responses";
import { asksForLines, type Tell, toldInLines, untold } from "./told-in-lines";
import { undoImport } from "./undo-import";

/**
 * One step of an import. Nothing is kept between the steps: each is sent the whole file, and each step that decides
 * something computes the same plan.
 */
export async function answerImport(
  { engine, userId }: Context,
  workspaceId: string,
  request: Request,
): Promise<Response> {
  const foreign = refuseForeign(request, "multipart/form-data");
  if (foreign) return foreign;
  try {
    if (!userId) throw new AttuneError("signed_out", "Sign in to go on.");
    // Who may not import is told before the file is read.
    await enterWorkspace(engine, { workspaceId, userId }, "edit");
    const given = await readImportRequest(request);
    if (given.source && "file" in given.source && given.source.file.size > tableLimits.packed)
      return tooLarge(given.source.file);
    const { requestKey } = given;
    const mark =
      requestKey && (given.step === "write" || given.step === "undo")
        ? { key: requestKey, bodyHash: await given.bodyHash() }
        : null;
    const ws = await enterWorkspace(engine, { workspaceId, userId, request: mark }, "edit");
    const act = (tell: Tell) => answeredOnce(ws, () => stepOf(ws, given, tell));
    if (asksForLines(request)) return toldInLines(act, (error) => toldError(error, "import"));
    const answer = await act(untold);
    return answer instanceof Response ? answer : Response.json(answer);
  } catch (error) {
    return toldError(error, "import");
  }
}

async function stepOf(ws: EditableWorkspace, given: ImportRequest, tell: Tell): Promise<unknown> {
  if (given.step === "undo") return undoImport(ws, given);
  const source = await readSource(given);
  const raw = tableOfSheet(source, given.sheet);
  switch (given.step) {
    case "inspect":
      return inspectTable(ws, given, source, raw);
    case "dryRun":
      return dryRun(ws, given, raw, tell);
    case "write":
      if (!given.requestKey) throw new AttuneError("invalid", "requestKey: an import needs a key of its own.");
      return writeTableRows(ws, given, raw, source.name.slice(0, 200), tell);
    case "badRows": {
      const file = await writeTable(given.format, await badRows(ws, given, raw));
      return new Response(new Uint8Array(file), {
        headers: {
          "content-type": fileTypes[given.format],
          "content-disposition": contentDisposition(`Rows to correct.${given.format}`),
        },
      });
    }
  }
}

/** A request sent twice takes effect once, and both are told the same. */
export async function answeredOnce(ws: ContributableWorkspace, act: () => Promise<unknown>): Promise<unknown> {
  const known = ws.request && (await answerTo(ws, ws.request));
  if (known) return known.answer;
  try {
    return await act();
  } catch (error) {
    const meanwhile =
      ws.request && error instanceof AttuneError && error.code === "stale" ? await answerTo(ws, ws.request) : undefined;
    if (meanwhile) return meanwhile.answer;
    throw error;
  }
}

export function tooLarge({ size }: File): Response {
  const most = tableLimits.packed / 1024 / 1024;
  const message = `This file has ${(Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1)} MB; at most ${most} MB can be imported at once. Divide it and import the parts.`;
  return Response.json({ error: { message, reason: "invalid", reference: null } }, { status: 413 });
}
