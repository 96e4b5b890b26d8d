import { useState } from "react";
import { Select } from "@/ui/select";
import type { CrossPlace } from "../cross-table";
import { PressureMark, pressureInWords } from "../pressure-words";
import { type PressureView, rowId } from "./use-pressure-view";

/** On a phone: one time at once, each audience and channel on its own line. */
export function PressureList({ view, onOpen }: { view: PressureView; onOpen: (place: CrossPlace) => void }) {
  const { shown, times, find } = view;
  const [time, setTime] = useState("now");
  return (
    <div className="px-4 py-3">
      <Select
        label="When"
        value={time}
        choices={times.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => setTime(event.target.value)}
      />
      <ul className="mt-2" aria-label="Contact pressure">
        {shown.map((row) => {
          const spot = find(rowId(row), time);
          if (!spot) return null;
          const words = spot.at.counting.length === 0 ? "nothing" : pressureInWords(spot.at, row.cap);
          return (
            <li key={rowId(row)} className="border-b border-hairline">
              <button
                type="button"
                aria-label={`${row.audience}, ${row.channel}: ${words}`}
                onClick={() => onOpen({ row: rowId(row), column: time })}
                className="flex min-h-14 w-full items-center gap-3 py-2 text-left"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-medium wrap-anywhere">{row.audience}</span>
                  <span className="text-12 text-ink-3">{row.channel}</span>
                </span>
                <span className="w-32 shrink-0">
                  <PressureMark at={spot.at} cap={row.cap} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
