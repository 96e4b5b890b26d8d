import { hostileValue } from "./hostile-values";
import type { Random } from "./random";

type Place = { of: Record<string, unknown> | unknown[]; key: string | number };

function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (Array.isArray(value)) {
    for (const [key, inner] of value.entries()) {
      found.push({ of: value, key });
      placesIn(inner, found);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const key of Object.keys(value)) {
      found.push({ of: value as Record<string, unknown>, key });
      placesIn((value as Record<string, unknown>)[key], found);
    }
  }
  return found;
}

/** Close to what stood there: a border crossed by one, another letter, one entry too many. */
function nearly(value: unknown, random: Random): unknown {
  if (typeof value === "number") return value + random.pick([-1, 1, 0.5, 1e6, -1e6, 1e16]);
  if (typeof value === "string")
    return random.pick([`${value}\u0000`, ` ${value} `, value.toLowerCase(), value.repeat(50), `${value}'`, [value]]);
  if (typeof value === "boolean") return random.pick(["true", 1, null]);
  if (Array.isArray(value)) return random.pick([[...value, ...value], [...value, null], { ...value }, value[0] ?? 7]);
  if (typeof value === "object" && value !== null) return random.pick([[value], JSON.stringify(value), null]);
  return random.pick([0, "", [], {}]);
}

function spoilOnce(root: { value: unknown }, random: Random): void {
  const places = placesIn(root);
  const [whole, ...inner] = places;
  if (whole === undefined) return;
  const { of, key } = inner.length > 0 && random.next() < 0.95 ? random.pick(inner) : whole;
  const at = of as Record<string | number, unknown>;
  const kind = random.next();
  if (kind < 0.55) at[key] = hostileValue(random);
  else if (kind < 0.8) at[key] = nearly(at[key], random);
  else if (kind < 0.88) Array.isArray(of) ? of.splice(Number(key), 1) : delete at[key];
  else {
    const name = random.pick(["__proto__", "constructor", "role", "id", "workspaceId2", "version ", "", "😀"]);
    const into = typeof at[key] === "object" && at[key] !== null ? (at[key] as object) : of;
    Object.defineProperty(into, name, {
      value: hostileValue(random),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

/** An honest input with one to three things wrong with it. */
export function spoil(honest: unknown, random: Random): unknown {
  const root = { value: structuredClone(honest) };
  for (let times = 1 + random.below(3); times > 0; times--) spoilOnce(root, random);
  return root.value;
}
