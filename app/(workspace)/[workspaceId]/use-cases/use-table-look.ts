import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { defaultLook, isSameLook, readLook, type TableLook } from "@/domain/scoring/list/table-look";
import type { ListedView } from "./use-saved-views";

type Unsaved = { readonly viewId: string | null; readonly look: TableLook };

/** How each list was last looked at in this window: it is so again when one comes back from a use case. */
const last = new Map<string, Unsaved>();

/** The way the list is looked at: that of the view in the address, with what was changed since. */
export function useTableLook(workspaceId: string, views: readonly ListedView[]) {
  const path = usePathname();
  const asked = useSearchParams().get("view");
  const [unsaved, setUnsaved] = useState<Unsaved | null>(() => last.get(workspaceId) ?? null);
  const view = views.find(({ id }) => id === asked) ?? null;
  const kept = useMemo(() => (view ? readLook(view.look) : defaultLook), [view]);
  const own = unsaved && unsaved.viewId === (view?.id ?? null) ? unsaved.look : null;
  const look = own ?? kept;
  const changed = own !== null && !isSameLook(own, kept);

  const keep = useCallback(
    (next: Unsaved | null) => {
      if (next) last.set(workspaceId, next);
      else last.delete(workspaceId);
      setUnsaved(next);
    },
    [workspaceId],
  );
  // Read when it is called, so that what is handed this function need not draw anew with every letter of a search.
  const now = useRef({ viewId: view?.id ?? null, look });
  now.current = { viewId: view?.id ?? null, look };
  const setLook = useCallback(
    (change: Partial<TableLook>) => keep({ ...now.current, look: { ...now.current.look, ...change } }),
    [keep],
  );
  const openView = useCallback(
    (id: string | null) => {
      keep(null);
      window.history.replaceState(null, "", id === null ? path : `${path}?view=${encodeURIComponent(id)}`);
    },
    [keep, path],
  );
  return { look, setLook, view, changed, openView, drop: () => keep(null) };
}
