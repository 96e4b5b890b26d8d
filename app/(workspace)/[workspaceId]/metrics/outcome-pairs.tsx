import Link from "next/link";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { monthInWords } from "@/ui/dates";
import { pairRow } from "./pair-row";
import { PairSide } from "./pair-side";
import { ProgrammePair } from "./programme-pair";
import { type Pair, type Scorecard, tableValues } from "./scorecard-view";
import { useSome } from "./use-some";

/** The programme and each outcome as a pair: commercial at the left, experience at the right, at the same height. */
export function OutcomePairs({ workspaceId, scorecard }: { workspaceId: string; scorecard: Scorecard }) {
  const { pairs, recent } = scorecard;
  const { shown, more } = useSome(pairs, 20);
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
      rows={recent.months.map((month, at) => [monthInWords(month), ...series.flatMap((each) => tableValues(each, at))])}
    >
      <ul>
        <ProgrammePair workspaceId={workspaceId} scorecard={scorecard} />
        {shown.map((pair) => (
          <li key={pair.outcomeId} className={pairRow}>
            <OutcomeWords workspaceId={workspaceId} pair={pair} />
            <PairSide workspaceId={workspaceId} place="commercial" side={pair.commercial} scorecard={scorecard} />
            <PairSide workspaceId={workspaceId} place="customer" side={pair.customer} scorecard={scorecard} />
          </li>
        ))}
      </ul>
      {more}
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

function OutcomeWords({ workspaceId, pair }: { workspaceId: string; pair: Pair }) {
  const isBreached = [pair.commercial, pair.customer].some((side) => side?.limit.state === "breached");
  const isHarmed = isBreached || pair.quadrant === "paradox";
  return (
    <div className="min-w-0 max-xl:col-span-full">
      <h3 className="font-serif text-16 leading-tight font-normal break-words">
        <Link prefetch={false} href={`/${workspaceId}/${pair.to}`} className="underline-offset-3 hover:underline">
          {pair.statement}
        </Link>
      </h3>
      <p className={isHarmed ? "mt-1 font-semibold text-harm" : "mt-1"}>{pair.sentence}</p>
      <p className="text-12 text-ink-3">
        {pair.running === 0
          ? "Nothing runs for it now."
          : `${pair.running} use ${pair.running === 1 ? "case runs" : "cases run"} for it.`}
      </p>
    </div>
  );
}
