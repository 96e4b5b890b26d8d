/** Ids, dates and numbers as keys of a record stand for any key. */
const anyKey = /^(\d|[A-Z]{1,4}(-[A-Z]+)*-?\d|[A-Z]{1,4}-[0-9a-f]{6,}$|[0-9a-f]{8}-[0-9a-f]{4}-)/;
const deepest = 14;

/** Every path in an answer with the kind of value at its end: `items[].name text`. What is null is no value. */
export function shapeOf(answer: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown, path: string, depth: number): void => {
    if (value === null || value === undefined) return;
    if (depth > deepest) found.add(`${path} …`);
    else if (Array.isArray(value)) for (const each of value) walk(each, `${path}[]`, depth + 1);
    else if (typeof value === "object")
      for (const [key, inner] of Object.entries(value))
        walk(inner, `${path}${path === "" ? "" : "."}${anyKey.test(key) ? "*" : key}`, depth + 1);
    else found.add(`${path} ${typeof value}`.trim());
  };
  walk(answer, "", 0);
  return [...found].sort();
}
