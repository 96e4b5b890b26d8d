/** More changes than these are not counted. */
export const mostCounted = 200;

/**
 * What others did since somebody was here, in one sentence: "3 changes by 2 people since you were here on 12 Nov 2026".
 *
 * @param changes how many; from `mostCounted` on it says "at least"
 * @param people how many made them
 * @param when the last visit, in words
 */
export function sinceWords({ changes, people, when }: { changes: number; people: number; when: string }): string {
  const many =
    changes >= mostCounted ? `At least ${mostCounted} changes` : changes === 1 ? "1 change" : `${changes} changes`;
  return `${many} by ${people === 1 ? "1 person" : `${people} people`} since you were here on ${when}`;
}
