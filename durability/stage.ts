import { resolve } from "node:path";
import { openEngine } from "@/db/client";
import { members } from "@/db/schema";
import type { Role } from "@/domain/access";
import { type Caller, signedIn } from "../security/call";
import { addPerson, addRoom, type Person, password, type Room } from "../security/rooms";
import type { RunningServer } from "../security/start-server";
import { settingsFor } from "../security/world";
import type { World } from "./world";

/** Somebody with the cookies of one sign-in, which outlive every restart. */
export type Actor = { personId: string; cookie: string };

export type Stage = {
  url: string;
  settings: Readonly<Record<string, string>>;
  room: Room;
  /** So many people of this role, who have signed in. */
  actors: readonly Actor[];
  /** Starts the product on this database; at the same address as before unless the settings say otherwise. */
  start: (besides?: Readonly<Record<string, string>>, under?: readonly string[]) => Promise<RunningServer>;
  /** How somebody asks a server. */
  caller: (server: RunningServer, at: number) => Caller;
};

export type Cast = { many: number; role?: Role; settings?: Readonly<Record<string, string>>; url?: string };

/**
 * A database of its own with the sample workspace and people in it, and as many servers on it as are wanted. All servers
 * end when `work` does. Nothing here keeps a connection to the database open.
 */
export async function withStage<T>(
  world: World,
  name: string,
  { many, role = "editor", settings: given = {}, url: ready }: Cast,
  work: (stage: Stage, first: RunningServer) => Promise<T>,
): Promise<T> {
  const url = ready ?? (await world.newDatabase(name));
  const settings = { ...settingsFor(url, resolve(world.folder, `${name}-kept`)), ...given };
  const started = new Set<RunningServer>();
  let port: string | undefined;
  const start: Stage["start"] = async (besides = {}, under = []) => {
    const server = await world.startServer(
      { ...settings, ...(port !== undefined && { PORT: port }), ...besides },
      under,
    );
    started.add(server);
    port ??= String(server.port);
    return server;
  };
  const engine = openEngine(url);
  await engine.migrate();
  const room = await addRoom(engine);
  const people: Person[] = [];
  for (let at = 0; at < many; at++) people.push(await addPerson(engine, `Writer ${at + 1}`));
  await engine.inTransaction(async (tx) => {
    for (const { id } of people)
      await tx.insert(members).values({ workspaceId: room.workspaceId, userId: id, role, mayReview: false });
  });
  await engine.close();
  try {
    const first = await start();
    const { port: at, host, origin } = first;
    const actors: Actor[] = [];
    for (const person of people) {
      const { cookie } = await signedIn({ port: at, host, origin, cookie: "" }, person.email, password);
      actors.push({ personId: person.id, cookie });
    }
    const caller: Stage["caller"] = (server, who) => ({
      ...{ port: server.port, host: server.host, origin: server.origin },
      cookie: actors[who % actors.length]?.cookie ?? "",
    });
    return await work({ url, settings, room, actors, start, caller }, first);
  } finally {
    for (const server of started) await server.stop("SIGKILL");
  }
}
