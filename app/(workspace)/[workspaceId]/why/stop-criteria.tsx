"use client";

import { missingIn, thresholdInWords } from "@/domain/strategy/stop-criterion";
import { RowsAnswer } from "./rows-answer";
import type { StrategyView } from "./use-save-answer";

type Criterion = StrategyView["page"]["stopCriteria"][number];
type Metrics = StrategyView["choices"]["metrics"];

type Props = {
  label: string;
  metrics: Metrics;
  value: readonly Criterion[];
  readOnly: boolean;
  onChange: (value: Criterion[]) => void;
};

/** When we stop: what, with which number of which metric, and on which day; each line says whether it counts. */
export function StopCriteria({ label, metrics, value, readOnly, onChange }: Props) {
  const metricOf = (id: string | null) => metrics.find((metric) => metric.value === id);
  const saysOf = ({ metricId, value: number }: Criterion) =>
    thresholdInWords(metricOf(metricId), typeof number === "number" ? number : null);
  /** The number in words follows the metric and its number until somebody words it otherwise. */
  const worded = (lines: Criterion[]) =>
    lines.map((line, at) => {
      const before = value.find(({ id }) => id && id === line.id) ?? value[at];
      const follows = !line.threshold || (before !== undefined && line.threshold === saysOf(before));
      const says = follows ? saysOf(line) : null;
      return says ? { ...line, threshold: says } : line;
    });
  const counting = value.filter((line) => missingIn(line).length === 0).length;
  return (
    <div className="grid gap-2">
      <RowsAnswer
        label={label}
        columns={[
          { key: "text", label: "We stop when", wide: true },
          { key: "metricId", label: "Metric", kind: "choice", choices: metrics, none: "not chosen" },
          { key: "value", label: "Its number", kind: "number" },
          { key: "threshold", label: "The number in words", wide: true },
          { key: "byDate", label: "Decided on", kind: "date" },
        ]}
        value={value}
        readOnly={readOnly}
        onChange={(lines) => onChange(worded(lines as Criterion[]))}
        below={(line) => {
          const missing = missingIn(line as Criterion);
          return missing.length === 0 ? "This line counts." : `Does not count yet: it needs ${missing.join(" and ")}.`;
        }}
      />
      <p className="text-12 text-ink-3">
        {counting} of {value.length} {value.length === 1 ? "line counts" : "lines count"}; two are needed. A line
        without a number or a date is kept all the same.
      </p>
    </div>
  );
}
