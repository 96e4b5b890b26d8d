import { createHash } from "node:crypto";
import { z } from "zod";
import { oneOf } from "@/domain/enums";
import { AttuneError } from "@/domain/errors";
import { importableKinds } from "@/domain/exchange/tables/kind-keys";
import type { RawTable } from "@/domain/exchange/tables/raw-table";
import { text } from "@/domain/fields";
import { parsePasted } from "../files/tables/parse-pasted";
import { readTables } from "../files/tables/read-tables";
import { tableLimits } from "../files/tables/table-limits";

const steps = ["inspect", "dryRun", "write", "badRows", "undo"] as const;

const mapping = text(40_000).transform((given, context) => {
  try {
    const parsed = z.array(text(100).nullable()).max(200).safeParse(JSON.parse(given));
    if (parsed.success) return parsed.data;
  } catch {
    // Said below.
  }
  context.addIssue({ code: "custom", message: "The mapping of columns cannot be read." });
  return z.NEVER;
});

/** What an import is sent, beside the file or the pasted text. */
const importFields = z.strictObject({
  kind: oneOf(importableKinds),
  step: oneOf(steps),
  requestKey: z.uuid().optional(),
  sheet: text(300).optional(),
  mapping: mapping.optional(),
  decimalMark: oneOf([".", ","]).optional(),
  dayOrder: oneOf(["day_first", "month_first"]).optional(),
  emptyCells: oneOf(["leave", "clear"]).default("leave"),
  onlyValid: oneOf(["yes", "no"]).default("no"),
  /** What the dry run answered as `seen`: the write is refused when the workspace has moved on. */
  seen: text(64).optional(),
  format: oneOf(["csv", "xlsx"]).default("csv"),
  /** The request key of the import to undo. */
  importKey: z.uuid().optional(),
  /** What all rows are about, where a file does not say: the wave that people answered, as JSON. */
  about: text(2_000).optional(),
});
export type ImportFields = z.infer<typeof importFields>;

export type ImportRequest = ImportFields & {
  readonly source: { readonly file: File } | { readonly pasted: string } | null;
  /** Of everything but the request key: the same key may not come with something else. */
  readonly bodyHash: () => Promise<string>;
};

/**
 * A form with at most one file or pasted text in it, its other fields read by their schema.
 *
 * @throws AttuneError `invalid` with the field that cannot be used
 */
export async function readTableForm<Fields>(
  request: Request,
  fields: z.ZodType<Fields>,
): Promise<{ fields: Fields; source: ImportRequest["source"] }> {
  const form = await request.formData().catch(() => {
    throw new AttuneError("invalid", "The form that was sent cannot be read. Try again.");
  });
  const plain = new Map<string, string>();
  let source: ImportRequest["source"] = null;
  for (const [name, value] of form) {
    if (name === "file" && typeof value !== "string") source = { file: value };
    else if (name === "pasted" && typeof value === "string") source ??= { pasted: value };
    else if (typeof value !== "string" || plain.has(name))
      throw new AttuneError("invalid", `${name}: this was not expected.`);
    else plain.set(name, value);
  }
  const parsed = fields.safeParse(Object.fromEntries(plain));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AttuneError("invalid", [issue?.path.join("."), issue?.message].filter(Boolean).join(": "));
  }
  return { fields: parsed.data, source };
}

/** @throws AttuneError `invalid` with the field that cannot be used */
export async function readImportRequest(request: Request): Promise<ImportRequest> {
  const { fields, source } = await readTableForm(request, importFields);
  return { ...fields, source, bodyHash: () => hashOfForm("import", fields, source) };
}

/** Of everything that was sent but the key of the request. */
export async function hashOfForm(
  place: string,
  { requestKey: _key, ...fields }: { requestKey?: string | undefined },
  source: ImportRequest["source"],
): Promise<string> {
  const hash = createHash("sha256").update(`${place} ${JSON.stringify(fields)}`);
  if (source && "file" in source) hash.update(new Uint8Array(await source.file.arrayBuffer()));
  else hash.update(source?.pasted ?? "");
  return hash.digest("hex");
}

export type SourceTables = {
  readonly name: string;
  readonly format: "csv" | "xlsx" | "pasted";
  readonly tables: readonly RawTable[];
};

/** What stands for the name of a file where there is none. */
export const pastedName = "pasted rows";

/** @throws AttuneError `invalid` when there is nothing to read, or it cannot be read */
export async function readSource(
  { source }: Pick<ImportRequest, "source">,
  rows: number = tableLimits.rows,
): Promise<SourceTables> {
  if (source === null) throw new AttuneError("invalid", "Choose a file, or paste rows.");
  if ("pasted" in source) return { name: pastedName, format: "pasted", tables: [parsePasted(source.pasted)] };
  const bytes = new Uint8Array(await source.file.arrayBuffer());
  return { name: source.file.name, ...(await readTables(bytes, source.file.name, { ...tableLimits, rows })) };
}

/** The table of the sheet that was asked for; the first one with rows where none was. */
export function tableOfSheet({ tables }: SourceTables, sheet: string | undefined): RawTable {
  const table =
    sheet === undefined
      ? (tables.find(({ rows }) => rows.length > 0) ?? tables[0])
      : tables.find((each) => each.sheet === sheet);
  if (!table)
    throw new AttuneError(
      "invalid",
      sheet === undefined ? "There are no rows in this file." : `There is no sheet “${sheet}” in this file.`,
    );
  return table;
}
