type Link = { code?: unknown; message?: unknown; cause?: unknown };

/** Drizzle wraps what the driver threw on some engines and not on others. */
export function* linksOf(error: unknown): Generator<Link> {
  let link = error as Link | undefined;
  for (let depth = 0; link && depth < 6; depth++) {
    yield link;
    link = link.cause as Link | undefined;
  }
}

const rules: Record<string, "unique" | "foreign_key" | "check" | "not_null"> = {
  "23505": "unique",
  "23503": "foreign_key",
  "23514": "check",
  "23502": "not_null",
  SQLITE_CONSTRAINT_UNIQUE: "unique",
  SQLITE_CONSTRAINT_PRIMARYKEY: "unique",
  SQLITE_CONSTRAINT_FOREIGNKEY: "foreign_key",
  SQLITE_CONSTRAINT_CHECK: "check",
  SQLITE_CONSTRAINT_NOTNULL: "not_null",
};

/** The same answer on both engines to "which kind of rule did this write break?". */
export function brokenRule(error: unknown): "unique" | "foreign_key" | "check" | "not_null" | null {
  for (const link of linksOf(error)) {
    const rule = rules[String(link.code)];
    if (rule) return rule;
  }
  return null;
}

/** Whether a value was refused because its column cannot hold it, which only PostgreSQL says (class 22 of SQLSTATE). */
export const isUnfitValue = (error: unknown): boolean =>
  [...linksOf(error)].some(({ code }) => /^(22...|42804)$/.test(String(code)));
