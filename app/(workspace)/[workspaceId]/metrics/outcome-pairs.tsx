import Link from "next/link";
import { useState } from "react";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { monthInWords } from "@/ui/dates";
import { PairValue } from "@/ui/marks";
import { usePrinting } from "@/ui/use-printing";
import { pairRow } from "./pair-row";
import { PairSide } from "./pair-side";
import { ProgrammePair } from "./programme-pair";
import { type Pair, type Scorecard, tableValues } from "./scorecard-view";
import { useSome } from "./use-some";

/** So many at once; the rest when asked for, and on paper. */
const mostDrawn = 6;

/** Where only some are drawn, none that harms may be left out. */
const worstFirst = (pairs: readonly Pair[]) => pairs.toSorted((a, b) => Number(isHarmed(b)) - Number(isHarmed(a)));

const isHarmed = ({ commercial, customer, quadrant }: Pair) =>
  quadrant === "paradox" || [commercial, customer].some((side) => side?.limit.state === "breached");

/** The programme and each outcome as a pair: commercial at the left, experience at the right, at the same height. */
export function OutcomePairs({ workspaceId, scorecard }: { workspaceId: string; scorecard: Scorecard }) {
  const { pairs, recent } = scorecard;
  const printing = usePrinting();
  const ordered = pairs.length > mostDrawn ? worstFirst(pairs) : pairs;
  const { shown, more } = useSome(ordered, mostDrawn);
  const used = new Set(pairs.flatMap(({ customer, commercial }) => [customer?.metricId, commercial?.metricId]));
  const series = recent.series.filter(({ metricId }) => used.has(metricId));
  return (
    <ChartFrame
      title={`Commercial beside experience, for the programme and each outcome. ${scorecard.asOf.words}`}
      fileName="outcome-pairs-by-month"
      columns={[
        "Month",
        ...series.flatMap(({ name, low }) => (low ? [name, `${name}, low`, `${name}, high`] : [name])),
      ]}
      rows={() =>
        recent.months.map((month, at) => [monthInWords(month), ...series.flatMap((each) => tableValues(each, at))])
      }
    >
      <ul>
        <ProgrammePair workspaceId={workspaceId} scorecard={scorecard} />
        {(printing ? ordered : shown).map((pair) => (
          <OutcomeRow key={pair.outcomeId} workspaceId={workspaceId} pair={pair} scorecard={scorecard} />
        ))}
      </ul>
      {!printing && more}
      {pairs.length === 0 && (
        <p className="border-t border-line py-3 text-ink-2">
          No outcome is written down yet. An outcome says what customers and the business will both see:{" "}
          <Link className="underline underline-offset-3" href={`/${workspaceId}/outcomes`}>
            write the first one
          </Link>
          .
        </p>
      )}
    </ChartFrame>
  );
}

/** On a phone both sides fold below their two values. */
function OutcomeRow({ workspaceId, pair, scorecard }: { workspaceId: string; pair: Pair; scorecard: Scorecard }) {
  const [open, setOpen] = useState(false);
  const { commercial, customer } = pair;
  return (
    <li className={pairRow}>
      <OutcomeWords workspaceId={workspaceId} pair={pair} />
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="col-span-full flex min-h-11 flex-wrap items-center gap-x-4 rounded-1 text-left sm:hidden print:hidden"
      >
        <PairValue side="commercial">{atAGlance(commercial)}</PairValue>
        <PairValue side="customer">{atAGlance(customer)}</PairValue>
        <span className="ml-auto text-12 text-ink-3 underline decoration-dotted underline-offset-3">
          {open ? "Less" : "More"}
        </span>
      </button>
      <div className={open ? "contents" : "contents max-sm:hidden print:contents"}>
        <PairSide workspaceId={workspaceId} place="commercial" side={commercial} scorecard={scorecard} />
        <PairSide workspaceId={workspaceId} place="customer" side={customer} scorecard={scorecard} />
      </div>
    </li>
  );
}

const atAGlance = (side: Pair["customer"]) =>
  side
    ? `${side.latest?.words ?? "not known"}${side.target && side.latest ? `, ${side.way.word}` : ""}`
    : "not measured";

function OutcomeWords({ workspaceId, pair }: { workspaceId: string; pair: Pair }) {
  return (
    <div className="min-w-0 max-xl:col-span-full">
      <h3 className="font-serif text-16 leading-tight font-normal break-words">
        <Link
          prefetch={false}
          href={`/${workspaceId}/${pair.to}`}
          className="underline-offset-3 hover:underline max-sm:flex max-sm:min-h-11 max-sm:items-center"
        >
          {pair.statement}
        </Link>
      </h3>
      <p className="mt-1">
        <span className={isHarmed(pair) ? "font-semibold text-harm" : undefined}>{pair.sentence}</span>{" "}
        <span className="text-12 text-ink-3">
          {pair.running === 0
            ? "Nothing runs for it now."
            : `${pair.running} use ${pair.running === 1 ? "case runs" : "cases run"} for it.`}
        </span>
      </p>
    </div>
  );
}
