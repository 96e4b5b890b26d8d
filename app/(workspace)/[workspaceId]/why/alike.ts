/** As it would be stored: trimmed, composed, without what is empty; so that only real differences count. */
function plain(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC").trim() || null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value ?? null;
  const held = Object.entries(value)
    .map(([key, part]) => [key, plain(part)] as const)
    .filter(([, part]) => part !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return held.length === 0 ? null : Object.fromEntries(held);
}

/** Whether two answers say the same, however they were typed. */
export const alike = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

/** A line or row that somebody has only just added is not an answer yet. */
export const said = <Value>(value: Value): Value =>
  Array.isArray(value) ? (value.filter((line) => !isBlank(line)) as Value) : value;

function isBlank(line: unknown): boolean {
  if (typeof line !== "object" || line === null) return plain(line) === null;
  const { id: _id, ...rest } = line as Record<string, unknown>;
  return plain(rest) === null;
}
