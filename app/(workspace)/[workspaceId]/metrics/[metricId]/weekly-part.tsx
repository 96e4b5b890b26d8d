import { figureWords } from "@/domain/strategy/map-words";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { SeriesPanel } from "@/ui/charts/series-panel";
import { dayInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import { TableFrame } from "@/ui/table";
import { type MetricDetail, unitWords } from "../metric-answers";
import { fileNameOf } from "./series-rows";

/** Weeks drawn; the table has them all. */
const most = 104;

/** Week by week, where that is measured: what the weekly test reads. */
export function WeeklyPart({ detail: { metric, weekly, standing, harmSide, currency } }: { detail: MetricDetail }) {
  if (!weekly) return null;
  const { weeks, values, n, note } = weekly;
  const shown = values.slice(-most);
  const last = values.findLast((value) => value !== null) ?? null;
  const words = (value: number | null) => figureWords(value, metric.unit, currency);
  const limit = standing.limit.value;
  return (
    <Section title="Week by week" aside={weeks.length > most ? `the last ${most} of ${weeks.length} weeks` : null}>
      <ChartFrame
        title={`${metric.name} by week, ${unitWords(metric.unit, currency)}; the week is called by its Monday`}
        fileName={fileNameOf(`${metric.name} by week`)}
        columns={["Week", metric.name, ...(n ? ["People"] : [])]}
        rows={weeks.map((week, at) => [dayInWords(week), values[at] ?? null, ...(n ? [n[at] ?? null] : [])])}
      >
        <TableFrame label={`Weekly series of ${metric.name}`}>
          <div className="max-w-[900px] max-sm:w-[640px]">
            <SeriesPanel
              steps={weeks.slice(-most).map((week) => dayInWords(week).replace(/ (\d\d)(\d\d)$/, " $2"))}
              values={shown}
              harm={limit === null ? null : { value: limit, words: `harm from ${words(limit)}`, side: harmSide }}
              side={metric.side}
              name={metric.name}
              latest={words(last)}
              tick={words}
              label={`${metric.name} by week, ${dayInWords(weeks.at(-shown.length) ?? "")} to ${dayInWords(weeks.at(-1) ?? "")}; latest ${words(last)}`}
            />
          </div>
        </TableFrame>
      </ChartFrame>
      {note && <p className="text-12 text-ink-3">{inSentences(note)}</p>}
    </Section>
  );
}

/** Notes come from files, where sentences often begin small. */
const inSentences = (note: string) =>
  note.replace(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`);
