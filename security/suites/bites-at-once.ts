import { type ClientRequest, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { members, workspaces } from "@/db/schema";
import { ask } from "../ask";
import { type Caller, call, headersOf } from "../call";
import { addPerson, type Person } from "../rooms";
import type { Suite } from "../suite";
import type { World } from "../world";

const victims = 100;

const looks = (caller: Caller, workspaceId: string) =>
  call(caller, { path: "workspace.shell", type: "query" }, JSON.stringify({ workspaceId }));
const writes = (caller: Caller, workspaceId: string) =>
  call(
    caller,
    { path: "deck.start", type: "mutation" },
    JSON.stringify({ workspaceId, start: "board", name: crypto.randomUUID() }),
  );

/** What is done to somebody, through the product, and what their very next request must be answered. */
type Blow = {
  name: string;
  strike: (world: World, victim: Person, caller: Caller) => Promise<unknown>;
  refused: RegExp;
};

const versionOf = async ({ engine, room }: World, { id }: Person) =>
  (
    await engine.db
      .select({ version: members.version })
      .from(members)
      .where(and(eq(members.workspaceId, room.workspaceId), eq(members.userId, id)))
  )[0]!.version;

async function asOwner(world: World, path: string, input: object) {
  const { workspaceId } = world.room;
  const answer = await call(
    await world.asRole("owner"),
    { path, type: "mutation" },
    JSON.stringify({ workspaceId, ...input }),
  );
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text.slice(0, 300)}`);
}

const blows: readonly Blow[] = [
  {
    name: "demotion",
    strike: async (world, victim) =>
      asOwner(world, "member.changeRole", {
        userId: victim.id,
        role: "viewer",
        version: await versionOf(world, victim),
      }),
    refused: /^403$/,
  },
  {
    name: "removal",
    strike: async (world, victim) =>
      asOwner(world, "member.remove", { userId: victim.id, version: await versionOf(world, victim) }),
    refused: /^404$/,
  },
  {
    name: "sign-out",
    strike: (_world, _victim, caller) =>
      ask(caller.port, {
        method: "POST",
        path: "/api/auth/sign-out",
        headers: { ...headersOf(caller), "content-type": "application/json" },
        body: "{}",
      }),
    refused: /^401$/,
  },
];

/** How long a stream of events may stay open after that, and how soon a change is told at the latest. */
const endsWithinMs = 5_000;

type Stream = { asked: ClientRequest; status: number; text: () => string; isOver: () => boolean };

/** An open stream of what happens, as a browser holds one. */
function openStream(caller: Caller, workspaceId: string): Promise<Stream> {
  const { origin: _o, ...headers } = headersOf(caller);
  return new Promise((done, failed) => {
    const asked = request(
      { host: "127.0.0.1", port: caller.port, path: `/api/live/${workspaceId}`, headers, agent: false },
      (response) => {
        let [text, over] = ["", false];
        response.on("data", (part: Buffer) => (text += part.toString("utf8")));
        response.on("close", () => (over = true));
        response.on("error", () => (over = true));
        done({ asked, status: response.statusCode ?? 0, text: () => text, isOver: () => over });
      },
    );
    asked.on("error", failed);
    asked.end();
  });
}

const changesIn = ({ text }: Stream) => text().split("event: change").length - 1;

async function until(isSo: () => boolean, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; !isSo(); ) {
    if (Date.now() > end) return false;
    await pause(25);
  }
  return true;
}

/** Strikes somebody who listens: the stream tells what comes before, nothing that comes after, and ends in time. */
async function listens(world: World, { name, strike }: Blow, misses: string[]): Promise<void> {
  const { workspaceId } = world.room;
  const victim = await addPerson(world.engine, "Somebody who listens");
  await world.engine.inTransaction((tx) =>
    tx.insert(members).values({ workspaceId, userId: victim.id, role: "editor" }),
  );
  const caller = await world.as(victim);
  const owner = await world.asRole("owner");
  const stream = await openStream(caller, workspaceId);
  await writes(owner, workspaceId);
  if (!(await until(() => changesIn(stream) === 1, endsWithinMs))) misses.push(`nothing was told before ${name}`);
  await strike(world, victim, caller);
  const struck = Date.now();
  await writes(owner, workspaceId);
  if (!(await until(stream.isOver, endsWithinMs))) misses.push(`a stream is open ${endsWithinMs} ms after ${name}`);
  const told = changesIn(stream) - 1;
  if (told > 0) misses.push(`${told} events after ${name}, ${Date.now() - struck} ms`);
  stream.asked.destroy();
}

const closing: Blow = {
  name: "closing",
  strike: ({ engine, room }) =>
    engine.inTransaction((tx) =>
      tx.update(workspaces).set({ deletedAt: Date.now() }).where(eq(workspaces.id, room.workspaceId)),
    ),
  refused: /^404$/,
};

/** One session may hold six streams; a seventh is refused, and one that ends makes room. */
async function tooMany(world: World, misses: string[]): Promise<number> {
  const { workspaceId } = world.room;
  const caller = await world.as(await memberOf(world));
  const open: Stream[] = [];
  for (let at = 0; at < 6; at++) open.push(await openStream(caller, workspaceId));
  const seventh = await openStream(caller, workspaceId);
  const statuses = [...open, seventh].map(({ status }) => status).join(" ");
  if (statuses !== "200 200 200 200 200 200 429") misses.push(`seven streams of one session: ${statuses}`);
  for (const { asked } of [...open, seventh]) asked.destroy();
  return 7;
}

async function memberOf({ engine, room }: World): Promise<Person> {
  const person = await addPerson(engine, "Somebody with many windows");
  await engine.inTransaction((tx) =>
    tx.insert(members).values({ workspaceId: room.workspaceId, userId: person.id, role: "viewer" }),
  );
  return person;
}

export const bitesAtOnce: Suite = {
  id: "M6",
  goal: `after demotion, removal, sign-out and closing of the workspace the next request is refused, ${victims} of ${victims}; open streams tell nothing after it and end within 5 s`,
  short: false,
  run: async (world) => {
    await world.newRoom();
    const { engine } = world;
    let { workspaceId } = world.room;
    const misses: string[] = [];
    let n = 0;
    for (let at = 0; at < victims; at++) {
      const blow = blows[at % blows.length]!;
      const victim = await addPerson(engine, `Victim ${at}`);
      await engine.inTransaction((tx) => tx.insert(members).values({ workspaceId, userId: victim.id, role: "editor" }));
      const caller = await world.as(victim);
      const before = await writes(caller, workspaceId);
      if (before.status !== 200) misses.push(`${at}: could not write before, ${before.status}`);
      await blow.strike(world, victim, caller);
      const after = await writes(caller, workspaceId);
      n++;
      if (!blow.refused.test(String(after.status))) misses.push(`${at}: ${after.status} after ${blow.name}`);
    }
    const streams = [...blows, closing];
    n += await tooMany(world, misses);
    for (const blow of blows) await listens(world, blow, misses);
    await world.newRoom();
    await listens(world, closing, misses);
    n += streams.length;
    await world.newRoom();
    ({ workspaceId } = world.room);
    // Closing it shuts out everybody, the owner too, until it is opened again.
    const inside = await world.asRole("editor");
    await engine.inTransaction((tx) =>
      tx.update(workspaces).set({ deletedAt: Date.now() }).where(eq(workspaces.id, workspaceId)),
    );
    for (const caller of [inside, await world.asRole("owner")]) {
      n++;
      const { status } = await looks(caller, workspaceId);
      if (status !== 404) misses.push(`${status} in a closed workspace`);
    }
    await world.newRoom();
    return { figure: `${n - misses.length} of ${n} refused at the next request, streams told nothing more`, n, misses };
  },
};
