import type { Strategy } from "./strategy";

type Criterion = Strategy["stopCriteria"][number];
type Metric = {
  readonly name: string;
  readonly direction: "higher_is_better" | "lower_is_better" | "none" | null;
};

/** "Decision confidence below 68": the number of a stop criterion in words, from its metric; null while one is missing. */
export function thresholdInWords(metric: Metric | undefined, value: number | null): string | null {
  if (!metric || value === null) return null;
  const way = metric.direction === "lower_is_better" ? "above" : metric.direction === "none" ? "at" : "below";
  return `${metric.name} ${way} ${value}`;
}

/** What a stop criterion still lacks before the check counts it, in words; empty when it counts. */
export function missingIn({ text, threshold, byDate }: Pick<Criterion, "text" | "threshold" | "byDate">): string[] {
  return [
    ...(text.trim() === "" ? ["what makes us stop"] : []),
    ...(threshold?.trim() ? [] : ["a number"]),
    ...(byDate === null ? ["a date"] : []),
  ];
}
