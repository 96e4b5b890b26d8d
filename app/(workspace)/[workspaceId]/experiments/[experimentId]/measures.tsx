import { IntervalRow } from "@/ui/charts/interval-row";
import { PairMark } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { Voice } from "@/ui/page-header";
import { StateTag } from "../decision-tag";
import type { ArmView } from "./test-screen";

type Row = ArmView["measures"][number];

const grid =
  "grid grid-cols-[minmax(130px,1fr)_120px_minmax(160px,2fr)_minmax(150px,1.3fr)] items-center gap-x-4 max-md:grid-cols-[1fr_auto] max-md:gap-y-1";

/** The primary, then the experience guardrails, on a common scale: better is to the right. */
export function Measures({ measures }: { measures: readonly Row[] }) {
  const [primary, ...guardrails] = measures;
  const groups = [
    { title: "What it was meant to move", rows: primary ? [primary] : [] },
    { title: "What must not get worse for customers", rows: guardrails.filter((row) => row.side === "customer") },
    { title: "Other limits", rows: guardrails.filter((row) => row.side === "commercial") },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <div>
      <div aria-hidden className={`${grid} text-12 text-ink-3 max-md:hidden`}>
        <span>Measure</span>
        <span className="text-right">Control → treatment</span>
        <span className="flex justify-between">
          <span>worse</span>
          <span>no change</span>
          <span>better</span>
        </span>
        <span>Reading</span>
      </div>
      {groups.map(({ title, rows }) => (
        <div key={title}>
          <div className="border-b border-line pt-3 pb-1">
            <Voice>{title}</Voice>
          </div>
          <ul>
            {rows.map((row) => (
              <li key={row.metricId} className={`${grid} border-b border-hairline py-2`}>
                <span className="flex items-center gap-2 font-semibold">
                  <PairMark side={row.side} />
                  {row.name}
                </span>
                <span className="text-right">
                  {row.parts.length > 0 ? (
                    <OpensNumber
                      title={`How ${row.name.toLowerCase()} was computed`}
                      label={`${row.name}: ${row.control} to ${row.treatment}. How this was computed`}
                      value={
                        <>
                          <span className="text-ink-2">{row.control}</span> <span className="text-ink-3">→</span>{" "}
                          <b className="font-semibold">{row.treatment}</b>
                        </>
                      }
                      parts={row.parts}
                    />
                  ) : (
                    <span className="text-ink-3">not known</span>
                  )}
                </span>
                <span className="max-md:col-span-2">
                  <IntervalRow
                    low={row.interval?.low ?? null}
                    high={row.interval?.high ?? null}
                    estimate={row.interval?.estimate ?? null}
                    margin={row.margin}
                    domain={row.scale}
                    side={row.side}
                    label={`${row.name}: ${row.reading}`}
                  />
                </span>
                <span className="max-md:col-span-2">
                  <StateTag state={row.state} />
                  <span className="figure mt-0.5 block text-12 text-ink-2">{row.reading}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="mt-2 text-12 text-ink-3">
        Lines are intervals: 95% for the primary measure, 90% for the others. Tinted: inside what we accept; dashed: our
        limit. Shares stand on one scale, scores each on its own.
      </p>
    </div>
  );
}
