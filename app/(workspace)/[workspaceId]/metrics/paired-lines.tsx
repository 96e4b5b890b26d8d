import { useState } from "react";
import { figureWords } from "@/domain/strategy/map-words";
import { Button } from "@/ui/button";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { LinePanel, type LineSeries } from "@/ui/charts/line-panel";
import { comesLater } from "@/ui/comes-later";
import { monthInWords } from "@/ui/dates";
import { PairMark } from "@/ui/marks";
import { Select } from "@/ui/select";
import { TableFrame } from "@/ui/table";
import { monthLabel } from "./month-label";
import { type RecentSeries, type Scorecard, tableValues } from "./scorecard-view";

const MarkDialog = comesLater(() => import("./mark-dialog").then((module) => module.MarkDialog));

type Side = "commercial" | "customer";

/** Change marks whose words are drawn; of more, the latest. */
const mostMarks = 10;

/** Two of each side above one another, sharing the time axis, with what changed when; which two can be chosen. */
export function PairedLines({ workspaceId, scorecard }: { workspaceId: string; scorecard: Scorecard }) {
  const [marking, setMarking] = useState(false);
  const { recent, programme, marks, currency } = scorecard;
  const { months } = recent;
  const bySide = (side: Side) => recent.series.filter((each) => each.side === side);
  const [commercial, customer] = [bySide("commercial"), bySide("customer")];
  const [chosen, setChosen] = useState<Record<Side, readonly (string | null)[]>>({
    commercial: [null, null],
    customer: [null, null],
  });
  const moves = programme.paradoxes.at(-1)?.moves ?? [];
  const wished = (side: Side) => moves.flatMap((each) => (each.side === side ? [each.metricId] : []));
  const steps = months.map(monthLabel);
  const at = (month: string) => months.indexOf(month);
  const drawnMarks = marks
    .map(({ month, text }) => ({ at: at(month), text: shortened(text) }))
    .filter((mark) => mark.at >= 0)
    .sort((a, b) => a.at - b.at)
    .slice(-mostMarks);
  const bands = programme.paradoxes
    .filter(({ to }) => at(to) >= 0)
    .map(({ from, to }) => ({ from: Math.max(0, at(from)), to: at(to) }));
  const line = ({ metricId, name, values, unit, low, high }: RecentSeries, side: Side): LineSeries => {
    const words = (value: number | null) => figureWords(value, unit, currency);
    const last = values.findLast((value) => value !== null) ?? null;
    const move = moves.find((each) => each.metricId === metricId);
    const told = move
      ? Object.fromEntries([move.before, move.during].map(({ month, words: said }) => [at(month), said]))
      : highest(values, words);
    return { name, values, band: low && high ? { low, high } : null, side, latest: words(last), notes: told };
  };
  const panel = (side: Side, from: readonly RecentSeries[]) => {
    const ids = chosenIds(from, wished(side), chosen[side]);
    const shown = ids.flatMap((id) => from.filter(({ metricId }) => metricId === id));
    const lines = shown.map((each) => line(each, side));
    const isLess = shown.every(({ direction }) => direction === "lower_is_better");
    return (
      <div>
        <div className="sticky left-0 flex flex-wrap items-center gap-x-4 gap-y-1 max-sm:max-w-[calc(100vw-32px)]">
          <p className="flex items-center gap-2 text-12 text-ink-2">
            <PairMark side={side} />
            {side === "commercial" ? "Commercial" : "Customer experience"}
            {shown.length > 0 && isLess && ", lower is better here"}
          </p>
          {from.length > 2 &&
            ids.map((id, place) => (
              <Select
                key={place}
                label={`${place === 0 ? "First" : "Second"} ${side} line`}
                labelHidden
                fieldClassName="no-print max-w-52"
                value={id}
                choices={from
                  .filter(({ metricId }) => metricId === id || !ids.includes(metricId))
                  .map(({ metricId, name }) => ({ value: metricId, label: name }))}
                onChange={(event) =>
                  setChosen({ ...chosen, [side]: ids.map((each, i) => (i === place ? event.target.value : each)) })
                }
              />
            ))}
        </div>
        {shown.length > 0 ? (
          <LinePanel
            steps={steps}
            series={lines}
            bands={bands}
            marks={side === "commercial" ? drawnMarks : []}
            withTimes={side === "customer"}
            label={`${side === "commercial" ? "Commercial" : "Customer experience"} by month: ${lines.map(({ name, latest }) => `${name} ${latest}`).join(", ")}`}
          />
        ) : (
          <p className="py-3 text-ink-3">
            No {side === "commercial" ? "commercial" : "experience"} metric has monthly values yet.
          </p>
        )}
      </div>
    );
  };
  if (commercial.length + customer.length === 0) return null;
  return (
    <ChartFrame
      title={
        bands.length > 0
          ? "Both sides by month; shaded where sales rose while experience fell"
          : "Both sides by month, with what changed when"
      }
      fileName="both-sides-by-month"
      columns={[
        "Month",
        ...recent.series.flatMap(({ name, low }) => (low ? [name, `${name}, low`, `${name}, high`] : [name])),
        "What changed",
      ]}
      rows={() =>
        months.map((month, place) => [
          monthInWords(month),
          ...recent.series.flatMap((each) => tableValues(each, place)),
          marks
            .filter((mark) => mark.month === month)
            .map(({ text }) => text)
            .join("; ") || "–",
        ])
      }
    >
      <TableFrame label="Both sides by month">
        <div className="max-sm:w-[640px]">
          {panel("commercial", commercial)}
          {panel("customer", customer)}
        </div>
      </TableFrame>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <p className="text-12 text-ink-3">
          The verticals say what changed when. A pale band is how sure a value is (95%), where answers were counted.
        </p>
        {scorecard.may.edit && <Button onClick={() => setMarking(true)}>Mark a change</Button>}
      </div>
      {marking && <MarkDialog workspaceId={workspaceId} mark={null} onClose={() => setMarking(false)} />}
    </ChartFrame>
  );
}

/** Two lines: what was chosen, else what the paradox is about, else the first ones. */
function chosenIds(
  from: readonly RecentSeries[],
  wished: readonly string[],
  chosen: readonly (string | null)[],
): string[] {
  const ids = from.map(({ metricId }) => metricId);
  const rest = [...new Set([...wished.filter((id) => ids.includes(id)), ...ids])].filter((id) => !chosen.includes(id));
  return chosen
    .map((id) => (id !== null && ids.includes(id) ? id : rest.shift()))
    .filter((id): id is string => id !== undefined);
}

/** Words that fit above a chart; the whole text stands in the table. */
const shortened = (text: string) => (text.length > 64 ? `${text.slice(0, 63).trimEnd()}…` : text);

/** Words at the highest point between the ends. */
function highest(values: readonly (number | null)[], words: (value: number) => string): Record<number, string> {
  const inner = values.flatMap((value, at) =>
    value === null || at === 0 || at === values.length - 1 ? [] : [{ value, at }],
  );
  if (inner.length === 0) return {};
  const high = inner.reduce((a, b) => (b.value > a.value ? b : a));
  return { [high.at]: words(high.value) };
}
