import { useState } from "react";
import type { LoadOf } from "@/domain/roadmap/timeline-load";
import { useBoardLook } from "../use-board-look";
import type { Metric } from "./bar-words";
import type { ShownLines } from "./lines";

/** How the timeline is looked at; the lanes are kept in the address, as the board keeps them. */
export function useTimelineLook(hasReview: boolean) {
  const { look, change } = useBoardLook();
  const [metric, setMetric] = useState<Metric>("weeks");
  const [asked, setSince] = useState<"review" | "month" | "none" | null>(null);
  const [lines, setLines] = useState<ShownLines>("all");
  const [loadKey, setLoadKey] = useState("people");
  const [asTable, setAsTable] = useState(false);
  const since = asked ?? (hasReview ? "review" : "month");
  const load: LoadOf =
    loadKey === "people" || loadKey === "money"
      ? { kind: loadKey }
      : { kind: "role", role: loadKey.slice("role ".length) };
  return {
    lanes: look.lanes,
    setLanes: (lanes: typeof look.lanes) => change({ lanes }),
    ...{ metric, setMetric, since, setSince, lines, setLines, loadKey, setLoadKey, load, asTable, setAsTable },
  };
}

export type TimelineLook = ReturnType<typeof useTimelineLook>;
