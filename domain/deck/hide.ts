/** Says a text again without what must stay inside. Said twice, it stays the same. */
export type Hide = (text: string) => string;

/** What a deck keeps to itself when it goes out. */
export type Hidden = {
  readonly names: boolean;
  readonly costs: boolean;
  /** Names of everybody who ever worked here, besides those in the plan. */
  readonly people: readonly string[];
};

/** Keys and codes of our own, in which nobody writes; a word of theirs that looks like a name stays a key. */
const ours = new Set(["id", "kind", "form", "format", "lastFormat", "currency", "brand", "png", "color", "settings"]);
const isOurs = (key: string) => ours.has(key) || /(?:Id|Ids)$/.test(key);

/** The same plain values with every text in them said again, whatever they are; keys and codes stay. */
export function hideIn<T>(value: T, hide: Hide): T {
  return told(value, hide) as T;
}

function told(value: unknown, hide: Hide): unknown {
  if (typeof value === "string") return hide(value);
  if (Array.isArray(value)) return value.map((part) => told(part, hide));
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [key, told(part, hide)]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, isOurs(key) ? part : told(part, hide)]));
}
