import { useMemo } from "react";
import { Scatter } from "@/ui/charts/scatter";
import { Voice } from "@/ui/page-header";
import type { ListedRow, UseCaseListing } from "./use-case-list";

/** Every scored use case, the chosen one among them: what it gives against the worse of its two harms. */
export function ValueAgainstHarm({ row, listing }: { row: ListedRow; listing: UseCaseListing }) {
  const points = useMemo(() => {
    const scored = listing.rows.filter(({ customerValue }) => customerValue !== null);
    // Beyond a few hundred marks a cloud says the same with fewer; the chosen one is always there.
    const every = Math.ceil(scored.length / 300);
    return scored
      .filter((each, at) => at % every === 0 || each.id === row.id)
      .map(({ id, name, mode, customerValue, creepiness, regretRisk }) => ({
        id,
        name,
        mode,
        x: customerValue ?? 0,
        y: Math.max(creepiness ?? 0, regretRisk ?? 0),
        chosen: id === row.id,
      }));
  }, [listing.rows, row.id]);
  if (points.length === 0) return null;
  return (
    <div>
      <Voice>
        Value against harm,{" "}
        {points.length === listing.rows.length ? `all ${points.length}` : `${points.length} of ${listing.rows.length}`}
      </Voice>
      <Scatter
        points={points}
        severeFrom={listing.severeFrom}
        xName="customer value"
        yName="worse of creepiness and regret"
        label="Customer value against the worse of creepiness and regret, of every scored use case; the list beside it holds the numbers"
      />
    </div>
  );
}
