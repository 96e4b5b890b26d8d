import { type ReactNode, useState } from "react";
import { Button } from "@/ui/button";

/** The first of a long list, and a button for all of it; null where all is shown anyway. */
export function useSome<Item>(items: readonly Item[], most: number): { shown: readonly Item[]; more: ReactNode } {
  const [all, setAll] = useState(false);
  const more = items.length > most && (
    <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? `Only the first ${most}` : `All ${items.length}`}
    </Button>
  );
  return { shown: all ? items : items.slice(0, most), more: more || null };
}
