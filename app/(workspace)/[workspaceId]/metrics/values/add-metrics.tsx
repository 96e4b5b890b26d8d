import { useState } from "react";
import { FormDialog } from "@/ui/form-dialog";
import { SearchPicker } from "@/ui/search-picker";
import type { MetricFacts } from "../shown-values";
import { shortUnit } from "./short-unit";

type Props = {
  library: readonly MetricFacts[];
  currency: string;
  /** Metrics that have a row already. */
  shown: readonly string[];
  onAdd: (metricIds: readonly string[]) => void;
  onClose: () => void;
};

/** Rows to be filled; a metric without a value leaves no trace. */
export function AddMetrics({ library, currency, shown, onAdd, onClose }: Props) {
  const [chosen, setChosen] = useState<string[]>([]);
  const choices = library
    .filter(({ id }) => !shown.includes(id))
    .map(({ id, name, unit, side }) => ({
      id,
      name,
      help: [shortUnit(unit, currency), side === "customer" ? "what customers say or feel" : "commercial"]
        .filter(Boolean)
        .join(", "),
    }));
  return (
    <FormDialog
      title="Add metrics to fill in"
      description="Each gets a row. Choose from both sides: one without the other says little."
      submit={chosen.length > 1 ? `Add ${chosen.length} rows` : "Add the row"}
      busy={false}
      off={chosen.length === 0 ? "Choose a metric first." : null}
      onSubmit={() => {
        onAdd(chosen);
        onClose();
      }}
      onClose={onClose}
    >
      <SearchPicker label="Metrics" choices={choices} chosen={chosen} onChange={setChosen} />
    </FormDialog>
  );
}
