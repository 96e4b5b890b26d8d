import { unpackedJson } from "./packed-json";

/**
 * Reads texts of `packedJson`; a long one that was read lately is the same value again, and not read anew. Values are
 * shared: nobody may change them.
 *
 * @param shortest characters from which on it is worth it
 * @param mostKept values, the one asked for longest ago is let go
 */
export function unpackingOnce(shortest = 20_000, mostKept = 12): (text: string) => unknown {
  const kept = new Map<string, unknown>();
  return (text) => {
    if (text.length < shortest) return unpackedJson(text);
    const value = kept.get(text) ?? unpackedJson(text);
    kept.delete(text);
    kept.set(text, value);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
