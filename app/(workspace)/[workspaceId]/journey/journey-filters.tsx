import type { JourneyFilter } from "@/domain/customers/journey-layout";
import { Checkbox } from "@/ui/checkbox";
import { ModeMark } from "@/ui/marks";
import { Select } from "@/ui/select";
import type { Board } from "./board-types";
import { counted } from "./journey-terms";

type Props = { board: Board; filter: JourneyFilter; onChange: (filter: JourneyFilter) => void; shown: number };

const options = (any: string, of: readonly { id: string; name: string }[]) => [
  { value: "", label: any },
  ...of.map(({ id, name }) => ({ value: id, label: name })),
];

export function JourneyFilters({ board, filter, onChange, shown }: Props) {
  const set = (change: Partial<JourneyFilter>) => onChange({ ...filter, ...change });
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 px-7 pb-3 max-lg:px-4">
      <Select
        label="Audience"
        labelHidden
        fieldClassName="w-48 max-sm:w-full"
        choices={options("Every audience", board.audiences)}
        value={filter.audienceId}
        onChange={(event) => set({ audienceId: event.target.value })}
      />
      <Select
        label="Channel"
        labelHidden
        fieldClassName="w-48 max-sm:w-full"
        choices={options("Every channel", board.channels)}
        value={filter.channelId}
        onChange={(event) => set({ channelId: event.target.value })}
      />
      <Checkbox
        label="Only what runs"
        checked={filter.onlyRunning}
        onChange={(event) => set({ onlyRunning: event.target.checked })}
      />
      <Checkbox
        label="Only where nobody helps"
        checked={filter.onlyUncovered}
        onChange={(event) => set({ onlyUncovered: event.target.checked })}
      />
      <p role="status" className="figure text-12 text-ink-3">
        {counted(shown, "place")}
      </p>
      <p className="ml-auto flex flex-wrap gap-x-4 text-12 text-ink-3 max-sm:ml-0">
        {(["passive", "hybrid", "active"] as const).map((mode) => (
          <span key={mode} className="inline-flex items-center gap-1.5">
            <span aria-hidden className="inline-flex">
              <ModeMark mode={mode} />
            </span>
            {mode}
          </span>
        ))}
      </p>
    </div>
  );
}
