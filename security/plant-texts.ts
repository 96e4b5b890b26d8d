import type { World } from "./world";

/** Where a text is stored: what column of what table, in the how-manieth row of it. */
type TextPlace = { table: string; column: string; row: number };
type Rewrite = (place: TextPlace, text: string) => string;

/** What no statement may change, what is a copy of something else, and what is no text of anybody. */
const leftAlone =
  /^(_|audit_|security_event|answered_request|deck_share|frozen_deck|inbox_item|follow|visit|invitation)/;

const asText = (value: unknown): string => `'${String(value).replaceAll("'", "''")}'`;
/** Words of a person have a blank between them; ids, dates and choices of the product have none. */
const isWords = (text: string): boolean => /[^\s{[]\s+\S/.test(text) && !/^\d{4}-\d{2}-\d{2}/.test(text);

function inside(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === "string") return isWords(value) ? rewrite(value) : value;
  if (Array.isArray(value)) return value.map((part) => inside(part, rewrite));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inside(part, rewrite)]));
}

function parsed(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What shall be stored instead, as the database is told it; null where nothing in it is words. */
function rewritten(value: unknown, rewrite: (text: string) => string): string | null {
  const document = typeof value === "string" ? parsed(value) : value;
  if (typeof document === "object" && document !== null) {
    if (document instanceof Date || document instanceof Uint8Array) return null;
    const [before, after] = [JSON.stringify(document), JSON.stringify(inside(document, rewrite))];
    return before === after ? null : asText(after);
  }
  return typeof value === "string" && isWords(value) ? asText(rewrite(value)) : null;
}

async function tablesOf({ on, state }: World): Promise<string[]> {
  const rows = await state.run(
    on === "sqlite"
      ? "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'workspace_id' WHERE m.type = 'table'"
      : "SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'workspace_id' AND table_schema = 'public'",
  );
  return rows.map(({ name }) => String(name)).filter((name) => !leftAlone.test(name));
}

/**
 * Puts other words where words are stored in a workspace, whatever length the doors would allow: what a screen, a file or a
 * link does with them must not depend on how they came in. Gives back what was changed.
 */
export async function plantTexts(world: World, workspaceId: string, rewrite: Rewrite): Promise<TextPlace[]> {
  const { on, state } = world;
  const mark = on === "sqlite" ? "rowid" : "ctid";
  const planted: TextPlace[] = [];
  const own = [
    ...(await tablesOf(world)).map((table) => ({ table, which: `workspace_id = '${workspaceId}'` })),
    { table: "workspace", which: `id = '${workspaceId}'` },
    { table: "user", which: `id IN (SELECT user_id FROM member WHERE workspace_id = '${workspaceId}')` },
  ];
  for (const { table, which } of own) {
    const rows = await state.run(`SELECT ${mark} AS its_mark, t.* FROM "${table}" t WHERE ${which}`);
    for (const [row, { its_mark: itsMark, ...values }] of rows.entries()) {
      const changes = Object.entries(values).flatMap(([column, value]) => {
        const place = { table, column, row };
        const next = rewritten(value, (text) => rewrite(place, text));
        if (next !== null) planted.push(place);
        return next === null ? [] : [`"${column}" = ${next}`];
      });
      if (changes.length === 0) continue;
      const at = on === "sqlite" ? String(itsMark) : asText(itsMark);
      await state.run(`UPDATE "${table}" SET ${changes.join(", ")} WHERE ${mark} = ${at}`);
    }
  }
  return planted;
}
