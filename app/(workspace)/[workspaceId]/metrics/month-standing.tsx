import { ChartFrame } from "@/ui/charts/chart-frame";
import { QuadrantPath } from "@/ui/charts/quadrant-path";
import { PairMark } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { Voice } from "@/ui/page-header";
import { monthLabel } from "./figures";
import type { Overview } from "./metric-board";

const quadrantWords: Record<string, string> = {
  win_win: "both up",
  paradox: "paradox: sales up, experience down",
  cx_investment: "experience up, sales down",
  lose_lose: "both down",
  cx_erosion: "experience slipping",
  cx_gain: "experience up",
  commercial_gain: "sales up",
  commercial_dip: "sales down",
  steady: "steady",
  not_enough_data: "not enough data",
};

export function WhereEachMonthStood({ overview }: { overview: Overview }) {
  const { index, threshold, window } = overview;
  const latest = index.at(-1);
  const nameOf = (id: string) => overview.series.find(({ metric }) => metric.id === id)?.metric.name ?? id;
  if (!latest) {
    return (
      <div>
        <Voice>Where each month stood</Voice>
        <p className="mt-1 text-ink-2">
          Two windows of {window} months are needed: from the sixth month on this shows a path.
        </p>
      </div>
    );
  }
  const parts = (changes: Readonly<Record<string, number>>, total: number | null) => [
    ...Object.entries(changes).map(([id, change]) => ({ label: nameOf(id), value: change.toFixed(2) })),
    { label: "Mean", value: total?.toFixed(2) ?? "not known", total: true },
  ];
  const note = `Each: mean of ${window} months against the ${window} before, in units of the change that matters for that metric (our default, editable), up = better, at most 3.`;
  return (
    <ChartFrame
      title="Where each month stood"
      fileName="quadrant-by-month"
      columns={["Month", "Commercial index", "Experience index", "Reading"]}
      rows={index.map(({ month, commercialIndex, cxIndex, quadrant }) => [
        month,
        commercialIndex,
        cxIndex,
        quadrantWords[quadrant] ?? quadrant,
      ])}
    >
      <QuadrantPath
        threshold={threshold}
        label={`Path of the months: ${index.map(({ month, quadrant }) => `${month} ${quadrantWords[quadrant]}`).join(", ")}`}
        points={index.map(({ month, commercialIndex, cxIndex, quadrant }) => ({
          name: monthLabel(month, 1).slice(0, 3),
          commercial: commercialIndex,
          customer: cxIndex,
          paradox: quadrant === "paradox",
        }))}
      />
      <p className="mt-4">
        Latest: {quadrantWords[latest.quadrant]}. Commercial{" "}
        <OpensNumber
          title="Commercial index"
          value={latest.commercialIndex?.toFixed(2) ?? "not known"}
          parts={parts(latest.commercial, latest.commercialIndex)}
          note={note}
          className="font-semibold text-com-ink"
        />
        , experience{" "}
        <OpensNumber
          title="Experience index"
          value={latest.cxIndex?.toFixed(2) ?? "not known"}
          parts={parts(latest.cx, latest.cxIndex)}
          note={note}
          className="font-semibold text-cx-ink"
        />
        .
      </p>
    </ChartFrame>
  );
}

export function WatchList({ overview }: { overview: Overview }) {
  const watch = overview.index.at(-1)?.watch ?? [];
  const nameOf = (id: string) => overview.series.find(({ metric }) => metric.id === id)?.metric.name ?? id;
  return (
    <div>
      <Voice>Watch list</Voice>
      {watch.length === 0 ? (
        <p className="mt-1 text-ink-2">No experience measure slipped by a material change while sales rose.</p>
      ) : (
        <ul className="mt-1">
          {watch.map((id) => (
            <li key={id} className="flex items-center gap-2 border-t border-hairline py-1.5">
              <PairMark side="customer" />
              {nameOf(id)} slipped while sales rose. Watch it weekly.
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const stateWords: Record<string, string> = {
  diverging: "diverging: investigate",
  watch: "may be drifting apart",
  none: "no sign of it",
  not_enough_data: "too few weeks",
};

/** The weekly test per pair: the statistical answer to "is it real?". */
export function IsItReal({ overview: { pairs, week } }: { overview: Overview }) {
  if (pairs.length === 0) return null;
  return (
    <div>
      <Voice>Is it real? Weekly, to {week}</Voice>
      <ul className="mt-1">
        {pairs.map((pair) => (
          <li key={`${pair.commercial} ${pair.customer}`} className="border-t border-hairline py-1.5">
            <p>
              {pair.commercial} up while {pair.customer.toLowerCase()} worsens:{" "}
              <OpensNumber
                title="Weekly divergence test"
                value={stateWords[pair.state] ?? pair.state}
                className={pair.state === "diverging" ? "font-semibold text-harm" : "font-semibold"}
                parts={[
                  { label: "Weeks in the window", value: pair.weeks },
                  {
                    label: "Adjusted p of both trends",
                    value: pair.p === null ? "not known" : pair.p < 0.001 ? "< 0.001" : pair.p.toFixed(3),
                  },
                  {
                    label: "Fitted change of the experience side, up = better",
                    value: pair.change?.toFixed(2) ?? "not known",
                  },
                ]}
                note="Weighted trends with a correction for weeks that resemble one another, p-values corrected for the number of pairs. Trends are observed: they do not prove cause."
              />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
