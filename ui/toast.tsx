"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";

const stayMs = 8_000;

/** Wraps the application; what is told appears at the bottom and can be undone while it is there. */
export function ToastRegion({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={stayMs} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="no-print fixed right-4 bottom-4 left-4 z-(--z-toast) flex flex-col items-end gap-2 outline-none">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex w-full max-w-sm items-center gap-3 rounded-2 bg-ink px-4 py-2.5 text-13 text-ink-on shadow-float"
    >
      <Toast.Content className="flex min-w-0 flex-1 items-center gap-3">
        <div className="min-w-0 flex-1">
          <Toast.Title render={<p />} className="font-medium" />
          <Toast.Description />
        </div>
        <Toast.Action className="rounded-1 px-1.5 py-0.5 font-semibold underline underline-offset-3" />
      </Toast.Content>
      <Toast.Close
        aria-label="Dismiss"
        className="inline-flex size-6 items-center justify-center rounded-1 opacity-80 hover:opacity-100"
      >
        <X aria-hidden size={14} />
      </Toast.Close>
    </Toast.Root>
  ));
}

/** `tell("Moved to Q1 2028", { undo: () => … })` */
export function useTell() {
  const manager = Toast.useToastManager();
  return (title: string, { description, undo }: { description?: string; undo?: () => void } = {}) => {
    const id: string = manager.add({
      title,
      description,
      ...(undo && {
        actionProps: {
          children: "Undo",
          onClick: () => {
            manager.close(id);
            undo();
          },
        },
      }),
    });
    return id;
  };
}
