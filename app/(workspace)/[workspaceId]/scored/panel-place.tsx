"use client";

import type { ReactNode } from "react";
import { comesLater } from "@/ui/comes-later";
import { useBeside } from "./use-beside";

const Drawer = comesLater(() => import("@/ui/dialog").then((module) => module.Drawer));

type Props = {
  title: string;
  kicker: string;
  /** What the part of the page beside the list is called. */
  label?: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** What explains a row: beside the list where there is room, over it where there is none. */
export function PanelPlace({ title, kicker, label = "Why this number", open, onClose, children }: Props) {
  const beside = useBeside();
  if (beside === false)
    return open ? (
      <Drawer open onOpenChange={(now) => !now && onClose()} title={title} description={kicker}>
        <div className="grid gap-5">{children}</div>
      </Drawer>
    ) : null;
  return (
    <aside
      aria-label={label}
      className="grid content-start gap-5 overflow-y-auto border-l border-line bg-surface px-6 py-4 max-xl:hidden xl:max-h-[calc(100dvh-110px)] print:hidden"
    >
      <div>
        <p className="text-12 [overflow-wrap:anywhere] text-ink-3">{kicker}</p>
        <h2 className="mt-1 text-22 leading-tight">{title}</h2>
      </div>
      {children}
    </aside>
  );
}
