import type { BusinessNode, CustomerNode } from "./map-view";
import { MetricLine } from "./metric-line";
import { PairStateWords } from "./pair-state";

/** What stands on a business objective: its own measure, and how the outcomes below it stand. */
export function BusinessBody({ node, currency }: { node: BusinessNode; currency: string }) {
  return (
    <>
      {node.metric ? (
        <MetricLine metric={node.metric} side={node.metric.side} currency={currency} />
      ) : (
        <p className="text-12 text-harm">Nothing measures it</p>
      )}
      {node.alone ? (
        <p className="text-12 text-harm">
          {node.outcomeIds.length > 0 ? "Business only: nothing in it for customers" : "Stands alone: no outcome yet"}
        </p>
      ) : (
        <PairStateWords state={node.state} />
      )}
    </>
  );
}

/** What stands on a customer objective: how we know, and how the outcomes below it stand. */
export function CustomerBody({ node }: { node: CustomerNode }) {
  return (
    <>
      <p className={node.evidence === 0 ? "text-12 text-harm" : "text-12 text-ink-2"}>
        {node.evidence === 0
          ? "No evidence from customers"
          : `${node.evidence} ${node.evidence === 1 ? "piece" : "pieces"} of evidence`}
      </p>
      {node.alone ? (
        <p className="text-12 text-harm">Stands alone: no outcome names it</p>
      ) : (
        <PairStateWords state={node.state} />
      )}
    </>
  );
}
