import { Sparkline } from "@/ui/charts/sparkline";
import { PairMark } from "@/ui/marks";
import { figureOf } from "./figures";
import type { Overview } from "./metric-board";

/** Each outcome with its two metrics: latest value, the way so far, and the target. */
export function OutcomePairs({ overview }: { overview: Overview }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(240px,1fr))] gap-x-6 gap-y-5">
      {overview.outcomes.map((outcome) => (
        <li key={outcome.id} className="border-t border-line pt-2">
          <h3 className="min-h-10 font-serif text-16 leading-tight font-normal">{outcome.statement}</h3>
          <One overview={overview} side="customer" of={outcome.cx} />
          <One overview={overview} side="commercial" of={outcome.commercial} />
        </li>
      ))}
    </ul>
  );
}

type Side = Overview["outcomes"][number]["cx"];

function One({ overview, side, of }: { overview: Overview; side: "commercial" | "customer"; of: Side }) {
  if (!of.id)
    return (
      <p className="mt-2 text-12 text-harm">No {side === "customer" ? "experience" : "commercial"} metric is named.</p>
    );
  const series = overview.series.find(({ metric }) => metric.id === of.id);
  const unit = series?.metric.unit ?? null;
  const last = series?.values.findLast((value) => value !== null) ?? null;
  const words = (value: number | null) => figureOf(value, unit, overview.currency);
  return (
    <div className="mt-2 flex items-end justify-between gap-3">
      <div className="min-w-0">
        <p
          className={
            side === "customer"
              ? "flex items-center gap-1.5 text-12 text-cx-ink"
              : "flex items-center gap-1.5 text-12 text-com-ink"
          }
        >
          <PairMark side={side} />
          {of.name}
        </p>
        {series ? (
          <Sparkline
            values={series.values}
            side={side}
            label={`${of.name}: from ${words(series.values.find((value) => value !== null) ?? null)} to ${words(last)}`}
          />
        ) : (
          <p className="text-12 text-harm">claimed, not measured</p>
        )}
      </div>
      <div className="figure shrink-0 text-right">
        <p className="text-16 font-semibold">{words(last)}</p>
        <p className="text-11 text-ink-3">
          from {words(of.baseline)}
          <br />
          target {words(of.target)}
        </p>
      </div>
    </div>
  );
}
