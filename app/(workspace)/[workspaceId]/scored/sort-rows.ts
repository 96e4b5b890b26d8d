type Value = string | number | null;

/** Rows by one value; what is not known comes last either way, ties keep their order. */
export function sortRows<Row>(rows: readonly Row[], read: (row: Row) => Value, down: boolean): Row[] {
  return rows.toSorted((a, b) => {
    const [left, right] = [read(a), read(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === "string" || typeof right === "string"
        ? String(left).localeCompare(String(right), "en")
        : left - right;
    return down ? -order : order;
  });
}
