import type { MetricDetail } from "../metric-answers";

/** So many are written into a chart; more would cover it. */
const mostDrawn = 8;
/** What is longer stands below the chart under its number. */
const longest = 70;

/** The change marks of a metric, the oldest first: which are written into its chart, and what they are called there. */
export function numberedMarks({ marks }: Pick<MetricDetail, "marks">) {
  const inOrder = marks.toSorted((one, other) => (one.month < other.month ? -1 : one.month > other.month ? 1 : 0));
  const drawn = new Set(
    inOrder
      .toReversed()
      .toSorted((one, other) => Number(other.isOfThis) - Number(one.isOfThis))
      .slice(0, mostDrawn)
      .map(({ id }) => id),
  );
  return inOrder.map((mark, at) => {
    const isLong = mark.text.length > longest;
    return {
      ...mark,
      isDrawn: drawn.has(mark.id),
      label: isLong ? `Change ${at + 1}` : mark.text,
      number: isLong ? at + 1 : null,
    };
  });
}
