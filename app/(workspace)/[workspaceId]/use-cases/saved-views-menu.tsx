"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { readLook } from "@/domain/scoring/list/table-look";
import type { MenuEntry } from "@/ui/anchored-menu";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { useTell } from "@/ui/toast";
import { returning } from "./returning";
import type { ListedView, useSavedViews } from "./use-saved-views";
import type { useTableLook } from "./use-table-look";

const AnchoredMenu = comesLater(() => import("@/ui/anchored-menu").then((module) => module.AnchoredMenu));
const ViewDialog = comesLater(() => import("./view-dialog").then((module) => module.ViewDialog));

type Props = { saved: ReturnType<typeof useSavedViews>; table: ReturnType<typeof useTableLook> };

/** Opens, saves, renames, shares and removes views; says when the one in use was changed. */
export function SavedViewsMenu({ saved, table }: Props) {
  const tell = useTell();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<"save" | "rename" | null>(null);
  const { view, look, changed, openView, drop } = table;

  /** Does something with views and says so; what the server refuses is said as well. */
  const act = async (deed: () => Promise<unknown>, done: string) => {
    try {
      await deed();
      tell(done);
    } catch (error) {
      tell("That could not be done", { description: (error as { message: string }).message });
    }
  };
  const saveInto = (into: ListedView) =>
    act(async () => {
      await saved.change(into, { look });
      drop();
    }, `Saved in “${into.name}”`);
  const opening = (each: ListedView): MenuEntry => ({
    label: each.name,
    current: each.id === view?.id,
    ...(each.id === view?.id && { hint: "open" }),
    onSelect: () => openView(each.id),
  });
  const own = saved.views.filter(({ shared }) => !shared);
  const shared = saved.views.filter((each) => each.shared);
  const entries: MenuEntry[] = [
    { label: "All use cases", current: view === null, onSelect: () => openView(null) },
    ...(own.length > 0 ? [{ heading: "Mine" }, ...own.map(opening)] : []),
    ...(shared.length > 0 ? [{ heading: "Everybody’s" }, ...shared.map(opening)] : []),
    { heading: "This view" },
    ...(view?.mayChange && changed ? [{ label: "Save the changes", onSelect: () => void saveInto(view) }] : []),
    { label: "Save as a new view…", onSelect: () => setAsking("save") },
    ...(changed ? [{ label: "Undo the changes", onSelect: drop }] : []),
    ...(view?.mayChange ? changing(view) : []),
  ];
  function changing(each: ListedView): MenuEntry[] {
    const share = {
      label: each.shared ? "Stop sharing" : "Share with everybody",
      onSelect: () =>
        void act(
          () => saved.change(each, { shared: !each.shared }),
          each.shared ? "Not shared any more" : "Shared with everybody",
        ),
    };
    const { id, name, shared: wasShared } = each;
    const putBack = async () => openView(await saved.save(name, readLook(each.look), wasShared));
    const remove = async () => {
      try {
        await saved.remove(each);
        if (id === view?.id) openView(null);
        tell(`“${name}” removed`, { undo: () => void act(putBack, `“${name}” is back`) });
      } catch (error) {
        tell("That could not be done", { description: (error as { message: string }).message });
      }
    };
    return [
      { label: "Rename…", onSelect: () => setAsking("rename") },
      ...(saved.mayShare ? [share] : []),
      { label: "Remove", onSelect: () => void remove() },
    ];
  }

  return (
    <>
      <Button
        aria-haspopup="menu"
        aria-label={`View ${view?.name ?? "All use cases"}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="text-ink-3">View</span>
        <span className="max-w-48 truncate">{view?.name ?? "All use cases"}</span>
        <ChevronDown aria-hidden size={14} />
      </Button>
      {changed && (
        <Button
          look="quiet"
          className="voice"
          onClick={() => (view?.mayChange ? void saveInto(view) : setAsking("save"))}
        >
          changed, save?
        </Button>
      )}
      {anchor && (
        <AnchoredMenu
          anchor={anchor}
          label="Views"
          entries={returning(entries, anchor)}
          onClose={() => setAnchor(null)}
        />
      )}
      {asking && (
        <ViewDialog
          title={asking === "save" ? "Save this view" : "Rename the view"}
          action={asking === "save" ? "Save the view" : "Rename it"}
          name={asking === "rename" ? (view?.name ?? "") : ""}
          shared={asking === "save" && saved.mayShare ? false : null}
          place={asking === "save" && saved.isLocal ? "It is kept in this browser." : null}
          onSave={async (name, isShared) => {
            if (asking === "save") openView(await saved.save(name, look, isShared));
            else if (view) await saved.change(view, { name });
            tell(asking === "save" ? "View saved" : "View renamed");
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
