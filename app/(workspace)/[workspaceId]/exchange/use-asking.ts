import { useEffect, useRef, useState } from "react";
import type { Progress } from "@/server/exchange/told-in-lines";
import type { Failure, Sent } from "./send-import";

/** One question to the server at a time: what is going on, what went wrong; a new one, or leaving, ends the one before. */
export function useAsking() {
  const [busy, setBusy] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);

  async function ask<Answer>(
    doing: string,
    send: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<Sent<Answer>>,
  ): Promise<Answer | null> {
    underWay.current?.abort();
    const control = new AbortController();
    underWay.current = control;
    setBusy(doing);
    setProgress(null);
    setFailure(null);
    const sent = await send(control.signal, (come) => underWay.current === control && setProgress(come));
    if (underWay.current !== control || "cancelled" in sent) return null;
    setBusy(null);
    if ("answer" in sent) return sent.answer;
    setFailure(sent.failure);
    return null;
  }

  function stop() {
    underWay.current?.abort();
    setBusy(null);
    setFailure(null);
  }
  return { busy, progress, failure, setFailure, ask, stop };
}
