import { figureWords, shareWords, standingSentence, standingWords } from "@/domain/strategy/map-words";
import { dayInWords, monthInWords } from "@/ui/dates";
import { PairMark } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import type { MapMetric } from "./map-view";
import { StandingWord } from "./standing-word";

type Props = { metric: MapMetric | null; side: MapMetric["side"]; currency: string };

/** A metric of a node: baseline → latest → target, and how it stands; the word opens to what it follows from. */
export function MetricLine({ metric, side, currency }: Props) {
  if (!metric)
    return (
      <p className="flex items-baseline gap-1.5 text-12 text-harm">
        <PairMark side={side} hollow />
        {side === "customer" ? "No experience metric" : "No commercial number"}
      </p>
    );
  const { standing, baseline, target, byDate, unit } = metric;
  const words = (value: number | null) => figureWords(value, unit, currency);
  const assumed = standing.fromIsAssumed ? "a year before the date, our default" : null;
  const measured = standing.from ? `measured ${monthInWords(standing.from)}` : assumed;
  return (
    <div className="grid grid-cols-[8px_minmax(0,1fr)] gap-x-1.5 text-12">
      <span className="pt-[5px]">
        <PairMark side={metric.side} hollow={standing.latest === null} />
      </span>
      <p>
        <span className={metric.side === "customer" ? "text-cx-ink" : "text-com-ink"}>{metric.name}</span>{" "}
        <span className="figure text-ink-2">
          {words(baseline)} → <b className="font-semibold text-ink">{words(standing.latest)}</b> → {words(target)}
        </span>{" "}
        <OpensNumber
          className="text-12 max-sm:min-h-11"
          label={`${metric.name}: ${standingWords[standing.state].word}. Open what it follows from`}
          value={<StandingWord state={standing.state} />}
          title={metric.name}
          parts={[
            { label: "Baseline", how: measured, value: words(baseline) },
            {
              label: "Latest",
              how: standing.latestMonth && monthInWords(standing.latestMonth),
              value: words(standing.latest),
            },
            { label: "Target", how: byDate ? `by ${dayInWords(byDate)}` : "no date", value: words(target) },
            { label: "Way covered", value: shareWords(standing.progress) },
            { label: "Time passed", value: byDate ? shareWords(standing.elapsed) : "no date" },
            { label: "So it is", value: standingWords[standing.state].word, total: true },
          ]}
          note={`${standingSentence(standing)} Ahead: the target is reached, or the way is 10 points more than the time. Behind: 15 points less. Our default.`}
        />
      </p>
    </div>
  );
}
