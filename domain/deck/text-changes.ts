/** Words that are gone, new, or in the place of others. */
export type TextChange = { readonly was: string | null; readonly is: string | null };

/** Beyond this many comparisons only what is gone and what is new is told, without pairs. */
const mostCompared = 4_000_000;

/**
 * What differs between two lists of texts, in their order: the longest common subsequence stays, and what is gone
 * directly before something new counts as replaced by it (LCS by dynamic programming, Hirschberg 1975, table form).
 */
export function textChanges(before: readonly string[], after: readonly string[]): TextChange[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [was, is] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (was.length * is.length > mostCompared)
    return [
      ...leftOver(was, is).map((text) => ({ was: text, is: null })),
      ...leftOver(is, was).map((text) => ({ was: null, is: text })),
    ];
  return runs(was, is).flatMap(({ gone, added }) =>
    Array.from({ length: Math.max(gone.length, added.length) }, (_, at) => ({
      was: gone[at] ?? null,
      is: added[at] ?? null,
    })),
  );
}

type Stretch = { readonly gone: string[]; readonly added: string[] };

/** Stretches between texts that both lists have in common. */
function runs(was: readonly string[], is: readonly string[]): Stretch[] {
  const width = is.length + 1;
  const common = new Uint32Array((was.length + 1) * width);
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = is.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        was[i] === is[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const found: Stretch[] = [];
  let open: Stretch = { gone: [], added: [] };
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
      if (open.gone.length + open.added.length > 0) found.push(open);
      open = { gone: [], added: [] };
      i += 1;
      j += 1;
    } else if (j >= is.length || (i < was.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      open.gone.push(was[i]!);
      i += 1;
    } else {
      open.added.push(is[j]!);
      j += 1;
    }
  }
  if (open.gone.length + open.added.length > 0) found.push(open);
  return found;
}

/** Texts of the first list that the second has fewer times. */
function leftOver(texts: readonly string[], others: readonly string[]): string[] {
  const held = new Map<string, number>();
  for (const text of others) held.set(text, (held.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const left = held.get(text) ?? 0;
    held.set(text, left - 1);
    return left <= 0;
  });
}
