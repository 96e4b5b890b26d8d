"use client";

import { Dialog as Parts } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { classNames } from "./class-names";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons, the one that acts last. */
  actions?: ReactNode;
  /** Opens with the first field in focus instead of the cross. */
  forWriting?: boolean;
};

const fields = "input:not([disabled]), select:not([disabled]), textarea:not([disabled])";

/** What scrolls must be reachable by keyboard, also where there is nothing in it but words. */
function reachByKeyboard(body: HTMLElement | null) {
  if (body && !body.querySelector(`${fields}, a[href], button, [tabindex="0"]`)) body.tabIndex = 0;
}

/** For what must be answered. Escape and the cross leave no trace. */
export function Dialog({ wide, ...rest }: Props & { wide?: boolean }) {
  return (
    <Floating
      {...rest}
      place={classNames(
        "top-1/2 left-1/2 max-h-[88dvh] w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 rounded-3",
        wide ? "max-w-3xl" : "max-w-lg",
      )}
      inside="grid grid-cols-1 gap-4 py-3"
    />
  );
}

/** A panel from the side, beside the work it explains. */
export function Drawer(props: Props) {
  return <Floating {...props} place="inset-y-0 right-0 w-full max-w-md" inside="flex-1 pt-1 pb-6" />;
}

type FloatingProps = Props & { place: string; inside: string };

function Floating({ open, onOpenChange, title, description, children, actions, forWriting, ...look }: FloatingProps) {
  const body = useRef<HTMLDivElement>(null);
  // Under a finger a field in focus would bring up the keyboard before anything is read.
  const first = (way: string) => (way === "touch" ? null : (body.current?.querySelector<HTMLElement>(fields) ?? null));
  return (
    <Parts.Root open={open} onOpenChange={onOpenChange}>
      <Parts.Portal>
        <Parts.Backdrop className="fixed inset-0 z-(--z-dialog) bg-scrim" />
        <Parts.Popup
          initialFocus={forWriting ? first : undefined}
          className={classNames("fixed z-(--z-dialog) flex flex-col bg-raised shadow-float", look.place)}
        >
          <div className="flex items-start justify-between gap-4 px-6 pt-5 pb-2">
            <div>
              <Parts.Title className="text-22 leading-tight">{title}</Parts.Title>
              {description && <Parts.Description className="mt-1 text-13 text-ink-2">{description}</Parts.Description>}
            </div>
            <Parts.Close
              aria-label="Close"
              className="inline-flex size-7 shrink-0 items-center justify-center rounded-2 text-ink-3 hover:bg-hover hover:text-ink max-sm:size-11"
            >
              <X aria-hidden size={16} />
            </Parts.Close>
          </div>
          <div
            ref={(element) => {
              body.current = element;
              reachByKeyboard(element);
            }}
            className={classNames("min-h-0 overflow-auto px-6", look.inside)}
          >
            {children}
          </div>
          {actions && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-hairline px-6 py-3">{actions}</div>
          )}
        </Parts.Popup>
      </Parts.Portal>
    </Parts.Root>
  );
}
