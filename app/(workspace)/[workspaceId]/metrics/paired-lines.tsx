"use client";

import { useState } from "react";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { LinePanel, type LineSeries } from "@/ui/charts/line-panel";
import { PairMark } from "@/ui/marks";
import { Select } from "@/ui/select";
import { figureOf, monthLabel } from "./figures";
import type { Overview } from "./metric-board";

type Series = Overview["series"][number];

/** Two of each side above one another, sharing the time axis; which two can be chosen. */
export function PairedLines({ overview }: { overview: Overview }) {
  const bySide = (side: "commercial" | "customer") => overview.series.filter(({ metric }) => metric.side === side);
  const [commercial, customer] = [bySide("commercial"), bySide("customer")];
  const [chosen, setChosen] = useState(() => ({
    commercial: first(commercial, ["M-RPV", "M-CONV"]),
    customer: first(customer, ["M-RUSH", "M-REGRET"]),
  }));
  const steps = overview.months.map(monthLabel);
  const at = (month: string) => overview.months.indexOf(month);
  const marks = overview.events.map(({ month, text }) => ({ at: at(month), text })).filter((mark) => mark.at >= 0);
  const bands = overview.story.paradoxes.map(({ from, to }) => ({ from: at(from), to: at(to) }));
  const line = ({ metric, values }: Series): LineSeries => {
    const words = (value: number | null) => figureOf(value, metric.unit, overview.currency);
    const last = values.findLast((value) => value !== null) ?? null;
    return { name: metric.name, values, side: metric.side, latest: words(last), notes: extremes(values, words) };
  };
  const panel = (side: "commercial" | "customer", from: readonly Series[], withTimes: boolean, withMarks: boolean) => {
    const shown = chosen[side].flatMap((id) => from.filter(({ metric }) => metric.id === id));
    return (
      <div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <p className="flex items-center gap-2 text-12 text-ink-2">
            <PairMark side={side} />
            {side === "commercial"
              ? "Commercial"
              : `Customer experience${shown.every(({ metric }) => metric.direction === "lower_is_better") ? ", lower is better here" : ""}`}
          </p>
          {chosen[side].map((id, place) => (
            <Select
              key={`${side} ${place === 0 ? "first" : "second"}`}
              label={`${place === 0 ? "First" : "Second"} ${side} line`}
              labelHidden
              fieldClassName="no-print max-w-52"
              value={id}
              choices={from.map(({ metric }) => ({ value: metric.id, label: metric.name }))}
              onChange={(event) =>
                setChosen({
                  ...chosen,
                  [side]: chosen[side].map((each, i) => (i === place ? event.target.value : each)),
                })
              }
            />
          ))}
        </div>
        {shown.length > 0 ? (
          <div className="overflow-x-auto max-sm:-mx-4 max-sm:px-4">
            <div className="max-sm:w-[640px]">
              <LinePanel
                steps={steps}
                series={shown.map(line)}
                bands={bands}
                marks={withMarks ? marks : []}
                withTimes={withTimes}
                label={`${side === "commercial" ? "Commercial" : "Customer experience"} by month: ${shown.map((each) => `${each.metric.name} ${line(each).latest}`).join(", ")}`}
              />
            </div>
          </div>
        ) : (
          <p className="py-3 text-ink-3">No {side} measure is recorded yet.</p>
        )}
      </div>
    );
  };
  return (
    <ChartFrame
      title="Both sides by month; shaded where sales rose while experience fell"
      fileName="metrics-by-month"
      columns={["Month", ...overview.series.map(({ metric }) => metric.name)]}
      rows={overview.months.map((month, place) => [
        month,
        ...overview.series.map(({ values }) => values[place] ?? null),
      ])}
    >
      {panel("commercial", commercial, false, true)}
      {panel("customer", customer, true, false)}
    </ChartFrame>
  );
}

function first(series: readonly Series[], wished: readonly string[]): string[] {
  const ids = series.map(({ metric }) => metric.id);
  return [...wished.filter((id) => ids.includes(id)), ...ids.filter((id) => !wished.includes(id))].slice(0, 2);
}

/** Words at the highest and lowest point between the ends. */
function extremes(values: readonly (number | null)[], words: (value: number) => string): Record<number, string> {
  const inner = values
    .map((value, at) => ({ value, at }))
    .filter(
      (point): point is { value: number; at: number } =>
        point.value !== null && point.at > 0 && point.at < values.length - 1,
    );
  if (inner.length === 0) return {};
  const high = inner.reduce((a, b) => (b.value > a.value ? b : a));
  return { [high.at]: words(high.value) };
}
