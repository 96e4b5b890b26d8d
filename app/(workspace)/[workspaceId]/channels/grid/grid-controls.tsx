import { type GridAxis, type GridState, gridAxes, thirdAxis } from "@/domain/customers/channel-grid";
import { ModeMark } from "@/ui/marks";
import { Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import { axisWords, oneOfAxis, StateMark } from "./grid-words";
import type { GridView } from "./use-grid-view";

const pairs: readonly (readonly [GridAxis, GridAxis])[] = [
  ["useCase", "channel"],
  ["audience", "channel"],
  ["useCase", "audience"],
];
const states: readonly GridState[] = ["live", "planned", "stopped", "generic"];

/** Which two are crossed, which one the third is, and which rows are looked for. */
export function GridControls({ view }: { view: GridView }) {
  const { rows, columns, third, only, entries, find, setFind, turn } = view;
  return (
    <div className="no-print flex flex-wrap items-end gap-3 px-7 pb-3 max-lg:px-4 max-sm:grid">
      <Select
        label="Cross"
        fieldClassName="max-sm:hidden"
        value={`${rows} ${columns}`}
        choices={pairs.map(([row, column]) => ({
          value: `${row} ${column}`,
          label: `${axisWords[row]} × ${axisWords[column].toLowerCase()}`,
        }))}
        onChange={(event) => {
          const [row, column] = event.target.value.split(" ").map((name) => gridAxes.find((axis) => axis === name));
          if (row && column) turn({ rows: row, columns: column, only: thirdAxis(row, column) === third ? only : null });
        }}
      />
      <Select
        label={`Only one ${oneOfAxis[third]}`}
        fieldClassName="w-56 max-sm:w-full"
        value={only ?? ""}
        choices={[
          { value: "", label: `All ${axisWords[third].toLowerCase()}` },
          ...entries[third].map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => turn({ only: event.target.value || null })}
      />
      <TextInput
        label={`Find ${axisWords[rows].toLowerCase()}`}
        type="search"
        fieldClassName="w-56 max-sm:w-full"
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
    </div>
  );
}

/** What the marks of the cells mean. */
export function GridLegend() {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 px-7 py-2 text-12 text-ink-3 max-lg:px-4">
      {states.map((state) => (
        <StateMark key={state} state={state} />
      ))}
      {(["passive", "hybrid", "active"] as const).map((mode) => (
        <span key={mode} className="inline-flex items-center gap-1">
          <ModeMark mode={mode} /> {mode}
        </span>
      ))}
      <span>Live includes tests; stopped includes paused.</span>
    </p>
  );
}
