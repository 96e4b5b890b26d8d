import { figureWords } from "@/domain/strategy/map-words";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { seriesFrame } from "@/ui/charts/series-frame";
import { SmallSeries } from "@/ui/charts/small-series";
import { Section } from "@/ui/page-header";
import { type MetricDetail, unitWords } from "../metric-answers";
import { GroupTable } from "./group-table";
import { fileNameOf } from "./series-rows";

/** Every group of customers on one scale, the worst first: what the whole hides. */
export function GroupsPart({ detail }: { detail: MetricDetail }) {
  const { metric, segments, series, standing, harmSide, currency } = detail;
  const { drawn, others, months } = segments;
  if (drawn.length === 0) return null;
  const words = (value: number) => figureWords(value, metric.unit, currency);
  const wholeAt = new Map(series.months.map((month, at) => [month, series.values[at] ?? null]));
  const first = months.findIndex((_, at) => drawn.some(({ values }) => values[at] !== null));
  const last = months.findLastIndex((_, at) => drawn.some(({ values }) => values[at] !== null));
  const within = <T,>(of: readonly T[]) => of.slice(Math.max(0, first), last + 1);
  const shown = within(months);
  const whole = shown.map((month) => wholeAt.get(month) ?? null);
  const limit = standing.limit.value;
  const frame = seriesFrame([
    ...drawn.flatMap(({ values, interval }) => [...values, interval?.low, interval?.high]),
    ...[...whole, limit],
  ]);
  if (!frame) return null;
  return (
    <Section title="By group of customers" aside={segments.sentence}>
      <ChartFrame
        title={`${drawn.length} ${drawn.length === 1 ? "group" : "groups"} on one scale, ${unitWords(metric.unit, currency)}; dashed grey: everybody${limit === null ? "" : "; dashed with shade: the harm limit"}`}
        fileName={fileNameOf(`${metric.name} by group`)}
        columns={["Month", "Everybody", ...drawn.map(({ segment }) => segment)]}
        rows={shown.map((month, at) => [
          month,
          whole[at] ?? null,
          ...drawn.map(({ values }) => within(values)[at] ?? null),
        ])}
      >
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(236px,1fr))] gap-x-5 gap-y-5">
          {drawn.map(({ segment, values, interval, latestWords, againstWhole, limit: ofGroup, isThin }) => (
            <li key={segment} className="min-w-0 break-inside-avoid border-t border-hairline pt-1.5">
              <p className="flex items-baseline justify-between gap-2">
                <span className="min-w-0 font-medium wrap-anywhere">{segment}</span>
                <span className="figure shrink-0 font-semibold">{latestWords}</span>
              </p>
              <p className={ofGroup.state === "breached" ? "text-12 text-harm" : "text-12 text-ink-3"}>
                {ofGroup.state === "breached"
                  ? "beyond the harm limit"
                  : (againstWhole ?? "not comparable with the whole")}
                {isThin && "; too few answers to read"}
              </p>
              <SmallSeries
                values={within(values)}
                whole={whole}
                interval={interval}
                frame={frame}
                harm={limit === null ? null : { value: limit, side: harmSide }}
                side={metric.side}
                tick={words}
                label={`${segment}: ${latestWords}${againstWhole ? `, ${againstWhole}` : ""}`}
              />
            </li>
          ))}
        </ul>
      </ChartFrame>
      <GroupTable groups={[...drawn, ...others]} />
    </Section>
  );
}
