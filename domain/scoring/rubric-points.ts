/** N(x) = (x - 1) / 4 · 100: an answer or a mean of answers, 1 to 5, on the 0 to 100 scale. */
export function rubricPoints(answer: number): number {
  return ((answer - 1) / 4) * 100;
}

/** The answers of a group when every criterion is answered; null otherwise. */
export function answered<Criterion extends string>(
  group: Readonly<Record<Criterion, number | null>> | null | undefined,
): Readonly<Record<Criterion, number>> | null {
  if (!group || Object.values(group).some((answer) => answer === null)) return null;
  return group as Readonly<Record<Criterion, number>>;
}
