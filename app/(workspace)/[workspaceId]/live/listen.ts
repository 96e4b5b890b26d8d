import type { ChangesTold, Presence } from "@/domain/live/live-words";
import { setLiveState } from "./live-state";

type Given = {
  workspaceId: string;
  /** The number of the last change the page knows. */
  since: number;
  onChanges: (told: ChangesTold) => void;
  /** Whoever listens here may not any more, or not like this: says whether they still get in. */
  onEnd: () => Promise<boolean>;
};

const firstWaitMs = 500;
const longestWaitMs = 15_000;
const refusedWaitMs = 60_000;
/** The server says something at least every 20 seconds. */
const silenceMs = 45_000;
/** A connection that comes back at once was never missed. */
const toldLostMs = 2_500;

/** Listens for changes while the page can be seen; comes back by itself, and is told then what it missed. */
export function listen({ workspaceId, since, onChanges, onEnd }: Given): () => void {
  let known = since;
  let tries = 0;
  let isOver = false;
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    for (const timer of [again, silence]) clearTimeout(timer);
    source?.close();
    source = null;
  };
  const tellLost = (ms: number) => {
    lost ??= setTimeout(() => setLiveState({ connection: "lost", here: [] }), ms);
  };
  const found = () => {
    clearTimeout(lost);
    lost = undefined;
  };
  const openIn = (ms: number) => {
    close();
    if (!isOver) again = setTimeout(open, ms);
  };
  const wait = () => Math.min(longestWaitMs, firstWaitMs * 2 ** tries++) * (0.75 + Math.random() / 2);
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(failed, silenceMs);
  };
  const failed = () => {
    tellLost(toldLostMs);
    openIn(wait());
  };
  const ended = async () => {
    close();
    setLiveState({ connection: "waiting", here: [] });
    openIn((await onEnd().catch(() => false)) ? wait() : refusedWaitMs);
  };

  function open() {
    if (isOver || source !== null || document.hidden || !navigator.onLine) return;
    const now = new EventSource(`/api/live/${workspaceId}?since=${known}`);
    source = now;
    heard();
    now.addEventListener("ready", ({ data }: MessageEvent<string>) => {
      heard();
      found();
      tries = 0;
      known = Number(data);
      setLiveState({ connection: "open" });
    });
    now.addEventListener("change", ({ data }: MessageEvent<string>) => {
      heard();
      const told = JSON.parse(data) as ChangesTold;
      known = told.seq;
      onChanges(told);
    });
    now.addEventListener("presence", ({ data }: MessageEvent<string>) => {
      heard();
      setLiveState({ here: JSON.parse(data) as Presence[] });
    });
    now.addEventListener("beat", heard);
    now.addEventListener("end", () => void ended());
    now.onerror = () => {
      // Closed for good is an answer, such as that there are too many; all else is a connection that broke.
      if (now.readyState === EventSource.CLOSED) void ended();
      else failed();
    };
  }

  const onSight = () => {
    if (document.hidden) close();
    else open();
  };
  const onOffline = () => {
    close();
    tellLost(0);
  };
  const events = [
    [document, "visibilitychange", onSight],
    [window, "pageshow", onSight],
    [window, "pagehide", close],
    [window, "focus", onSight],
    [window, "online", onSight],
    [window, "offline", onOffline],
  ] as const;
  for (const [target, name, act] of events) target.addEventListener(name, act);
  open();
  return () => {
    isOver = true;
    for (const [target, name, act] of events) target.removeEventListener(name, act);
    close();
    found();
    setLiveState({ connection: "waiting", here: [] });
  };
}
