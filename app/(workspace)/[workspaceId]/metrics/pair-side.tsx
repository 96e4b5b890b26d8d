import Link from "next/link";
import { useState } from "react";
import { figureWords } from "@/domain/strategy/map-words";
import { Sparkline } from "@/ui/charts/sparkline";
import { classNames } from "@/ui/class-names";
import { dayInWords, monthInWords } from "@/ui/dates";
import { PairMark } from "@/ui/marks";
import { type NumberPart, OpensNumber } from "@/ui/opens-number";
import type { PairSideView, Scorecard } from "./scorecard-view";

type Props = {
  workspaceId: string;
  /** Where it stands in the pair; what kind of metric it is does not matter here. */
  place: "commercial" | "customer";
  side: PairSideView | null;
  scorecard: Pick<Scorecard, "recent" | "currency" | "asOf">;
};

/** One half of a pair: value, trend and target at a glance; where it stands, as of when and how sure behind one step. */
export function PairSide({ workspaceId, place, side, scorecard: { recent, currency, asOf } }: Props) {
  const [open, setOpen] = useState(false);
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
  const { latest, target, way, limit, trend, gaps, notFinal } = side;
  const series = recent.series.find(({ metricId }) => metricId === side.metricId);
  const isWorse = trend.state === "worse" || trend.state === "slightly_worse";
  return (
    <div className={box}>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <Link
          prefetch={false}
          href={`/${workspaceId}/metrics/${encodeURIComponent(side.metricId)}`}
          className={classNames(
            "inline-flex min-h-6 items-center gap-1.5 text-12 underline-offset-3 hover:underline max-sm:min-h-11",
            place === "commercial" ? "text-com-ink" : "text-cx-ink",
          )}
        >
          <PairMark side={place} hollow={latest === null} />
          <span className="sr-only">{place === "commercial" ? "Commercial: " : "Customer experience: "}</span>
          {side.name}
        </Link>
        <button
          type="button"
          aria-expanded={open}
          aria-label={`How ${side.name} stands`}
          onClick={() => setOpen(!open)}
          className="no-print min-h-6 rounded-1 text-12 text-ink-3 underline decoration-dotted underline-offset-3 hover:text-ink max-sm:min-h-11"
        >
          {open ? "Less" : "How it stands"}
        </button>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-3">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <OpensNumber
            title={side.name}
            value={latest?.words ?? "not known"}
            label={`${side.name}, ${latest?.words ?? "not known"}: what stands behind it`}
            words={trend.sentence}
            parts={() => partsOf(side, currency)}
            note={latest?.howSure ?? (latest ? "How many people are behind this value is not known." : undefined)}
            className="text-22 leading-tight font-semibold max-sm:min-h-11"
          />
          {latest && (
            <span className="text-12 text-ink-3">
              {[
                latest.month !== asOf.month && monthInWords(latest.month),
                notFinal && "not final",
                latest.isThin && "too few answers to read",
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          )}
        </span>
        {series && latest && (
          <div className="w-28 max-sm:hidden">
            <Sparkline
              values={series.values}
              side={place}
              band={series.low && series.high ? { low: series.low, high: series.high } : null}
              label={`${side.name}, the last ${series.values.length} months, to ${latest.words}`}
            />
          </div>
        )}
      </div>
      {latest && <p className={isWorse ? "font-medium" : "text-ink-2"}>{trend.short}</p>}
      <p className="text-ink-2">
        {target ? (
          <>
            Target {target.words}
            {target.byDate && ` by ${dayInWords(target.byDate)}`}:{" "}
            <span className="font-medium text-ink">{way.word}</span>
          </>
        ) : (
          way.sentence
        )}
      </p>
      {limit.state === "breached" && (
        <p className="border-l-2 border-harm-4 pl-2 font-semibold text-harm">Beyond the harm limit. {limit.sentence}</p>
      )}
      {limit.state === "near" && <p className="font-semibold text-harm">{limit.sentence}</p>}
      {gaps.sentence && <p className="text-12 text-ink-2">{gaps.sentence}</p>}
      {open && (
        <ul className="grid gap-1 border-t border-hairline pt-1 text-12 text-ink-2">
          {standingOf(side).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const box = "grid min-w-0 content-start gap-1";

/** Everything else that is known of it, in sentences. */
function standingOf({ latest, trend, way, target, limit, notFinal }: PairSideView): string[] {
  const said = [
    latest && `${latest.asOfWords}.`,
    notFinal,
    latest && trend.sentence,
    target && way.sentence,
    limit.state === "held" && limit.sentence,
    latest?.howSure ?? (latest && "How many people are behind this value is not known."),
    latest === null && "Nobody has entered a value of this metric yet.",
  ].filter((sentence) => typeof sentence === "string");
  return [...new Set(said)];
}

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
