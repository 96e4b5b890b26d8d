const split = new Map<string, readonly string[]>();

/** Stands in a path for a dot that is part of a name. */
const dotInside = "﹒";

/** A name as one part of a path, whatever it holds. */
export const inOnePart = (name: string): string => name.replaceAll(".", dotInside);

/** The parts of a path; paths are those of columns, so few that they are all kept. */
function partsOf(path: string): readonly string[] {
  const known = split.get(path);
  if (known) return known;
  const parts = path.split(".").map((part) => part.replaceAll(dotInside, "."));
  split.set(path, parts);
  return parts;
}

/** The value at a path such as "scores.regret.stakes"; undefined where a part of the way is missing. */
export function valueAt(entity: unknown, path: string): unknown {
  let at = entity;
  for (const key of partsOf(path)) {
    if (!isRecord(at)) return undefined;
    at = at[key];
  }
  return at;
}

/** A copy with the values at their paths. What says nothing makes no new parts on the way. */
export function withValues<Entity extends object>(
  entity: Entity,
  values: Iterable<readonly [string, unknown]>,
): Entity {
  const whole = { ...entity } as Record<string, unknown>;
  const ours = new Set<unknown>([whole]);
  for (const [path, value] of values) {
    const parts = partsOf(path);
    let at = whole;
    let isThere = true;
    for (const key of parts.slice(0, -1)) {
      const inner = at[key];
      if (!isRecord(inner) && saysNothing(value)) {
        isThere = false;
        break;
      }
      const copy = ours.has(inner) ? (inner as Record<string, unknown>) : { ...(isRecord(inner) ? inner : {}) };
      ours.add(copy);
      at[key] = copy;
      at = copy;
    }
    if (isThere) at[parts.at(-1) ?? ""] = value;
  }
  return whole as Entity;
}

/** Whether two values say the same: the order of keys, and null against missing, make no difference. */
export function isSame(a: unknown, b: unknown): boolean {
  if (saysNull(a) || saysNull(b)) return saysNull(a) && saysNull(b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, at) => isSame(each, b[at]));
  if (!isRecord(a) || !isRecord(b)) return a === b;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}

const saysNull = (value: unknown) => value === null || value === undefined;
const saysNothing = (value: unknown) => saysNull(value) || (Array.isArray(value) && value.length === 0);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
