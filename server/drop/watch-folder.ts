import type { Engine } from "@/db/engine";
import { logLine } from "../door/log-line";
import { unreadable } from "./folder-trouble";
import { lookInFolder } from "./look-in-folder";
import { type Look, type LookState, showWatchedFolder, type WatchedFolder } from "./watched-folder";

/** Our defaults: so long nothing may have happened to a file, and so long it is watched before it is read. */
const stillMs = 30_000;
const pauseMs = 1_000;

type Watch = {
  readonly folder: string;
  readonly minutes: number;
  readonly stillMs?: number;
  readonly pauseMs?: number;
};

const nothing: Look = { reports: [], waiting: 0, failed: 0, trouble: null };

/**
 * Looks into the folder at once and then after every interval, sooner where a file was still being written; one look at a
 * time. Ends with `stop`, which waits for the file that is being stored and begins no other.
 */
export function watchFolder(engine: Engine, { folder, minutes, ...times }: Watch): WatchedFolder {
  const states = new Map<string, LookState>();
  let whole: LookState | null = null;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let lastTrouble: string | null = null;
  const still = times.stillMs ?? stillMs;
  const looking = {
    ...{ engine, folder, stillMs: still, pauseMs: times.pauseMs ?? pauseMs },
    ...{ known: new Map<string, string>(), strangers: new Set<string>(), isStopping: () => stopping },
  };

  const lookOnce = async (only: string | null): Promise<Map<string, Look>> => {
    if (stopping) return new Map();
    try {
      const looks = await lookInFolder(looking, only);
      const at = Date.now();
      whole = { ...nothing, at };
      if (only === null) states.clear();
      else states.delete(only);
      for (const [id, { reports: _r, ...state }] of looks) states.set(id, { ...state, at });
      lastTrouble = null;
      return looks;
    } catch (error) {
      const trouble = troubleOf(error);
      whole = { ...nothing, trouble, at: Date.now() };
      // Once, not every quarter of an hour.
      if (trouble !== lastTrouble) logLine("error", "the watched folder cannot be read", { folder, problem: trouble });
      lastTrouble = trouble;
      return new Map();
    }
  };

  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = (only: string | null) => {
    const run = tail.then(() => lookOnce(only));
    tail = run;
    return run;
  };
  const asked = new Map<string, Promise<Look>>();
  const lookAt = (workspaceId: string): Promise<Look> => {
    const waiting = asked.get(workspaceId);
    if (waiting) return waiting;
    const look = inTurn(workspaceId)
      .then((looks) => looks.get(workspaceId) ?? { ...nothing, trouble: whole?.trouble ?? missing(workspaceId) })
      .finally(() => asked.delete(workspaceId));
    asked.set(workspaceId, look);
    return look;
  };

  const keepLooking = async (): Promise<void> => {
    const looks = [...(await inTurn(null)).values()];
    if (stopping) return;
    const isWritten = looks.some(({ waiting }) => waiting > 0);
    const next = minutes * 60_000;
    timer = setTimeout(() => void keepLooking(), isWritten ? Math.min(next, still + 1_000) : next);
    timer.unref();
  };

  const watched: WatchedFolder = {
    minutes,
    stateOf: (workspaceId) => {
      if (whole === null || whole.trouble !== null) return whole;
      return states.get(workspaceId) ?? { ...whole, trouble: missing(workspaceId) };
    },
    look: lookAt,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      showWatchedFolder(null);
      await tail;
    },
  };
  showWatchedFolder(watched);
  void keepLooking();
  return watched;
}

function troubleOf(error: unknown): string {
  if (typeof (error as NodeJS.ErrnoException).path === "string") return unreadable(error, "The watched folder");
  logLine("error", "a look into the watched folder failed", {
    problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return "The watched folder could not be looked into, for a fault on our side. It is tried again.";
}

const missing = (workspaceId: string) => `There is no folder “${workspaceId}” in the watched folder yet.`;
