import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { TaskName } from "@/domain/customers/journey-words";
import { classNames } from "@/ui/class-names";
import type { Place } from "./board-types";
import { PlaceMark } from "./place-mark";

type Props = {
  places: readonly Place[];
  nameOf: TaskName;
  openKey: string | null;
  onOpen: (key: string) => void;
  /** Draws the journey in grey, with one invented pitfall on it. */
  example: boolean;
  panelId: string;
  /** On a phone what is open stands inside the list; elsewhere below it. */
  panelInside: ReactNode;
};

const examplePlace = "shortlist>select";

function target(key: string, at: number, count: number): number | null {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(count - 1, at + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** The journey from left to right, from top to bottom on a phone and on paper. Arrows move, Enter opens. */
export function JourneyStrip({ places, nameOf, openKey, onOpen, example, panelId, panelInside }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const active = places.find(({ key }) => key === (focused ?? openKey))?.key ?? places[0]?.key;

  // What is open when the page comes may be far to the right.
  useEffect(() => {
    const opened = list.current?.querySelector<HTMLElement>("[aria-expanded=true]")?.parentElement;
    if (list.current && opened) list.current.scrollLeft = opened.offsetLeft - opened.offsetWidth;
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = places.findIndex(({ key }) => key === active);
    const next = target(event.key, at, places.length);
    const isPlace = event.target instanceof HTMLElement && event.target.dataset["place"] !== undefined;
    if (next === null || !isPlace || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>("[data-place]")[next]?.focus();
  };

  if (places.length === 0)
    return (
      <p className="border-y border-line px-7 py-10 text-ink-2 max-lg:px-4">
        Every serious pitfall that is shown has help. Choose less to see the whole journey.
      </p>
    );
  return (
    <section aria-label="The journey" className="border-y border-line bg-surface">
      <p className="no-print px-7 pt-2 text-11 text-ink-3 max-lg:px-4 max-sm:hidden">
        Arrow keys move along the journey, Enter opens a place.
      </p>
      <ol
        ref={list}
        onKeyDown={onKeyDown}
        className="relative flex items-stretch overflow-x-auto px-7 pt-1 pb-4 max-lg:px-4 max-sm:flex-col max-sm:overflow-visible print:flex-col print:overflow-visible"
      >
        {places.map((place) => (
          <li
            key={place.key}
            className={classNames(
              "flex shrink-0 flex-col break-inside-avoid max-sm:w-full print:w-full",
              place.moment.type === "stage" ? "w-36" : "w-48",
            )}
          >
            <PlaceMark
              place={place}
              nameOf={nameOf}
              open={place.key === openKey}
              panelId={panelId}
              tabIndex={place.key === active ? 0 : -1}
              grey={example}
              example={example && place.key === examplePlace}
              onFocus={() => setFocused(place.key)}
              onOpen={() => onOpen(place.key)}
            />
            {panelInside && place.key === openKey && <div id={panelId}>{panelInside}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
