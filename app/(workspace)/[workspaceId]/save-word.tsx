"use client";

import { useIsMutating } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { SaveState } from "@/ui/states";
import { useConnection } from "./live/use-live-state";

function onConnection(tell: () => void) {
  window.addEventListener("online", tell);
  window.addEventListener("offline", tell);
  return () => {
    window.removeEventListener("online", tell);
    window.removeEventListener("offline", tell);
  };
}

/** Whether what was typed is stored. */
export function SaveWord() {
  const saving = useIsMutating();
  const connection = useConnection();
  const online = useSyncExternalStore(
    onConnection,
    () => navigator.onLine,
    () => true,
  );
  return (
    <SaveState>
      {!online || connection === "lost"
        ? "No connection. What you type is kept here."
        : saving > 0
          ? "Saving…"
          : "All changes saved"}
    </SaveState>
  );
}
