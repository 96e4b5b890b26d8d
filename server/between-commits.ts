import { readKindsBetween, readNewestChangeOf } from "@/db/change-events";
import type { Engine } from "@/db/engine";
import type { Workspace } from "@/db/workspace";
import { keepText } from "./answer-text";
import { calendarDay } from "./today";

type Kept = { day: string; also: string; seq: number; answer: Promise<unknown> };
type ByWorkspace = Map<string, Kept>;

/* Pages and route handlers are bundled apart but share one process, and so what was worked out. */
const shared = globalThis as { attuneKept?: WeakMap<Engine, Map<string, ByWorkspace>> };
const mostKept = 8;

/** What people say to each other: nothing that is worked out here follows from it. */
const talk: readonly string[] = ["comment", "check", "follow", "inboxItem", "invitation"];
const mostLookedAt = 100;

/** Whether nothing but talk was committed between the two. */
async function isOnlyTalk(ws: Workspace, after: number, upTo: number): Promise<boolean> {
  const kinds = await readKindsBetween(ws, { after, upTo, most: mostLookedAt });
  return kinds?.every((kind) => talk.includes(kind)) ?? false;
}

/**
 * What follows from a workspace, worked out once between two commits to it, and once a day. It must follow from nothing
 * else, such as who asks. What is handed out is shared: nobody may change it.
 *
 * @param name what is worked out; always the same for the same work
 * @param also what else it follows from, such as names of people, which no commit to a workspace changes
 */
export async function betweenCommits<Answer>(
  ws: Workspace,
  name: string,
  work: () => Promise<Answer>,
  also = "",
): Promise<Answer> {
  shared.attuneKept ??= new WeakMap();
  const ofEngine = shared.attuneKept.get(ws.engine) ?? new Map<string, ByWorkspace>();
  shared.attuneKept.set(ws.engine, ofEngine);
  const ofName: ByWorkspace = ofEngine.get(name) ?? new Map();
  ofEngine.set(name, ofName);
  const day = calendarDay();
  // Read before the rest is: a commit in between makes the next reader work it out anew.
  const seq = await readNewestChangeOf(ws);
  const known = ofName.get(ws.id);
  if (known?.day === day && known.also === also && (known.seq === seq || (await isOnlyTalk(ws, known.seq, seq)))) {
    known.seq = Math.max(known.seq, seq);
    return known.answer as Promise<Answer>;
  }

  const answer = work().then(keepText);
  const kept: Kept = { day, also, seq, answer };
  ofName.delete(ws.id);
  ofName.set(ws.id, kept);
  const [oldest] = ofName.keys();
  if (ofName.size > mostKept && oldest !== undefined) ofName.delete(oldest);
  answer.catch(() => {
    if (ofName.get(ws.id) === kept) ofName.delete(ws.id);
  });
  return answer;
}
