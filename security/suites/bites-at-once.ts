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

export const bitesAtOnce: Suite = {
  id: "M6",
  goal: `after demotion, removal, sign-out and closing of the workspace the next request is refused, ${victims} of ${victims}`,
  short: false,
  run: async (world) => {
    await world.newRoom();
    const { engine } = world;
    const { workspaceId } = world.room;
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
    return { figure: `${n - misses.length} of ${n} refused at the next request`, n, misses };
  },
};
