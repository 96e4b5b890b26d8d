import { enterWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { contentDisposition } from "../content-disposition";
import { answeredOnce, tooLarge } from "../exchange/answer-import";
import { hashOfForm, readSource, readTableForm, tableOfSheet } from "../exchange/import-request";
import { fileTypes, toldError } from "../exchange/responses";
import { tableLimits } from "../files/tables/table-limits";
import { writeTable } from "../files/tables/write-table";
import { refuseForeign } from "../refuse-foreign";
import type { Context } from "../trpc";
import { resultsFields } from "./results-request";
import { badResultRows, dryRunResults, inspectResults, writeResults } from "./results-table";

/** One step of an import of results, from a file or pasted. Nothing is kept between the steps. */
export async function answerResults(
  { engine, userId }: Context,
  workspaceId: string,
  request: Request,
): Promise<Response> {
  const foreign = refuseForeign(request, "multipart/form-data");
  if (foreign) return foreign;
  try {
    if (!userId) throw new AttuneError("signed_out", "Sign in to go on.");
    // Who may not import is told before the file is read.
    await enterWorkspace(engine, { workspaceId, userId }, "contribute");
    const { fields, source } = await readTableForm(request, resultsFields);
    if (source && "file" in source && source.file.size > tableLimits.packed) return tooLarge(source.file);
    const { requestKey, step } = fields;
    if (step === "write" && !requestKey)
      throw new AttuneError("invalid", "requestKey: an import needs a key of its own.");
    const mark =
      requestKey && step === "write"
        ? { key: requestKey, bodyHash: await hashOfForm("results", fields, source) }
        : null;
    const ws = await enterWorkspace(engine, { workspaceId, userId, request: mark }, "contribute");
    const answer = await answeredOnce(ws, async (): Promise<unknown> => {
      const tables = await readSource({ source }, tableLimits.resultRows);
      const raw = tableOfSheet(tables, fields.sheet);
      if (step === "inspect") return inspectResults(ws, fields, tables, raw);
      if (step === "dryRun") return dryRunResults(ws, fields, raw);
      // Whoever cancelled while the file was read is not written for.
      if (step === "write" && request.signal.aborted)
        throw new AttuneError("stale", "Cancelled. Nothing was imported.");
      if (step === "write") return writeResults(ws, fields, raw, tables.name.slice(0, 200));
      const file = await writeTable(fields.format, await badResultRows(ws, fields, raw));
      return new Response(new Uint8Array(file), {
        headers: {
          "content-type": fileTypes[fields.format],
          "content-disposition": contentDisposition(`Rows to correct.${fields.format}`),
        },
      });
    });
    return answer instanceof Response ? answer : Response.json(answer);
  } catch (error) {
    return toldError(error, "import of results");
  }
}
