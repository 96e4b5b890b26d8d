import { Minus, Plus } from "lucide-react";
import { type TimelineScale, timelineScales } from "@/domain/roadmap/timeline-scale";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { RadioGroup } from "@/ui/radio-group";
import type { Zoom } from "./use-zoom";

const scaleWords: Record<TimelineScale, string> = { week: "Weeks", month: "Months", quarter: "Quarters" };

/** How much time is seen at once, and where; `onToday` is null where today is not on the axis. */
export function ZoomTools({ zoom, onToday }: { zoom: Zoom; onToday: (() => void) | null }) {
  return (
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
      <Button
        look="quiet"
        disabledBecause={onToday ? null : "Today is not on the timeline"}
        onClick={() => onToday?.()}
      >
        Today
      </Button>
    </div>
  );
}
