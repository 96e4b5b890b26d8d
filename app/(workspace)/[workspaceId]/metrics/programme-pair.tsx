import { Sparkline } from "@/ui/charts/sparkline";
import { PairMark } from "@/ui/marks";
import { OpensMonth } from "./opens-month";
import { pairRow } from "./pair-row";
import type { Scorecard } from "./scorecard-view";

const sides = [
  { place: "commercial", name: "Commercial index" },
  { place: "customer", name: "Experience index" },
] as const;

/** All outcomes together: both indexes of the latest month, each with its line over the months. */
export function ProgrammePair({ workspaceId, scorecard }: { workspaceId: string; scorecard: Scorecard }) {
  const { programme, index, notFinal } = scorecard;
  const { latest, months } = programme;
  const recent = months.slice(-24);
  return (
    <li className={pairRow}>
      <div className="min-w-0 max-xl:col-span-full">
        <h3 className="font-serif text-16 leading-tight font-normal">The programme</h3>
        <p className={latest?.quadrant === "paradox" ? "mt-1 font-semibold text-harm" : "mt-1"}>
          {latest?.sentence ?? `Not known yet: it takes two windows of ${index.window} months of both sides.`}
        </p>
      </div>
      {sides.map(({ place, name }) => {
        const values = recent.map(({ commercialIndex, cxIndex }) =>
          place === "commercial" ? commercialIndex : cxIndex,
        );
        return (
          <div key={place} className="grid min-w-0 content-start gap-1">
            <p className="flex min-h-6 items-center gap-1.5 text-12 text-ink-2">
              <PairMark side={place} />
              {name}
            </p>
            <div className="flex flex-wrap items-end justify-between gap-x-4">
              {latest ? (
                <span className="flex items-baseline gap-2">
                  <OpensMonth
                    {...{ workspaceId, month: latest.month, index }}
                    label={`${name}, ${latest[place].words}: what it is made of`}
                    className="text-22 leading-tight font-semibold"
                  >
                    {latest[place].words}
                  </OpensMonth>
                  <span className="text-12 text-ink-3">{latest.words}</span>
                </span>
              ) : (
                <span className="text-ink-2">not known</span>
              )}
              {recent.length > 1 && (
                <div className="w-28 max-sm:hidden">
                  <Sparkline values={values} side={place} label={`${name}, the last ${recent.length} months`} />
                </div>
              )}
            </div>
          </div>
        );
      })}
      <p className="col-span-full max-w-[90ch] text-12 text-ink-3">
        {notFinal && <span className="text-ink-2">{notFinal} </span>}
        {index.commercial.length} commercial and {index.customer.length} experience metrics, in changes that matter; up
        is better, and {index.threshold} or more counts.
      </p>
    </li>
  );
}
