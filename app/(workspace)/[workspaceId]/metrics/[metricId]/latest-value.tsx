import { PairMark, Tag } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import type { MetricDetail } from "../metric-answers";

/** The latest value with everything it says, and whether its harm limit holds. */
export function LatestValue({ detail: { metric, standing } }: { detail: MetricDetail }) {
  const { latest, limit, trend, way, notFinal } = standing;
  if (!latest) return null;
  const side = metric.side === "programme" ? null : metric.side;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="inline-flex items-baseline gap-2">
        {side && <PairMark side={side} />}
        <OpensNumber
          value={latest.words}
          title={metric.name}
          className="text-28 font-semibold"
          words={latest.asOfWords}
          parts={[
            { label: "Value", value: latest.words, total: true },
            { label: "Answers behind it", value: latest.responses?.toLocaleString("en-GB") ?? "not known" },
            {
              label: "Between (95%)",
              value: latest.interval
                ? `${latest.interval.low.toFixed(1)}%–${latest.interval.high.toFixed(1)}%`
                : "not known",
            },
          ]}
          note={
            <>
              {latest.howSure ?? "Nobody counted the answers behind it, so how sure it is is not known."}{" "}
              {trend.sentence} {way.sentence}
            </>
          }
        />
      </span>
      <span className="text-ink-3">{latest.asOfWords}</span>
      {notFinal && <span className="text-ink-2">{notFinal}</span>}
      {latest.isThin && <Tag look="thin">too few answers to read</Tag>}
      {limit.state === "breached" && <Tag look="severe">harm limit reached</Tag>}
      {limit.state === "near" && <Tag look="harm">near the harm limit</Tag>}
    </div>
  );
}
