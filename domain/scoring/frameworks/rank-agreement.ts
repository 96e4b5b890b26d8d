/**
 * Kendall's tau-b of two sets of values for the same things: 1 the same order, 0 no relation, -1 the reverse
 * (Kendall 1945, "The treatment of ties in ranking problems"). Null with fewer than two things, or where one side
 * is tied throughout. Sorts and counts exchanges (Knight 1966), so that thousands take milliseconds.
 */
export function kendallTau(pairs: readonly (readonly [number, number])[]): number | null {
  const n = pairs.length;
  const all = (n * (n - 1)) / 2;
  const sorted = [...pairs].sort(([a, b], [c, d]) => a - c || b - d);
  const tiedFirst = tiedPairs(sorted.map(([a]) => a));
  const tiedBoth = tiedRuns(sorted, ([a, b], [c, d]) => a === c && b === d);
  const seconds = sorted.map(([, b]) => b);
  const exchanges = countExchanges(seconds);
  const tiedSecond = tiedPairs([...seconds].sort((a, b) => a - b));
  const scale = Math.sqrt((all - tiedFirst) * (all - tiedSecond));
  if (n < 2 || scale === 0) return null;
  return (all - tiedFirst - tiedSecond + tiedBoth - 2 * exchanges) / scale;
}

const tiedPairs = (sorted: readonly number[]) => tiedRuns(sorted, (a, b) => a === b);

function tiedRuns<T>(sorted: readonly T[], same: (a: T, b: T) => boolean): number {
  let pairs = 0;
  let run = 0;
  sorted.forEach((value, at) => {
    const earlier = sorted[at - 1];
    run = at > 0 && earlier !== undefined && same(earlier, value) ? run + 1 : 0;
    pairs += run;
  });
  return pairs;
}

/** Pairs that stand the wrong way round. */
function countExchanges(values: readonly number[]): number {
  const merged = (part: readonly number[]): { sorted: number[]; exchanges: number } => {
    if (part.length < 2) return { sorted: [...part], exchanges: 0 };
    const middle = part.length >> 1;
    const left = merged(part.slice(0, middle));
    const right = merged(part.slice(middle));
    const sorted: number[] = [];
    let exchanges = left.exchanges + right.exchanges;
    let [l, r] = [0, 0];
    while (l < left.sorted.length || r < right.sorted.length) {
      const [a, b] = [left.sorted[l], right.sorted[r]];
      if (b === undefined || (a !== undefined && a <= b)) {
        sorted.push(a ?? 0);
        l++;
      } else {
        sorted.push(b);
        exchanges += left.sorted.length - l;
        r++;
      }
    }
    return { sorted, exchanges };
  };
  return merged(values).exchanges;
}
