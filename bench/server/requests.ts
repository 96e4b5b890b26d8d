import { ask } from "../../security/ask";
import { type Caller, call, headersOf, resultOf } from "../../security/call";
import { overall, quantile } from "../figures";
import type { Note } from "../journal";
import { numbersFrom } from "../large-workspace";

/** Parts of the time, whose figures lie how far apart. */
const windows = 5;
const kinds = ["list", "update", "create"] as const;
type Kind = (typeof kinds)[number];
type Row = { id: string; version: number; name: string };
/** Somebody at a browser of their own, with a share of the use cases that nobody else changes. */
type Client = { caller: Caller; workspaceId: string; rows: readonly Row[]; random: () => number };
type Took = { endedMs: number; ms: number };

/** Clients that each send the next request as soon as the last is answered, so many at once. */
export async function sendRequests(
  callers: readonly Caller[],
  workspaceId: string,
  { seconds, clients, note }: { seconds: number; clients: readonly number[]; note: Note | null },
): Promise<void> {
  const input = JSON.stringify({ workspaceId });
  const listed = await call(callers[0]!, { path: "useCase.list", type: "query" }, input);
  const { rows } = resultOf<{ rows: Row[] }>(listed);
  const most = Math.max(...clients);
  const people = Array.from(
    { length: most },
    (_, at): Client => ({
      ...{ caller: callers[at % callers.length]!, workspaceId, random: numbersFrom(1_000 + at) },
      rows: rows.filter((_row, place) => place % most === at).map((row) => ({ ...row })),
    }),
  );
  for (const kind of kinds)
    for (const many of clients) {
      const took = await crowd(people.slice(0, many), kind, seconds * 1_000);
      if (note) tell(note, `${kind}, ${many} ${many === 1 ? "client" : "clients"}`, took, seconds);
    }
}

async function crowd(people: readonly Client[], kind: Kind, ms: number): Promise<Took[]> {
  const began = performance.now();
  const took: Took[] = [];
  const work = async (client: Client) => {
    while (performance.now() - began < ms) {
      const sent = performance.now();
      await acts[kind](client);
      const ended = performance.now();
      took.push({ endedMs: ended - began, ms: ended - sent });
    }
  };
  await Promise.all(people.map(work));
  return took;
}

/** What is answered after the time counts for how long answers take, and not for how many there are. */
function tell(note: Note, subject: string, took: readonly Took[], seconds: number): void {
  const each = (seconds * 1_000) / windows;
  const inWindow = (at: number) => took.filter(({ endedMs }) => Math.floor(endedMs / each) === at).map(({ ms }) => ms);
  const inTime = Array.from({ length: windows }, (_, at) => inWindow(at));
  const perSecond = overall(
    inTime.flat().length / seconds,
    inTime.map((ms) => (ms.length * windows) / seconds),
  );
  note(subject, "answers", { unit: "per second", ...perSecond });
  const all = took.map(({ ms }) => ms);
  const late = took.filter(({ endedMs }) => endedMs > seconds * 1_000).map(({ ms }) => ms);
  for (const share of [0.5, 0.95, 0.99]) {
    const parts = [...inTime, late].map((ms) => quantile(ms, share));
    note(subject, `p${share * 100}`, { unit: "ms", ...overall(quantile(all, share), parts) });
  }
}

const acts: Readonly<Record<Kind, (client: Client) => Promise<void>>> = {
  // As a browser asks: it takes what is packed.
  list: async ({ caller, workspaceId }) => {
    const headers = { ...headersOf(caller), "accept-encoding": "gzip, deflate, br" };
    const input = encodeURIComponent(JSON.stringify({ workspaceId }));
    const { status } = await ask(caller.port, { path: `/api/trpc/useCase.list?input=${input}`, headers });
    if (status !== 200) throw new Error(`The list was answered with ${status}.`);
  },
  update: async (client) => {
    const row = client.rows[Math.floor(client.random() * client.rows.length)]!;
    const name = `${row.name.replace(/ \(\d+\)$/, "")} (${Math.floor(client.random() * 1e6)})`;
    const input = { useCaseId: row.id, version: row.version, set: { name } };
    const { version } = await send<{ version: number }>(client, "useCase.editFields", input);
    Object.assign(row, { version, name });
  },
  create: async (client) => {
    const name = `Thought of, number ${Math.floor(client.random() * 1e9)}`;
    const moment = { type: "transition", fromTask: "shortlist", toTask: "select" };
    await send(client, "useCase.propose", { name, mode: "active", moment, audienceIds: [], channelIds: [] });
  },
};

async function send<Answer>({ caller, workspaceId }: Client, path: string, given: object): Promise<Answer> {
  const input = { workspaceId, requestKey: crypto.randomUUID(), ...given };
  return resultOf<Answer>(await call(caller, { path, type: "mutation" }, JSON.stringify(input)));
}
