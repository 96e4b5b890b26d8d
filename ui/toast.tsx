"use client";

import { X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";

const stayMs = 8_000;
const most = 3;

type Told = { id: number; title: string; description?: string | undefined; undo?: (() => void) | undefined };
type Tell = (title: string, more?: Omit<Told, "id" | "title">) => void;

const TellContext = createContext<Tell>(() => {});

/** `tell("Moved to Q1 2028", { undo: () => … })` */
export const useTell = (): Tell => useContext(TellContext);

/** Wraps the application; what is told appears at the bottom and can be undone while it is there. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<readonly Told[]>([]);
  const next = useRef(0);
  const tell = useCallback<Tell>((title, more = {}) => {
    const id = next.current++;
    setTold((shown) => [...shown.slice(1 - most), { id, title, ...more }]);
  }, []);
  const dismiss = useCallback((id: number) => setTold((shown) => shown.filter((each) => each.id !== id)), []);
  return (
    <TellContext value={tell}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="no-print pointer-events-none fixed right-4 bottom-4 left-4 z-(--z-toast) flex flex-col items-end gap-2"
      >
        {told.map((each) => (
          <Toast key={each.id} told={each} onDismiss={dismiss} />
        ))}
      </div>
    </TellContext>
  );
}

/** Goes by itself, but never while somebody points at it or stands in it, and not where motion is unwanted. */
function Toast({ told, onDismiss }: { told: Told; onDismiss: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const timer = setTimeout(() => onDismiss(told.id), stayMs);
    return () => clearTimeout(timer);
  }, [held, told.id, onDismiss]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form where there is none
    <div
      role="group"
      aria-label={told.title}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-sm items-center gap-3 rounded-2 bg-ink px-4 py-2.5 text-13 text-ink-on shadow-float"
    >
      <div className="min-w-0 flex-1">
        <p className="font-medium">{told.title}</p>
        {told.description && <p>{told.description}</p>}
      </div>
      {told.undo && (
        <button
          type="button"
          className="rounded-1 px-1.5 py-0.5 font-semibold underline underline-offset-3"
          onClick={() => {
            onDismiss(told.id);
            told.undo?.();
          }}
        >
          Undo
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        className="inline-flex size-6 items-center justify-center rounded-1 opacity-80 hover:opacity-100"
        onClick={() => onDismiss(told.id)}
      >
        <X aria-hidden size={14} />
      </button>
    </div>
  );
}
