"use client";

import { Ellipsis } from "lucide-react";
import { useRef, useState } from "react";
import type { MenuEntry } from "@/ui/anchored-menu";
import { comesLater } from "@/ui/comes-later";
import { IconButton } from "@/ui/icon-button";
import type { ScenarioHead } from "./scenario-words";
import { useScenarioActs } from "./use-scenario-acts";

const AnchoredMenu = comesLater(() => import("@/ui/anchored-menu").then((module) => module.AnchoredMenu));
const RenameDialog = comesLater(() => import("./rename-dialog").then((module) => module.RenameDialog));
const DiscardDialog = comesLater(() => import("./discard-dialog").then((module) => module.DiscardDialog));

type Open = "menu" | "rename" | "discard";

/** Rename, duplicate, discard; reopen or remove what was discarded. */
export function ScenarioMenu({ workspaceId, scenario }: { workspaceId: string; scenario: ScenarioHead }) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const acts = useScenarioActs(workspaceId, scenario);
  const close = () => setOpen(null);
  const entries: MenuEntry[] = [
    ...(scenario.status === "open" ? [{ label: "Rename", onSelect: () => setOpen("rename") }] : []),
    { label: "Duplicate", onSelect: acts.copy },
    ...(scenario.status === "open" ? [{ label: "Discard", onSelect: () => setOpen("discard") }] : []),
    ...(scenario.status === "discarded"
      ? [
          { label: "Reopen", onSelect: acts.reopen },
          { label: "Remove for good", onSelect: acts.remove },
        ]
      : []),
  ];
  return (
    <>
      <IconButton
        ref={trigger}
        label={`More for ${scenario.name}`}
        aria-haspopup="menu"
        className="relative"
        onClick={() => setOpen("menu")}
      >
        <Ellipsis aria-hidden size={16} />
      </IconButton>
      {open === "menu" && trigger.current && (
        <AnchoredMenu
          anchor={trigger.current}
          label={`More for ${scenario.name}`}
          entries={entries}
          onClose={() => setOpen((now) => (now === "menu" ? null : now))}
        />
      )}
      {open === "rename" && <RenameDialog workspaceId={workspaceId} scenario={scenario} onClose={close} />}
      {open === "discard" && <DiscardDialog workspaceId={workspaceId} scenario={scenario} onClose={close} />}
    </>
  );
}
