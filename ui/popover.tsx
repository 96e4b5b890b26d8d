"use client";

import { Popover as Parts } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";

/** Explains what its trigger shows, beside it. */
export function Popover({
  trigger,
  title,
  children,
}: {
  trigger: ReactElement;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <Parts.Root>
      <Parts.Trigger render={trigger as ReactElement<Record<string, unknown>>} />
      <Parts.Portal>
        <Parts.Positioner sideOffset={6} collisionPadding={12} className="z-(--z-menu)">
          <Parts.Popup className="max-h-[70dvh] w-80 max-w-[calc(100vw-24px)] overflow-auto rounded-3 bg-raised p-4 text-13 shadow-float">
            <Parts.Title className="mb-2 text-18 leading-tight">{title}</Parts.Title>
            {children}
          </Parts.Popup>
        </Parts.Positioner>
      </Parts.Portal>
    </Parts.Root>
  );
}
