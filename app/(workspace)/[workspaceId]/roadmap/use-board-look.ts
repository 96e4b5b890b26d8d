import { type ReadonlyURLSearchParams, useSearchParams } from "next/navigation";
import { useState } from "react";
import { columnChoices, laneChoices } from "@/domain/roadmap/board-axes";
import type { BoardLook } from "./board-view";

type Shown = BoardLook & { since: string | null; add: string | null; item: string | null };

const shownBy = (asked: ReadonlyURLSearchParams): Shown => ({
  columns: columnChoices.find((choice) => choice === asked.get("columns")) ?? "quarters",
  lanes: laneChoices.find((choice) => choice === asked.get("lanes")) ?? "lanes",
  since: asked.get("since"),
  add: asked.get("add"),
  item: asked.get("item"),
});

/** What the address says about the board: columns, lanes, what is shown, what is to be added or open, and which plan. */
export function useBoardLook() {
  const asked = useSearchParams();
  const [shown, setShown] = useState(() => shownBy(asked));
  // Somebody followed a link to the same page.
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    setShown(shownBy(asked));
  }
  /** At once, and kept in the address, so that it can be sent to somebody and comes back with the page. */
  const change = (changes: Partial<Shown>) => {
    setShown({ ...shown, ...changes });
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === columnChoices[0] || value === laneChoices[0]) next.delete(name);
      else next.set(name, value);
    }
    const query = next.toString();
    window.history.replaceState(null, "", query === "" ? "?" : `?${query}`);
  };
  const { since, add, item, ...look } = shown;
  return { look, since, add, item, scenarioId: asked.get("scenario"), change };
}
