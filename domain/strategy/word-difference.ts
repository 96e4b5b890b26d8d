/** A stretch of words that two texts share, or that only one of them has. */
export type WordPart = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** Words and the space between them, so that joining the parts gives back the text. */
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** Above this many comparisons the two are shown whole: it keeps the work far below a tenth of a second. */
const mostComparisons = 4_000_000;

/**
 * Word by word what changed between two texts: the longest common subsequence of words stays, the rest was removed
 * or added. The parts without the added ones join to `before`, without the removed ones to `after`.
 */
export function wordDifference(before: string, after: string): WordPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length * now.length > mostComparisons) return joined([part("removed", before), part("added", after)]);
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === now[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const parts: WordPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push(part("same", old[i]!));
      i++;
      j++;
    } else if (i < old.length && (j >= now.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      parts.push(part("removed", old[i++]!));
    } else {
      parts.push(part("added", now[j++]!));
    }
  }
  return joined(parts);
}

const part = (kind: WordPart["kind"], text: string): WordPart => ({ kind, text });

/** Neighbours of one kind as one part; what was removed stands before what took its place. */
function joined(parts: readonly WordPart[]): WordPart[] {
  const runs: WordPart[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed) runs.push(part("removed", removed));
    if (added) runs.push(part("added", added));
    [removed, added] = ["", ""];
  };
  for (const [at, { kind, text }] of parts.entries()) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (removed && added && /^\s+$/.test(text) && parts[at + 1] && parts[at + 1]?.kind !== "same") {
      // A space between two replaced words belongs to both, so that a rewritten phrase reads as one.
      removed += text;
      added += text;
    } else {
      flush();
      const last = runs.at(-1);
      if (last?.kind === "same") runs[runs.length - 1] = part("same", last.text + text);
      else runs.push(part("same", text));
    }
  }
  flush();
  return runs;
}
