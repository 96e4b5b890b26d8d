import type { Answer } from "@/security/ask";

export type Kind = "page" | "read" | "write" | "follow";
export type Share = { n: number; perSecond: number; p50: number; p95: number; p99: number; most: number };
export type Tally = ReturnType<typeof newTally>;

/** How long answers of each kind took, in milliseconds, and what went wrong. */
export function newTally() {
  const took: Record<Kind, number[]> = { page: [], read: [], write: [], follow: [] };
  const apart = new Map<string, number[]>();
  let bytes = 0;
  const failures = new Map<string, number>();
  const fail = (what: string) => void failures.set(what, (failures.get(what) ?? 0) + 1);
  return {
    took,
    /** The same by what was asked for. */
    apart,
    /** What was received, as it was packed. */
    bytes: () => bytes,
    failures,
    fail,
    note: (kind: Kind, answer: Answer, what: string) => {
      const { status, ms } = answer;
      bytes += answer.bytes.length;
      if (status !== 200) return fail(`${what}: ${status} ${answer.text.slice(0, 120)}`);
      took[kind].push(ms);
      const name = `${kind} ${what}`;
      const same = apart.get(name) ?? [];
      apart.set(name, same);
      same.push(ms);
    },
  };
}

export function shareOf(figures: readonly number[], seconds: number): Share {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return {
    n: sorted.length,
    perSecond: sorted.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: at(1),
  };
}
