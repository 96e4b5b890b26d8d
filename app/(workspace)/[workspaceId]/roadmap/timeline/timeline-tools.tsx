import { Minus, Plus } from "lucide-react";
import { type LaneChoice, laneChoices } from "@/domain/roadmap/board-axes";
import { type TimelineScale, timelineScales } from "@/domain/roadmap/timeline-scale";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import type { Zoom } from "../../scored/use-zoom";
import type { ShownLines } from "./lines";
import type { TimelineLook } from "./use-timeline-look";

const scaleWords: Record<TimelineScale, string> = { week: "Weeks", month: "Months", quarter: "Quarters" };
const laneWords: Record<LaneChoice, string> = {
  lanes: "Lanes as named",
  horizon: "Lanes by horizon",
  objective: "Lanes by objective",
  owner: "Lanes by owner",
};
const lineWords: Record<ShownLines, string> = { all: "All links", broken: "Broken links", none: "No links" };

type Props = {
  look: TimelineLook;
  zoom: Zoom;
  roles: readonly string[];
  /** "since the review on 3 Nov 2026"; null where there was no review. */
  review: string | null;
  /** Marks are of the plan, not of a branch of it. */
  withMarks: boolean;
  onToday: (() => void) | null;
};

/** How the timeline is looked at; nothing here changes the plan. */
export function TimelineTools({ look, zoom, roles, review, withMarks, onToday }: Props) {
  return (
    <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-2 px-7 pb-2.5 max-lg:px-4">
      <div className="flex items-center gap-1 max-sm:hidden">
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
      <Select
        label="Lanes"
        labelHidden
        value={look.lanes}
        choices={laneChoices.map((value) => ({ value, label: laneWords[value] }))}
        onChange={(event) => look.setLanes(event.target.value as LaneChoice)}
      />
      <Select
        label="On each bar"
        labelHidden
        value={look.metric}
        choices={[
          { value: "weeks", label: "Bars show weeks" },
          { value: "cost", label: "Bars show cost" },
        ]}
        onChange={(event) => look.setMetric(event.target.value === "cost" ? "cost" : "weeks")}
      />
      {withMarks && (
        <Select
          label="Changes marked"
          labelHidden
          value={look.since}
          choices={[
            ...(review ? [{ value: "review", label: `Changes ${review}` }] : []),
            { value: "month", label: "Changes of the last 30 days" },
            { value: "none", label: "No changes marked" },
          ]}
          onChange={(event) => look.setSince(event.target.value as TimelineLook["since"])}
        />
      )}
      <Select
        label="Links between bars"
        labelHidden
        fieldClassName="max-sm:hidden"
        value={look.lines}
        choices={(["all", "broken", "none"] as const).map((value) => ({ value, label: lineWords[value] }))}
        onChange={(event) => look.setLines(event.target.value as ShownLines)}
      />
      <Select
        label="Beneath the bars"
        labelHidden
        value={look.loadKey}
        choices={[
          { value: "people", label: "Capacity: all people" },
          ...roles.map((role) => ({ value: `role ${role}`, label: `Capacity: ${role}` })),
          { value: "money", label: "Budget" },
        ]}
        onChange={(event) => look.setLoadKey(event.target.value)}
      />
      <Button look="quiet" aria-pressed={look.asTable} onClick={() => look.setAsTable(!look.asTable)}>
        {look.asTable ? "As bars" : "As a table"}
      </Button>
    </div>
  );
}
