"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronsUpDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { MenuEntry } from "@/ui/anchored-menu";
import { comesLater } from "@/ui/comes-later";
import type { Shell } from "./places";
import { loadMenu, useMenuLoaded } from "./use-menu-loaded";

const AnchoredMenu = comesLater(() => loadMenu().then((module) => module.AnchoredMenu));
const WorkspaceSearch = comesLater(() => import("./workspace-search").then((module) => module.WorkspaceSearch));
const NewWorkspaceDialog = comesLater(() =>
  import("./new-workspace-dialog").then((module) => module.NewWorkspaceDialog),
);
const ReopenDialog = comesLater(() => import("./reopen-dialog").then((module) => module.ReopenDialog));

export type Choice = { id: string; label: string; isClosed: boolean };
type Doing = "list" | "new" | { reopen: Choice } | null;

/** From so many on, a search is offered instead of a list. */
const searchFrom = 8;

/** The name of the workspace; behind it the others of this person, and the way to one more. */
export function WorkspaceSwitcher({ shell }: { shell: Shell }) {
  const router = useRouter();
  const trpc = useTRPC();
  const trigger = useRef<HTMLButtonElement>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const whenLoaded = useMenuLoaded();
  const { data } = useQuery({ ...trpc.account.me.queryOptions({}), enabled: doing === "list" });
  const choices = data && told(data.workspaces);
  const choose = (choice: Choice) => {
    if (choice.isClosed) setDoing({ reopen: choice });
    else {
      setDoing(null);
      // Another room: nothing of this one is to be seen in it.
      if (choice.id !== shell.id) window.location.assign(`/${choice.id}/brief`);
    }
  };
  const others: MenuEntry[] = [
    { label: "New workspace…", onSelect: () => setDoing("new") },
    { label: "Members and settings", onSelect: () => router.push(`/${shell.id}/members`) },
  ];
  const close = () => setDoing((now) => (now === "list" ? null : now));
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-label={`${shell.name}: switch workspace`}
        aria-haspopup="menu"
        aria-expanded={doing === "list"}
        title={shell.name}
        onClick={() => whenLoaded(() => setDoing("list"))}
        className="-mx-1 flex max-w-[calc(100%+0.5rem)] items-start gap-0.5 rounded-1 px-1 text-left hover:bg-hover max-lg:min-h-11 max-lg:items-center"
      >
        <span className="line-clamp-3 min-w-0 text-13 leading-tight font-semibold wrap-anywhere">{shell.name}</span>
        <ChevronsUpDown aria-hidden size={12} className="mt-0.5 shrink-0 text-ink-3" />
      </button>
      {doing === "list" && choices && choices.length < searchFrom && trigger.current && (
        <AnchoredMenu
          anchor={trigger.current}
          label="Workspaces"
          entries={[
            { heading: "Your workspaces" },
            ...choices.map((choice) => ({
              label: choice.label,
              current: choice.id === shell.id,
              ...(choice.isClosed ? { hint: "closed" } : choice.id === shell.id ? { hint: "you are here" } : {}),
              onSelect: () => choose(choice),
            })),
            { heading: "More" },
            ...others,
          ]}
          onClose={close}
        />
      )}
      {doing === "list" && choices && choices.length >= searchFrom && (
        <WorkspaceSearch
          choices={choices}
          hereId={shell.id}
          onChoose={choose}
          onNew={() => setDoing("new")}
          onClose={close}
        />
      )}
      {doing === "new" && <NewWorkspaceDialog onClose={() => setDoing(null)} />}
      {doing !== null && typeof doing === "object" && (
        <ReopenDialog choice={doing.reopen} onClose={() => setDoing(null)} />
      )}
    </>
  );
}

/** Two of one name are told apart by a number. */
function told(all: readonly { workspaceId: string; name: string; closedAt: number | null }[]): Choice[] {
  const seen = new Map<string, number>();
  return all.map(({ workspaceId, name, closedAt }) => {
    const at = (seen.get(name) ?? 0) + 1;
    seen.set(name, at);
    return { id: workspaceId, label: at === 1 ? name : `${name} (${at})`, isClosed: closedAt !== null };
  });
}
