import { Button } from "@/ui/button";
import { Select } from "@/ui/select";
import type { Zoom } from "../../scored/use-zoom";
import { ZoomTools } from "../../scored/zoom-tools";
import type { CalendarLook } from "./use-calendar-look";

type Props = CalendarLook & { zoom: Zoom; onToday: () => void };

/** How the calendar is looked at; nothing here changes a test. */
export function CalendarTools({ look, change, zoom, onToday }: Props) {
  return (
    <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-2 px-7 pb-2.5 max-lg:px-4">
      {!look.asTable && <ZoomTools zoom={zoom} onToday={onToday} />}
      <Select
        label="Lanes"
        labelHidden
        value={look.lanes}
        choices={[
          { value: "channel", label: "Lanes by channel" },
          { value: "audience", label: "Lanes by audience" },
        ]}
        fieldClassName="max-sm:hidden"
        onChange={(event) => change({ lanes: event.target.value === "audience" ? "audience" : "channel" })}
      />
      <Select
        label="Tests shown"
        labelHidden
        value={look.onlyOpen ? "open" : "all"}
        choices={[
          { value: "all", label: "All tests" },
          { value: "open", label: "Running and planned" },
        ]}
        onChange={(event) => change({ onlyOpen: event.target.value === "open" })}
      />
      <Button
        look="quiet"
        className="max-sm:hidden"
        aria-pressed={look.asTable}
        onClick={() => change({ asTable: !look.asTable })}
      >
        {look.asTable ? "As bars" : "As a table"}
      </Button>
    </div>
  );
}
