import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { urgentPlace } from "@/domain/customers/journey-layout";
import type { Place } from "./board-types";

/**
 * Which place is open: the one of the address (`?place=shortlist>select` or `?pitfall=P03`), then what somebody opens;
 * where there is room, the place that needs somebody first. The address follows, so that it can be passed on.
 */
export function useOpenPlace(whole: readonly Place[], places: readonly Place[], narrow: boolean | null) {
  const asked = useSearchParams();
  const [chosen, setChosen] = useState<string | null | undefined>(() => {
    const pitfall = asked.get("pitfall");
    const found = whole.find(({ pitfalls }) => pitfalls.some(({ pitfall: each }) => each.pitfallId === pitfall));
    return asked.get("place") ?? found?.key;
  });
  const isThere = places.some(({ key }) => key === chosen);
  const urgent = narrow === true ? null : (urgentPlace(places, ({ misplaced }) => misplaced)?.key ?? null);
  const openKey = chosen === null ? null : isThere ? (chosen ?? null) : urgent;
  const toggle = (key: string) => {
    const next = key === openKey ? null : key;
    setChosen(next);
    window.history.replaceState(null, "", next === null ? "?" : `?place=${encodeURIComponent(next)}`);
  };
  return { openKey, toggle };
}
