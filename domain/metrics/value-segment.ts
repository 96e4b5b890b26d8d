import { folded } from "../exchange/tables/cell-kind";
import { everybodyWords } from "./everybody-words";

/**
 * Reads the names of groups as they are called already: case, hyphens and blanks make no other group, and words for
 * everybody mean the whole, which is "". A name nobody knows is remembered as it was first written.
 */
export function segmentReader(known: Iterable<string>): (given: string) => string {
  const names = new Map<string, string>();
  for (const name of known) names.set(folded(name), name);
  const read = new Map<string, string>();
  const find = (given: string): string => {
    const key = folded(given);
    if (everybodyWords.has(key)) return "";
    const name = names.get(key) ?? given;
    names.set(key, name);
    return name;
  };
  // A column holds the same few names over and over.
  return (given) => {
    const name = read.get(given) ?? find(given);
    read.set(given, name);
    return name;
  };
}
