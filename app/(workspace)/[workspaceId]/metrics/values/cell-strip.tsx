import { Button } from "@/ui/button";
import { answersWritten, periodSaid, type StoredCell, type ValueRow, type ValuesView } from "../shown-values";
import { storedSaid, typedSaid } from "./cell-said";
import { valueInUnit } from "./short-unit";
import type { TypedRow } from "./use-value-draft";

type Props = {
  view: ValuesView;
  metric: ValueRow | null;
  period: string | null;
  stored: StoredCell;
  typed: ReturnType<TypedRow["get"]> | null;
  onHistory: (metricId: string, period: string) => void;
};

/** What stands in the cell that has the focus: from which source, up to when, and what is wrong with what is typed. */
export function CellStrip({ view, metric, period, stored, typed, onHistory }: Props) {
  const source = view.sources.find(({ id }) => id === stored?.sourceId);
  const few =
    metric?.minSample != null && stored?.responses != null && stored.responses < metric.minSample
      ? ` Fewer than ${metric.minSample} answers: too few to read much into.`
      : "";
  return (
    <div className="no-print flex min-h-14 items-center justify-between gap-4 px-7 py-2 max-lg:px-4">
      {metric && period !== null ? (
        <>
          <div className="min-w-0">
            <p className="truncate">
              <b className="font-semibold">{metric.name}</b>, {periodSaid(period)}:{" "}
              {stored?.value == null
                ? storedSaid(stored)
                : [
                    valueInUnit(stored.value, metric.unit, view.currency),
                    stored.responses === null ? "" : ` of ${answersWritten(stored.responses)}`,
                  ].join("")}
              .{few}
            </p>
            <p className="truncate text-12 text-ink-3">
              {typed?.problem ? (
                <span className="text-harm">{typed.problem}</span>
              ) : typed ? (
                `Not stored yet: ${typedSaid(typed.typed)}.`
              ) : source ? (
                `${source.words}.`
              ) : stored?.value != null ? (
                "Its source is not known."
              ) : (
                "Type a number, or paste a block from a spreadsheet."
              )}
            </p>
          </div>
          {stored && (stored.value !== null || stored.isRevised) && (
            <Button onClick={() => onHistory(metric.id, period)}>
              {stored.isRevised ? "Who changed it" : "Where it comes from"}
            </Button>
          )}
        </>
      ) : (
        <p className="text-ink-3">Add a metric to begin.</p>
      )}
    </div>
  );
}
