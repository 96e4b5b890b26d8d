"use client";

import { useState } from "react";
import { figureWords } from "@/domain/strategy/map-words";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { SeriesPanel } from "@/ui/charts/series-panel";
import { monthInWords } from "@/ui/dates";
import { Select } from "@/ui/select";
import { TableFrame } from "@/ui/table";
import { type MetricDetail, unitWords } from "../metric-answers";
import { monthLabel } from "../month-label";
import { numberedMarks } from "./numbered-marks";
import { fileNameOf, seriesTable } from "./series-rows";

const short = 36;

/** Month by month: value, how sure, last year, target, harm limit, what changed, gaps and corrections. */
export function SeriesPart({ detail }: { detail: MetricDetail }) {
  const { metric, series, standing, targets, harmSide, corrections, currency } = detail;
  const [whole, setWhole] = useState(false);
  const count = series.months.length;
  if (count === 0) return null;
  const from = whole ? 0 : Math.max(0, count - short);
  const unit = unitWords(metric.unit, currency);
  const words = (value: number) => figureWords(value, metric.unit, currency);
  const months = series.months.slice(from);
  const placeOf = new Map(months.map((month, at) => [month, at]));
  const marks = numberedMarks(detail).flatMap((mark) => {
    const at = placeOf.get(mark.month);
    return at === undefined || !mark.isDrawn ? [] : [{ at, text: mark.label, own: mark.isOfThis }];
  });
  const [target] = targets;
  const limit = standing.limit;
  const corrected = new Set(
    corrections.of.flatMap(({ segment, period }) => (segment === "" ? (placeOf.get(period) ?? []) : [])),
  );
  const said = [
    `${metric.name} by month, ${monthInWords(months[0] ?? "")} to ${monthInWords(months.at(-1) ?? "")}`,
    standing.latest && `latest ${standing.latest.words}`,
    target && `target ${target.words}`,
    limit.sentence,
    standing.trend.sentence,
  ].filter(Boolean);
  return (
    <div className="grid gap-2">
      <ChartFrame
        title={`Month by month, ${unit}. ${metric.directionWords}.`}
        fileName={fileNameOf(`${metric.name} by month`)}
        {...seriesTable(detail, unit)}
      >
        <TableFrame label={`Series of ${metric.name}`}>
          <div className="max-w-[900px] max-sm:w-[640px]">
            <SeriesPanel
              steps={months.map(monthLabel)}
              values={series.values.slice(from)}
              low={series.hasIntervals ? series.low.slice(from) : []}
              high={series.hasIntervals ? series.high.slice(from) : []}
              before={series.lastYear?.slice(from) ?? null}
              revised={corrected}
              target={target ? { value: target.value, words: `target ${target.words}` } : null}
              harm={
                limit.value === null
                  ? null
                  : { value: limit.value, words: `harm from ${words(limit.value)}`, side: harmSide }
              }
              marks={marks}
              side={metric.side}
              name={metric.name}
              latest={standing.latest?.words ?? "not known"}
              tick={words}
              label={said.join("; ")}
            />
          </div>
        </TableFrame>
        <p className="text-12 text-ink-3">{howToRead(detail, corrected.size > 0)}</p>
      </ChartFrame>
      {count > short && (
        <Select
          label="Months shown"
          fieldClassName="no-print max-w-52"
          value={whole ? "all" : "last"}
          choices={[
            { value: "last", label: `The last ${short} months` },
            { value: "all", label: `All ${count} months` },
          ]}
          onChange={(event) => setWhole(event.target.value === "all")}
        />
      )}
      {series.yearSentence && <p>{series.yearSentence}</p>}
      {standing.gaps.sentence && <p className="text-ink-2">{standing.gaps.sentence}</p>}
    </div>
  );
}

function howToRead({ series, marks, targets }: MetricDetail, hasCorrected: boolean): string {
  return [
    series.hasIntervals
      ? "Upright bars: where the value lies with 95% certainty, by the answers behind it."
      : "How sure these values are is not known: it takes a percentage with the number of answers.",
    series.gaps.length > 0 && "Grey ground: no value.",
    hasCorrected && "Ringed: corrected later.",
    targets.length > 1 &&
      `Of ${targets.length} targets ${targets[0]?.from ? "the first outcome’s" : "the metric’s own"} is drawn.`,
    series.lastYear && "Dashed: the same months a year before.",
    marks.length > 0 && "Upright lines: what changed; stronger where it is about work that uses this metric.",
  ]
    .filter(Boolean)
    .join(" ");
}
