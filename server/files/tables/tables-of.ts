import type { RawTable } from "@/domain/exchange/tables/raw-table";
import { readCsv } from "./csv/read-csv";
import { fileKind } from "./file-kind";
import { refuse } from "./refuse";
import { tableLimits } from "./table-limits";
import { readXlsx } from "./xlsx/read-xlsx";

export type FileTables = { readonly format: "csv" | "xlsx"; readonly tables: readonly RawTable[] };

/** Reads a file where it stands. @throws AttuneError with a sentence for whatever cannot be read */
export function tablesOf(bytes: Uint8Array, most?: number): FileTables {
  if (bytes.length === 0) refuse("This file is empty.");
  if (bytes.length > tableLimits.packed)
    refuse(`This file is larger than ${tableLimits.packed / 1024 / 1024} MB. Import it in smaller parts.`);
  return fileKind(bytes) === "zip"
    ? { format: "xlsx", tables: readXlsx(bytes, most) }
    : { format: "csv", tables: [readCsv(bytes, most)] };
}
