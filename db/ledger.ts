import { mostEntries } from "@/domain/exchange/most-entries";
import type { DataItem } from "@/domain/ledger/data-item";
import { rowsOf } from "./rows";
import { dataItems } from "./schema";

export const dataItemRows = rowsOf<DataItem>("dataItem", dataItems, "id", {
  most: mostEntries.dataLedger,
  many: "data items",
});
