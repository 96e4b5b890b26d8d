"use client";

import { comesLater } from "@/ui/comes-later";
import { Skeleton } from "@/ui/states";
import type { ListedRow, UseCaseListing } from "./use-case-list";

/** Fetched beside the list, which is usable without it; phones have no panel and fetch none. */
const WhyPanelInside = comesLater(
  () => import("./why-panel-inside").then((module) => module.WhyPanelInside),
  () => <Skeleton className="h-72" />,
);

type Props = { row: ListedRow; listing: UseCaseListing; workspaceId: string };

/** Why this number, this rank and this verdict, beside the list. */
export function WhyPanel(props: Props) {
  return (
    <aside
      aria-label="Why this number"
      className="relative grid grid-cols-[minmax(0,1fr)] content-start gap-5 overflow-y-auto border-l border-line bg-surface px-6 py-4 max-sm:hidden max-[1279px]:border-t max-[1279px]:border-l-0 xl:min-h-0"
    >
      <WhyPanelInside {...props} />
    </aside>
  );
}
