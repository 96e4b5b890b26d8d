import { Check } from "lucide-react";
import { useId } from "react";
import type { TaskName } from "@/domain/customers/journey-words";
import { classNames } from "@/ui/class-names";
import { dayInWords } from "@/ui/dates";
import { HarmGlyph, ModeMark } from "@/ui/marks";
import type { Place } from "./board-types";
import { emotionWords, levelOf, placeName, placeSummary } from "./journey-terms";

type Props = {
  place: Place;
  nameOf: TaskName;
  open: boolean;
  panelId: string;
  tabIndex: number;
  grey: boolean;
  example: boolean;
  onFocus: () => void;
  onOpen: () => void;
};

/** So many use cases are named on the strip; the rest are counted, and listed in the panel. */
const mostNamed = 3;

/** A task, or the gate between two: what goes wrong there, and what runs there. */
export function PlaceMark({ place, nameOf, open, panelId, tabIndex, grey, example, onFocus, onOpen }: Props) {
  const id = useId();
  const isGate = place.moment.type === "transition";
  const name = placeName(place, nameOf);
  return (
    <button
      type="button"
      data-place={place.key}
      tabIndex={tabIndex}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-says`}
      aria-expanded={open}
      aria-controls={open ? panelId : undefined}
      onFocus={onFocus}
      onClick={onOpen}
      className={classNames(
        "flex min-h-11 w-full flex-1 flex-col items-start gap-1.5 border-t-2 px-2.5 pt-2 pb-2.5 text-left max-sm:border-t max-sm:border-l-2 max-sm:border-t-hairline",
        isGate
          ? "border-t-edge border-dashed bg-page max-sm:border-l-edge max-sm:pl-6"
          : "border-t-ink max-sm:border-l-ink",
        open ? "bg-selected" : "hover:bg-hover",
        grey && !example && "text-ink-3",
      )}
    >
      <span id={`${id}-name`} className={classNames("wrap-anywhere", isGate ? "text-12 text-ink-2" : "font-semibold")}>
        {isGate && place.adjacent ? (
          <>
            <span className="sr-only">{name}</span>
            <span aria-hidden>→ {nameOf(place.moment.toTask ?? "")}</span>
          </>
        ) : (
          name
        )}
      </span>
      <span id={`${id}-says`} className="sr-only">
        {placeSummary(place)}
      </span>
      <span aria-hidden className="flex w-full min-w-0 flex-col gap-1.5">
        {example && <ExamplePitfall />}
        <Pitfalls place={place} />
        {place.kept && <KeptMark place={place} />}
        <Running place={place} />
      </span>
    </button>
  );
}

function Pitfalls({ place: { pitfalls, worst, gaps, kept } }: { place: Place }) {
  if (worst === null) return null;
  const covered = (coverage: string) => pitfalls.filter((each) => each.coverage === coverage).length;
  const [live, plan] = [covered("live"), covered("plan")];
  return (
    <span className="grid gap-0.5 text-12">
      <HarmGlyph level={levelOf(worst)}>{worst} of 5</HarmGlyph>
      <span className="wrap-anywhere">{pitfalls.map(({ pitfall }) => pitfall.name).join(", ")}</span>
      {gaps > 0 && !kept && <span className="font-semibold text-harm">Nobody helps{gaps > 1 && ` at ${gaps}`}</span>}
      {(live > 0 || plan > 0) && (
        <span className="text-ink-3">
          {[live > 0 && `${live} helped now`, plan > 0 && `${plan} in the plan`].filter(Boolean).join(" · ")}
        </span>
      )}
    </span>
  );
}

function ExamplePitfall() {
  return (
    <span className="grid gap-0.5 border border-dashed border-edge p-1.5 text-12 text-ink-3">
      Example: “Choice freeze”
      <span>{emotionWords.overwhelmed}, severity 4 of 5</span>
    </span>
  );
}

function KeptMark({ place: { kept } }: { place: Place }) {
  if (!kept) return null;
  return (
    <span className="grid text-12">
      <span className="inline-flex items-center gap-1 font-medium">
        <Check size={12} /> Left as it is
      </span>
      {kept.reviewOn && (
        <span className={kept.due ? "font-semibold text-harm" : "text-ink-3"}>
          {kept.due ? `Look again: due since ${dayInWords(kept.reviewOn)}` : `until ${dayInWords(kept.reviewOn)}`}
        </span>
      )}
    </span>
  );
}

function Running({ place: { useCases, waiting } }: { place: Place }) {
  const rest = useCases.length - mostNamed;
  return (
    <span className="grid gap-0.5 text-12">
      {useCases.slice(0, mostNamed).map(({ id, name, mode, status, misplaced }) => (
        <span key={id} className={classNames("flex min-w-0 items-baseline gap-1.5", misplaced && "text-harm")}>
          <ModeMark mode={mode} />
          <span className="min-w-0 wrap-anywhere">
            {name}
            {status === "planned" && <span className="text-ink-3"> planned</span>}
          </span>
        </span>
      ))}
      {rest > 0 && <span className="text-ink-3">and {rest} more</span>}
      {waiting.length > 0 && <span className="text-ink-3">{waiting.length} not decided</span>}
    </span>
  );
}
