import { foldedHeading } from "@/domain/exchange/tables/propose-mapping";

/* What people said the last time a heading of this name came up, per kind of table; kept in this browser only. */

type Remembered = Readonly<Record<string, string | null>>;

const place = (kind: string) => `attune.import.${kind}`;

function remembered(kind: string): Remembered {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(place(kind)) ?? "{}");
    return typeof parsed === "object" && parsed !== null ? (parsed as Remembered) : {};
  } catch {
    return {};
  }
}

/** The proposed mapping with what was chosen for the same headings before; no column twice. */
export function withRemembered(
  kind: string,
  {
    header,
    mapping,
    columns,
  }: { header: readonly string[]; mapping: readonly (string | null)[]; columns: readonly { key: string }[] },
): (string | null)[] {
  const known = new Set(columns.map(({ key }) => key));
  const before = remembered(kind);
  const said = header.map((heading) => before[foldedHeading(heading)]);
  const chosen = new Set(said.filter((key) => typeof key === "string" && known.has(key)));
  const taken = new Set<string>();
  return header.map((_, at) => {
    const key = said[at];
    const wanted = key === null ? null : key !== undefined && known.has(key) ? key : (mapping[at] ?? null);
    const clashes = wanted !== null && (taken.has(wanted) || (wanted !== key && chosen.has(wanted)));
    if (wanted === null || clashes) return null;
    taken.add(wanted);
    return wanted;
  });
}

export function rememberMapping(kind: string, header: readonly string[], mapping: readonly (string | null)[]): void {
  try {
    const now = Object.fromEntries(header.map((heading, at) => [foldedHeading(heading), mapping[at] ?? null]));
    localStorage.setItem(place(kind), JSON.stringify({ ...remembered(kind), ...now }));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
