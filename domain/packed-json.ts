/** Tables shorter than this gain nothing. */
const shortest = 24;

type Packed =
  | { readonly "#": "columns"; readonly keys: readonly string[]; readonly of: readonly unknown[] }
  | { readonly "#": "words"; readonly words: readonly unknown[]; readonly at: readonly number[] };

/**
 * A value as JSON text in which long lists of alike objects are written by column: each key once, and values that repeat
 * as numbers into a list of them. A list of two thousand rows takes a quarter of its plain JSON. Reads back with
 * `unpackedJson`; what JSON cannot hold is lost as with JSON.
 *
 * @param textOf `packedPart`, or a way to the same that remembers; it is asked for each part of the value
 */
export function packedJson(value: unknown, textOf: (part: unknown) => string | null = packedPart): string {
  const plain = () => `j${JSON.stringify(value)}`;
  if (!isRecord(value) || "#" in value) {
    const text = textOf(value);
    return text === null ? plain() : `p${text}`;
  }
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const texts = entries.map(([, part]) => textOf(part));
  if (texts.includes(null)) return plain();
  return `p{${entries.map(([key], at) => `${JSON.stringify(key)}:${texts[at]}`).join(",")}}`;
}

/** A part of a value as it is written above; null where it cannot be, because it uses the mark of packed parts itself. */
export function packedPart(part: unknown): string | null {
  try {
    return JSON.stringify(packed(part)) ?? "null";
  } catch (error) {
    if (error === taken) return null;
    throw error;
  }
}

/** The value of such a text. */
export function unpackedJson(text: string): unknown {
  const value: unknown = JSON.parse(text.slice(1));
  return text.startsWith("p") ? unpacked(value) : value;
}

/** Thrown where the value itself uses the mark of ours; then nothing is packed. */
const taken = new Error("The mark of packed parts is a key of the value.");

function packed(value: unknown): unknown {
  if (Array.isArray(value)) return packedList(value);
  if (!isRecord(value)) return value;
  if ("#" in value) throw taken;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)]));
}

function packedList(list: readonly unknown[]): unknown {
  if (list.length < shortest) return list.map(packed);
  const keys = keysOfAll(list);
  if (keys) {
    const rows = list as readonly Readonly<Record<string, unknown>>[];
    return { "#": "columns", keys, of: keys.map((key) => packedList(rows.map((row) => row[key]))) } satisfies Packed;
  }
  return packedWords(list) ?? list.map(packed);
}

/** The keys every entry has, in the same order; null where they differ or something else is among them. */
function keysOfAll(list: readonly unknown[]): readonly string[] | null {
  const [first] = list;
  if (!isRecord(first)) return null;
  const keys = spokenKeys(first);
  if (keys.length === 0 || keys.includes("#")) return null;
  return list.every((entry) => isRecord(entry) && hasKeys(entry, keys)) ? keys : null;
}

function hasKeys(record: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  let at = 0;
  for (const key of Object.keys(record)) {
    if (record[key] === undefined) continue;
    if (key !== keys[at]) return false;
    at++;
  }
  return at === keys.length;
}

const spokenKeys = (record: Readonly<Record<string, unknown>>) =>
  Object.keys(record).filter((key) => record[key] !== undefined && key !== "__proto__");

/** Each different value once, and where it stands; null where too many differ, or numbers would gain nothing. */
function packedWords(list: readonly unknown[]): Packed | null {
  const places = new Map<string, number>();
  const words: unknown[] = [];
  const at: number[] = [];
  for (const entry of list) {
    if (typeof entry === "number") return null;
    // A quote that is not closed is nothing JSON writes: the two never meet.
    const text = typeof entry === "string" ? `"${entry}` : JSON.stringify(entry ?? null);
    let place = places.get(text);
    if (place === undefined) {
      place = words.length;
      if (place > list.length / 4) return null;
      places.set(text, place);
      words.push(packed(entry ?? null));
    }
    at.push(place);
  }
  return { "#": "words", words, at };
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (!isRecord(value)) return value;
  if (value["#"] === "words") {
    const { words, at } = value as Extract<Packed, { "#": "words" }>;
    const read = words.map(unpacked);
    return at.map((place) => read[place]);
  }
  if (value["#"] === "columns") return rowsOf(value as Extract<Packed, { "#": "columns" }>);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpacked(part)]));
}

function rowsOf({ keys, of }: Extract<Packed, { "#": "columns" }>): unknown[] {
  const columns = of.map((column) => unpacked(column) as readonly unknown[]);
  // A copy of an object that has every key is filled many times faster than one that grows key by key.
  const empty: Record<string, unknown> = JSON.parse(JSON.stringify(Object.fromEntries(keys.map((key) => [key, null]))));
  const rows = (columns[0] ?? []).map(() => ({ ...empty }));
  keys.forEach((key, at) => {
    const column = columns[at] ?? [];
    for (let row = 0; row < rows.length; row++) (rows[row] as Record<string, unknown>)[key] = column[row];
  });
  return rows;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
