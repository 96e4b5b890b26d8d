import { Minus, Plus } from "lucide-react";
import { type TimelineScale, timelineScales } from "@/domain/roadmap/timeline-scale";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import type { Zoom } from "../../scored/use-zoom";
import type { CalendarLook } from "./use-calendar-look";

const scaleWords: Record<TimelineScale, string> = { week: "Weeks", month: "Months", quarter: "Quarters" };

type Props = CalendarLook & { zoom: Zoom; onToday: () => void };

/** How the calendar is looked at; nothing here changes a test. */
export function CalendarTools({ look, change, zoom, onToday }: Props) {
  return (
    <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-2 px-7 pb-2.5 max-lg:px-4">
      {!look.asTable && (
        <div className="flex flex-wrap items-center gap-1 max-sm:hidden">
          <RadioGroup
            label="Scale"
            labelHidden
            inline
            choices={timelineScales.map((value) => ({ value, label: scaleWords[value] }))}
            value={zoom.scale}
            onChange={(value) => zoom.toScale(value as TimelineScale)}
          />
          <IconButton
            label="Zoom out"
            disabledBecause={zoom.canZoomOut ? null : "It cannot be drawn any smaller"}
            onClick={zoom.zoomOut}
          >
            <Minus aria-hidden size={14} />
          </IconButton>
          <IconButton
            label="Zoom in"
            disabledBecause={zoom.canZoomIn ? null : "It cannot be drawn any larger"}
            onClick={zoom.zoomIn}
          >
            <Plus aria-hidden size={14} />
          </IconButton>
          <Button look="quiet" onClick={zoom.fitAll}>
            Fit all
          </Button>
          <Button look="quiet" onClick={onToday}>
            Today
          </Button>
        </div>
      )}
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
