import { type ChangeEvent, readChangesAfter } from "@/db/change-events";
import type { Engine } from "@/db/engine";
import { readPresences } from "@/db/presence";
import { readStillAllowed } from "@/db/still-allowed";
import type { Role } from "@/domain/access";
import { type ChangesTold, presenceMs } from "@/domain/live/live-words";
import { sessionLongestMs } from "../accounts/session-life";
import { logLine } from "../door/log-line";

/** One open page that is told what happens. */
export type Listener = {
  readonly sessionId: string;
  readonly workspaceId: string;
  /** With which role it began: another one ends it. */
  readonly role: Role;
  /** The number of the last change it knows. */
  cursor: number;
  /** Who it was last told is here. */
  here: string;
  /** Says false where the other side does not keep up. */
  readonly tell: (event: string, told: string, seq?: number) => boolean;
  readonly end: () => void;
};
export type LiveWatch = ReturnType<typeof liveWatch>;

const lookMs = 200;
const presenceReadMs = 1_000;
/** How long somebody who may not look any more can be listening at most, while nothing happens; told is nothing. */
const checkMs = 2_000;
const beatMs = 20_000;
/** Without an answer of the database nobody knows who may still look. */
const blindMs = 4_000;
const mostPerLook = 1_000;
const mostToldApart = 50;

/**
 * Looks for what is new in the database, for all who listen in this process, and only while somebody does: what another
 * process stored is found like what this one did. Who may not listen any more is found before anybody is told anything.
 */
export function liveWatch(engine: Engine) {
  const listeners = new Set<Listener>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = 0;
  // By the clock that only goes forward: the other may be set back, and nothing would be due for as long.
  const done = { presences: Number.NEGATIVE_INFINITY, check: Number.NEGATIVE_INFINITY, beat: 0, look: 0 };

  const end = (listener: Listener) => {
    if (listeners.delete(listener)) listener.end();
  };
  const tell = (listener: Listener, ...told: Parameters<Listener["tell"]>) => {
    if (listeners.has(listener) && !listener.tell(...told)) end(listener);
  };
  const workspaceIds = () => [...new Set([...listeners].map((listener) => listener.workspaceId))];

  const check = async () => {
    const [asked, now] = [[...listeners], Date.now()];
    const allowed = await readStillAllowed(engine, {
      sessionIds: [...new Set(asked.map(({ sessionId }) => sessionId))],
      workspaceIds: workspaceIds(),
      now: new Date(now),
      begunAfter: new Date(now - sessionLongestMs),
    });
    const keys = new Set(allowed.map((each) => `${each.sessionId} ${each.workspaceId} ${each.role}`));
    for (const listener of asked)
      if (!keys.has(`${listener.sessionId} ${listener.workspaceId} ${listener.role}`)) end(listener);
    done.check = performance.now();
  };

  const hereByWorkspace = async () => {
    const rows = await readPresences(engine, workspaceIds(), Date.now() - presenceMs);
    done.presences = performance.now();
    const here = new Map<string, Map<string, { userId: string; place: string }>>();
    for (const { workspaceId, userId, place } of rows) {
      const of = here.get(workspaceId) ?? new Map();
      here.set(workspaceId, of.set(`${userId} ${place}`, { userId, place }));
    }
    return (workspaceId: string) => JSON.stringify([...(here.get(workspaceId)?.values() ?? [])]);
  };

  const look = async () => {
    const from = last;
    const changes = await readChangesAfter(engine, from, mostPerLook);
    const now = performance.now();
    const news = asTold(changes, [...listeners]);
    const here = now - done.presences >= presenceReadMs ? await hereByWorkspace() : null;
    const moved = here ? [...listeners].filter((each) => each.here !== here(each.workspaceId)) : [];
    if (news.size > 0 || moved.length > 0 || now - done.check >= checkMs) await check();
    for (const [listener, told] of news) {
      listener.cursor = told.seq;
      tell(listener, "change", JSON.stringify(told), told.seq);
    }
    for (const listener of moved) {
      listener.here = here!(listener.workspaceId);
      tell(listener, "presence", listener.here);
    }
    if (now - done.beat >= beatMs) {
      done.beat = now;
      for (const listener of [...listeners]) tell(listener, "beat", "");
    }
    // Somebody may have come meanwhile who must be told of what was before.
    if (last === from) last = changes.at(-1)?.seq ?? from;
    done.look = now;
  };

  const again = async () => {
    try {
      await look();
    } catch (error) {
      if (performance.now() - done.look > blindMs) {
        logLine("error", "live watch failed", { problem: error instanceof Error ? error.message : String(error) });
        for (const listener of [...listeners]) end(listener);
      }
    }
    timer = listeners.size > 0 ? setTimeout(() => void again(), lookMs).unref() : null;
  };

  return {
    size: () => listeners.size,
    ofSession: (sessionId: string) => [...listeners].filter((each) => each.sessionId === sessionId).length,
    add: (listener: Listener) => {
      listeners.add(listener);
      last = listeners.size === 1 ? listener.cursor : Math.min(last, listener.cursor);
      done.presences = Number.NEGATIVE_INFINITY;
      if (timer !== null) return;
      const now = performance.now();
      Object.assign(done, { look: now, beat: now });
      timer = setTimeout(() => void again(), 0);
    },
    remove: (listener: Listener) => void listeners.delete(listener),
  };
}

/** What each listener does not know yet. */
function asTold(changes: readonly ChangeEvent[], listeners: readonly Listener[]): Map<Listener, ChangesTold> {
  const told = new Map<Listener, ChangesTold>();
  for (const workspaceId of new Set(changes.map((change) => change.workspaceId))) {
    const those = listeners.filter((listener) => listener.workspaceId === workspaceId);
    if (those.length === 0) continue;
    const of = changes.filter((change) => change.workspaceId === workspaceId);
    const apart = of.length <= mostToldApart;
    for (const listener of those) {
      const unknown = of.filter(({ seq }) => seq > listener.cursor);
      if (unknown.length === 0) continue;
      const all = [{ kinds: [...new Set(unknown.flatMap(({ kinds }) => kinds))], key: null }];
      const each = unknown.map(({ kinds, requestKey }) => ({ kinds, key: requestKey }));
      told.set(listener, { seq: unknown.at(-1)!.seq, changes: apart ? each : all });
    }
  }
  return told;
}

/* Route handlers are bundled apart but share one process: one watch for all. */
const shared = globalThis as { attuneLive?: WeakMap<Engine, LiveWatch> };

export function watchOf(engine: Engine): LiveWatch {
  shared.attuneLive ??= new WeakMap();
  const known = shared.attuneLive.get(engine) ?? liveWatch(engine);
  shared.attuneLive.set(engine, known);
  return known;
}
