import type { ReactNode } from "react";
import type { ColumnChoice, LaneChoice } from "@/domain/roadmap/board-axes";
import { Checkbox } from "@/ui/checkbox";
import { Select } from "@/ui/select";
import type { BoardLook } from "./board-view";

const columnWords: Record<ColumnChoice, string> = { quarters: "Quarters", "now-next-later": "Now, next, later" };
const laneWords: Record<LaneChoice, string> = {
  lanes: "Lanes as named",
  horizon: "Horizon",
  objective: "Customer objective",
  owner: "Owner",
};
const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

type Props = {
  look: BoardLook;
  since: string | null;
  onChange: (change: Partial<BoardLook> & { since?: string | null }) => void;
  /** Plans in and out. */
  children: ReactNode;
};

/** How the plan is laid out, and what of it is shown. */
export function BoardTools({ look, since, onChange, children }: Props) {
  return (
    <div className="no-print flex flex-wrap items-end gap-x-4 gap-y-2 px-7 pb-2.5 max-lg:px-4">
      <Select
        label="Columns"
        value={look.columns}
        choices={choicesOf(columnWords)}
        onChange={(event) => onChange({ columns: event.target.value as ColumnChoice })}
      />
      <Select
        label="Lanes by"
        value={look.lanes}
        choices={choicesOf(laneWords)}
        onChange={(event) => onChange({ lanes: event.target.value as LaneChoice })}
      />
      <Checkbox
        label="Only what changed since the last review"
        checked={since !== null}
        onChange={(event) => onChange({ since: event.target.checked ? "last" : null })}
      />
      <div className="ml-auto flex gap-2 max-sm:ml-0">{children}</div>
    </div>
  );
}
