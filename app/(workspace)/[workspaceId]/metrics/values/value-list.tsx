import { useState } from "react";
import { Button } from "@/ui/button";
import { Select } from "@/ui/select";
import { NumberInput } from "@/ui/text-input";
import { periodInWords, type StoredCell, type ValueRow, type ValuesView } from "../shown-values";
import type { ValueLook } from "./asked-values";
import { storedSaid } from "./cell-said";
import { shortUnit } from "./short-unit";
import type { CellText, TypedRow, TypedValues } from "./use-value-draft";

type Props = {
  view: ValuesView;
  rows: readonly ValueRow[];
  periods: readonly string[];
  look: ValueLook;
  draft: TypedValues;
  onHistory: (metricId: string, period: string) => void;
};

/** One metric at a time, the latest first: for a window too narrow for a grid. */
export function ValueList({ view, rows, periods, draft, onHistory }: Props) {
  const [chosen, setChosen] = useState("");
  const row = rows.find(({ id }) => id === chosen) ?? rows[0];
  if (!row)
    return <p className="px-4 py-6 text-ink-2">There are no values of this group yet. Add a metric to begin.</p>;
  const typed = draft.rows.get(row.id);
  const order = periods.map((period, at) => ({ period, stored: row.cells[at] ?? null })).toReversed();
  return (
    <div className="grid gap-3 border-t border-line px-4 py-3">
      <Select
        label="Metric"
        value={row.id}
        help={shortUnit(row.unit, view.currency) || undefined}
        choices={rows.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => setChosen(event.target.value)}
      />
      <ul>
        {order.map(({ period, stored }) => (
          <Place
            key={`${row.id} ${period}`}
            row={row}
            period={period}
            stored={stored}
            typed={typed?.get(period)}
            source={view.sources.find(({ id }) => id === stored?.sourceId)?.words ?? null}
            mayEdit={view.may.edit}
            onType={draft.typeIn}
            onHistory={onHistory}
          />
        ))}
      </ul>
    </div>
  );
}

type PlaceProps = {
  row: ValueRow;
  period: string;
  stored: StoredCell;
  typed: ReturnType<TypedRow["get"]>;
  source: string | null;
  mayEdit: boolean;
  onType: (layer: ValueLook["layer"], texts: readonly CellText[]) => void;
  onHistory: (metricId: string, period: string) => void;
};

function Place({ row, period, stored, typed, source, mayEdit, onType, onHistory }: PlaceProps) {
  const write = (layer: ValueLook["layer"], text: string) =>
    onType(layer, [{ metricId: row.id, period, stored, text }]);
  const text = (layer: ValueLook["layer"]) => typed?.typed[layer] ?? String(stored?.[layer] ?? "");
  return (
    <li className="grid gap-1.5 border-t border-hairline py-2.5">
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-13 font-semibold">{periodInWords(period)}</h2>
        {stored && (stored.value !== null || stored.isRevised) && (
          <Button look="quiet" onClick={() => onHistory(row.id, period)}>
            {stored.isRevised ? "Corrected: who changed it" : "Where it comes from"}
          </Button>
        )}
      </div>
      {mayEdit ? (
        <div className="grid grid-cols-2 gap-3">
          <NumberInput
            label="Value"
            aria-label={`Value, ${periodInWords(period)}`}
            maxLength={40}
            value={text("value")}
            error={typed?.problem}
            help={stored?.mark ? storedSaid(stored) : undefined}
            onChange={(event) => write("value", event.target.value)}
          />
          <NumberInput
            label="Answers behind it"
            aria-label={`Answers behind it, ${periodInWords(period)}`}
            maxLength={40}
            value={text("responses")}
            onChange={(event) => write("responses", event.target.value)}
          />
        </div>
      ) : (
        <p className="figure">{storedSaid(stored)}</p>
      )}
      {source && <p className="text-12 wrap-anywhere text-ink-3">{source}.</p>}
    </li>
  );
}
