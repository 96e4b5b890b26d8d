import { AttuneError } from "../../errors";
import type { Column } from "./table-kind";

/** For each column of the file, the key of the column it fills; null where it is left out. */
export type Mapping = readonly (string | null)[];

/** The form in which two headings are the same: letters and digits only, any case, no accents. */
export function foldedHeading(heading: string): string {
  return heading
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * Finds for each heading of a file the column it most likely means: by label, key or alias, whatever the case, accents
 * and signs; failing that, without what stands in brackets. No column is proposed twice; the better name wins, then
 * the first.
 */
export function proposeMapping(header: readonly string[], columns: readonly Column[]): (string | null)[] {
  const mapping: (string | null)[] = header.map(() => null);
  const taken = new Set<string>();
  const readable = columns.filter(({ readOnly }) => !readOnly);
  const ways: readonly ((column: Column) => readonly string[])[] = [
    ({ label }) => [label],
    ({ key }) => [key],
    ({ aliases }) => aliases,
  ];
  for (const heading of [(given: string) => given, (given: string) => given.replace(/[([{].*$/, "")])
    for (const names of ways)
      header.forEach((given, at) => {
        const wanted = foldedHeading(heading(given));
        if (mapping[at] !== null || wanted === "") return;
        const found = readable.find(
          (column) => !taken.has(column.key) && names(column).some((name) => foldedHeading(name) === wanted),
        );
        if (!found) return;
        mapping[at] = found.key;
        taken.add(found.key);
      });
  return mapping;
}

/** A column of the file with the column of the table it fills. */
export type MappedColumn = { readonly column: Column; readonly at: number; readonly heading: string };

/**
 * @throws AttuneError `invalid` when a mapping names a column twice, an unknown one, or none that tells rows apart.
 */
export function mappedColumns(
  { columns, identity, one }: { columns: readonly Column[]; identity: readonly (readonly string[])[]; one: string },
  header: readonly string[],
  mapping: Mapping,
): MappedColumn[] {
  const byKey = new Map(columns.filter(({ readOnly }) => !readOnly).map((column) => [column.key, column]));
  const seen = new Set<string>();
  const mapped = mapping.slice(0, header.length).flatMap((key, at): MappedColumn[] => {
    if (key === null) return [];
    const column = byKey.get(key);
    if (!column) throw new AttuneError("invalid", `There is no column “${key}” to fill. Choose another one.`);
    if (seen.has(key)) throw new AttuneError("invalid", `“${column.label}” is chosen for two columns. Choose it once.`);
    seen.add(key);
    return [{ column, at, heading: header[at]?.trim() || `Column ${at + 1}` }];
  });
  if (identity.length === 0 && seen.size === 0) throw new AttuneError("invalid", "Say which columns hold the answers.");
  const telling = identity.map((keys) => keys.filter((key) => !byKey.get(key)?.blankIsKey));
  if (telling.length > 0 && !telling.some((keys) => keys.every((key) => seen.has(key)))) {
    const ways = telling.map((keys) => keys.map((key) => `“${byKey.get(key)?.label ?? key}”`).join(" with "));
    throw new AttuneError(
      "invalid",
      `Say which column holds ${ways.join(" or ")}: without it no ${one} can be told apart.`,
    );
  }
  return mapped;
}
