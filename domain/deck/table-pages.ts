import type { Box, TableBox } from "./deck";
import type { PageContent } from "./open-slide";

/** The pages of a table, with what stands above it on the first. A first page without room for a row has no table. */
export function tablePages(tables: readonly TableBox[], notes: string, above: readonly Box[] = []): PageContent[] {
  return tables.map((table, at) => ({
    boxes: at > 0 ? [table] : table.rows.length > 1 ? [...above, table] : [...above],
    notes,
  }));
}
