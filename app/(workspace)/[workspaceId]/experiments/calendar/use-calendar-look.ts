import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { type LaneKind, laneKinds } from "./calendar-view";

type Look = { readonly lanes: LaneKind; readonly onlyOpen: boolean; readonly asTable: boolean };

const lookOf = (asked: { get(name: string): string | null }): Look => ({
  lanes: laneKinds.find((kind) => kind === asked.get("lanes")) ?? "channel",
  onlyOpen: asked.get("show") === "open",
  asTable: asked.get("as") === "table",
});

/** How the calendar is looked at; kept in the address, so that it can be sent to somebody. */
export function useCalendarLook() {
  const asked = useSearchParams();
  const [look, setLook] = useState(() => lookOf(asked));
  const [seen, setSeen] = useState(asked);
  // Somebody followed a link to the same page, or went back.
  if (seen !== asked) {
    setSeen(asked);
    setLook(lookOf(asked));
  }
  const change = (changes: Partial<Look>) => {
    const next = { ...look, ...changes };
    setLook(next);
    const query = [
      next.lanes === "channel" ? [] : [`lanes=${next.lanes}`],
      next.onlyOpen ? ["show=open"] : [],
      next.asTable ? ["as=table"] : [],
    ].flat();
    window.history.replaceState(null, "", query.length === 0 ? "?" : `?${query.join("&")}`);
  };
  return { look, change };
}

export type CalendarLook = ReturnType<typeof useCalendarLook>;
