import type { Answer } from "../ask";
import { type Caller, call, resultOf } from "../call";
import { isInWorkspace, type Procedure, procedures } from "../procedures";
import { randomFrom } from "../random";
import type { Room } from "../rooms";
import { validValue } from "../valid-value";
import type { World } from "../world";
import { fieldNames } from "./loose-objects";
import { shapeOf } from "./shape-of";

/** What was seen of each procedure's answers, and ids that stood in them, by the router they came from. */
export type Asked = {
  shapes: Map<string, Set<string>>;
  ids: Map<string, Set<string>>;
  texts: { path: string; text: string }[];
};

const routerOf = (path: string) => path.split(".")[0] ?? path;

function harvest(asked: Asked, path: string, answer: unknown): void {
  const note = (name: string, id: string) => asked.ids.set(name, (asked.ids.get(name) ?? new Set()).add(id));
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "string" && key === "id") note(routerOf(path), inner);
      if (typeof inner === "string" && /Id$/.test(key)) note(key, inner);
      walk(inner);
    }
  };
  walk(answer);
}

/** Ids for the fields of an input: what answers called so, else what the same router lists. */
function candidates({ ids }: Asked, { path, schema }: Procedure, at: number): Record<string, unknown> {
  const chosen: Record<string, unknown> = {};
  for (const name of fieldNames(schema)) {
    if (!/Id$/.test(name) || name === "workspaceId") continue;
    const known = [
      ...(ids.get(name) ?? []),
      ...(ids.get(name.replace(/Id$/, "")) ?? []),
      ...(ids.get(routerOf(path)) ?? []),
    ];
    if (known.length > 0) chosen[name] = known[at % known.length];
  }
  return chosen;
}

/** Asks one procedure in several honest ways and keeps what the answers look like. */
async function askOne(asked: Asked, caller: Caller, procedure: Procedure, room: Room, tries = 8): Promise<void> {
  const random = randomFrom(procedure.path.length);
  const { path, schema, type } = procedure;
  for (let at = 0; at < tries; at++) {
    const given = {
      ...(isInWorkspace(procedure) && { workspaceId: room.workspaceId }),
      ...(at % 2 === 1 && candidates(asked, procedure, at >> 1)),
      version: 1,
    };
    const answer: Answer = await call(caller, procedure, JSON.stringify(validValue(schema, given, random)));
    asked.texts.push({ path, text: answer.text });
    if (answer.status !== 200) continue;
    const result = resultOf<unknown>(answer);
    harvest(asked, path, result);
    const seen = asked.shapes.get(path) ?? new Set();
    for (const each of shapeOf(result)) seen.add(each);
    asked.shapes.set(path, seen);
    if (type === "mutation") return;
  }
}

const ends = /^(workspace\.(close|reopen)|member\.)/;

/** Every procedure as the owner of a room: what reads, what writes, and once more what reads. */
export async function askAll(world: World, room: Room, owner: Caller): Promise<Asked> {
  const asked: Asked = { shapes: new Map(), ids: new Map(), texts: [] };
  const reads = procedures.filter(({ type }) => type === "query");
  const askReads = async () => {
    for (const procedure of reads) await askOne(asked, owner, procedure, room, world.short ? 3 : 8);
  };
  await askReads();
  if (world.short) return asked;
  // What makes things first, so that there is something to change; what takes them away last.
  const order = ({ path }: Procedure) =>
    /\.(remove|delete|end|stop|withdraw)/.test(path) ? 2 : /\.(add|create|make|start|begin)/.test(path) ? 0 : 1;
  const writes = procedures.filter((each) => each.type === "mutation" && isInWorkspace(each));
  const harmless = writes.filter(({ path }) => !ends.test(path)).toSorted((a, b) => order(a) - order(b));
  for (const procedure of harmless) await askOne(asked, owner, procedure, room);
  await askReads();
  for (const procedure of writes.filter(({ path }) => ends.test(path))) {
    const other = await world.newRoom();
    await askOne(asked, await world.asRole("owner"), procedure, other);
  }
  await world.newRoom();
  return asked;
}
