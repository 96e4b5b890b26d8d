import Link from "next/link";
import { figureWords } from "@/domain/strategy/map-words";
import { Sparkline } from "@/ui/charts/sparkline";
import { classNames } from "@/ui/class-names";
import { dayInWords } from "@/ui/dates";
import { PairMark } from "@/ui/marks";
import { type NumberPart, OpensNumber } from "@/ui/opens-number";
import type { PairSideView, Scorecard } from "./scorecard-view";

type Props = {
  workspaceId: string;
  /** Where it stands in the pair; what kind of metric it is does not matter here. */
  place: "commercial" | "customer";
  side: PairSideView | null;
  scorecard: Pick<Scorecard, "recent" | "currency">;
};

/** One half of a pair: value, trend, way to the target, harm limit, how sure, as of when, and what is missing. */
export function PairSide({ workspaceId, place, side, scorecard: { recent, currency } }: Props) {
  if (!side)
    return (
      <div className={classNames(box, "content-start")}>
        <p className="flex items-center gap-1.5 text-12 text-ink-2">
          <PairMark side={place} hollow />
          {place === "customer" ? "Customer experience" : "Commercial"}
        </p>
        <p className={place === "customer" ? "font-medium text-harm" : "text-ink-2"}>
          {place === "customer"
            ? "No experience metric is named: claimed, not measured."
            : "No commercial metric is named."}
        </p>
      </div>
    );
  const { latest, target, way, limit, trend, gaps } = side;
  const series = recent.series.find(({ metricId }) => metricId === side.metricId);
  const isHarmed = limit.state === "breached";
  return (
    <div className={box}>
      <p className="min-w-0 text-12">
        <Link
          prefetch={false}
          href={`/${workspaceId}/metrics/${encodeURIComponent(side.metricId)}`}
          className={classNames(
            "inline-flex min-h-6 items-center gap-1.5 underline-offset-3 hover:underline max-sm:min-h-11",
            place === "commercial" ? "text-com-ink" : "text-cx-ink",
          )}
        >
          <PairMark side={place} hollow={latest === null} />
          <span className="sr-only">{place === "commercial" ? "Commercial: " : "Customer experience: "}</span>
          {side.name}
        </Link>
      </p>
      <div className="flex flex-wrap items-end justify-between gap-x-4">
        <OpensNumber
          title={side.name}
          value={latest?.words ?? "not known"}
          label={`${side.name}, ${latest?.words ?? "not known"}: what stands behind it`}
          words={trend.sentence}
          parts={partsOf(side, currency)}
          note={latest?.howSure ?? (latest ? "How many people are behind this value is not known." : undefined)}
          className="text-22 leading-tight font-semibold"
        />
        {series && latest && (
          <Sparkline
            values={series.values}
            side={place}
            band={series.low && series.high ? { low: series.low, high: series.high } : null}
            label={`${side.name}, the last ${series.values.length} months, to ${latest.words}`}
          />
        )}
      </div>
      {latest && (
        <p className={trend.state === "worse" || trend.state === "slightly_worse" ? "font-medium" : "text-ink-2"}>
          {trend.sentence}
        </p>
      )}
      <p className="text-ink-2">
        {target ? (
          <>
            Target {target.words}
            {latest && (
              <>
                : <span className="font-medium text-ink">{way.word}</span>
              </>
            )}
            . {way.sentence}
          </>
        ) : (
          way.sentence
        )}
      </p>
      {limit.state !== "none" && (
        <p className={isHarmed ? "border-l-2 border-harm-4 pl-2 font-semibold text-harm" : "text-ink-2"}>
          {limit.state === "near" && <span className="font-semibold text-harm">Close to the harm limit. </span>}
          {isHarmed && "Beyond the harm limit. "}
          {limit.sentence}
        </p>
      )}
      <p className="text-12 text-ink-3">
        {latest ? (
          latest.asOfWords
        ) : (
          <Link prefetch={false} className="underline underline-offset-3" href={`/${workspaceId}/metrics/values`}>
            See all values
          </Link>
        )}
        {latest?.interval && `; ${lowered(latest.howSure)}`}
        {latest?.isThin && !latest.interval && "; too few answers to read"}
      </p>
      {gaps.sentence && <p className="text-12 text-ink-2">{gaps.sentence}</p>}
    </div>
  );
}

const box = "grid min-w-0 content-start gap-1";

const lowered = (sentence: string | null) =>
  sentence ? `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, "")}` : "";

function partsOf(side: PairSideView, currency: string): NumberPart[] {
  const { latest, target, way, limit, owner, comesFrom, lagMonths, unit } = side;
  const share = (part: number | null) => (part === null ? "not known" : `${Math.round(part * 100)}%`);
  return [
    { label: "As of", value: latest ? dayInWords(latest.asOf) : "not known" },
    { label: "Answers behind it", value: latest?.responses?.toLocaleString("en-GB") ?? "not known" },
    { label: "Target", value: target?.words ?? "not set" },
    ...(target
      ? [
          { label: "By", value: target.byDate ? dayInWords(target.byDate) : "no day set" },
          { label: "Way covered", value: share(way.progress) },
          { label: "Time passed", value: share(way.elapsed) },
        ]
      : []),
    { label: "Harm limit", value: limit.value === null ? "not set" : figureWords(limit.value, unit, currency) },
    { label: "Owner", value: owner ?? "nobody named" },
    ...(comesFrom ? [{ label: "Comes from", value: comesFrom }] : []),
    ...(lagMonths === null
      ? []
      : [{ label: "Shows an effect after", value: lagMonths === 1 ? "1 month" : `${lagMonths} months` }]),
  ];
}
