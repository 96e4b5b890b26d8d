import { Checkbox } from "@/ui/checkbox";
import { Select } from "@/ui/select";
import type { PressureListing } from "./pressure-screen";
import type { PressureView } from "./use-pressure-view";

/** Of whom, where, and only what is too much. */
export function PressureFilters({ listing, view }: { listing: PressureListing; view: PressureView }) {
  const { filter, setFilter } = view;
  const named = (all: string, things: readonly { id: string; name: string }[]) => [
    { value: "", label: all },
    ...things.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="no-print flex flex-wrap items-end gap-3 px-7 pb-3 max-lg:px-4 max-sm:grid">
      <Select
        label="Audience"
        fieldClassName="w-56 max-sm:w-full"
        value={filter.audience}
        choices={named("All audiences", listing.audiences)}
        onChange={(event) => setFilter({ ...filter, audience: event.target.value })}
      />
      <Select
        label="Channel"
        fieldClassName="w-56 max-sm:w-full"
        value={filter.channel}
        choices={named("All channels", listing.channels)}
        onChange={(event) => setFilter({ ...filter, channel: event.target.value })}
      />
      <Checkbox
        label="Only over what we allow"
        checked={filter.overOnly}
        onChange={(event) => setFilter({ ...filter, overOnly: event.target.checked })}
      />
    </div>
  );
}
