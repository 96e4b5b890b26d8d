/** Something that stands in the way, by kind and name: `["use case", "Sofa and bed finder"]`. */
export type Use = readonly [kind: string, name: string];

const mostNamed = 3;

/** “A”, “B” and 4 more. */
export function namesInWords(names: readonly string[]): string {
  const [shown, rest] = [names.slice(0, mostNamed).map((name) => `“${name}”`), names.length - mostNamed];
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/**
 * What uses a thing, by kind: "2 use cases (“A” and “B”), 1 pitfall (“C”)"; null when nothing does. Kinds are given in
 * the singular, with a plural where an s does not make one.
 */
export function usesInWords(uses: readonly Use[], plurals: Readonly<Record<string, string>> = {}): string | null {
  if (uses.length === 0) return null;
  const kinds = [...new Set(uses.map(([kind]) => kind))];
  return kinds
    .map((kind) => {
      const names = uses.filter((use) => use[0] === kind).map(([, name]) => name);
      const noun = names.length === 1 ? kind : (plurals[kind] ?? `${kind}s`);
      return `${names.length} ${noun} (${namesInWords(names)})`;
    })
    .join(", ");
}
