import { setTimeout as pause } from "node:timers/promises";
import { type Caller, call } from "../call";
import { hostileJson } from "../hostile-values";
import { nothingRuns } from "../nothing-runs";
import { type Procedure, procedures } from "../procedures";
import type { Random } from "../random";
import { spoil } from "../spoil";
import type { Suite } from "../suite";
import { validValue } from "../valid-value";
import type { World } from "../world";

const hangMs = 2_000;
const growth = 1.5;

/** What a server holds in memory of workspaces it was asked about lately is bounded, but not nothing. */
const roomsHeld = 8;

/** Everything the server loads or keeps when it is first asked counts as its start, and not as growth. */
async function warmUp(world: World): Promise<number> {
  const { random } = world;
  for (let rooms = 0; rooms < roomsHeld; rooms++) {
    const { workspaceId } = await world.newRoom();
    const caller = await world.asRole("owner");
    for (const { path, type, schema } of procedures)
      if (rooms === 0 || type === "query")
        await call(caller, { path, type }, JSON.stringify(validValue(schema, { workspaceId }, random)));
  }
  await world.newRoom();
  return world.server.residentMb();
}

/** Signed in to a room that is whole; another one where the last input took effect on the room itself. */
async function owner(world: World): Promise<Caller> {
  const caller = await world.asRole("owner");
  const look = await call(
    caller,
    { path: "workspace.shell", type: "query" },
    JSON.stringify({ workspaceId: world.room.workspaceId }),
  );
  if (look.status === 200) return caller;
  await world.newRoom();
  return world.asRole("owner");
}

type Found = { misses: string[]; refused: number; accepted: number };

/** What a query takes must fit into an address, and what a mutation takes into a body. */
const fits = (text: string, isRead: boolean): boolean =>
  isRead ? encodeURIComponent(text.toWellFormed()).length < 12_000 : text.length < 1_000_000;

/** Something hostile: mostly an honest input with things wrong in it, now and then one that is only odd. */
function hostileInput({ schema, type }: Procedure, given: Record<string, unknown>, random: Random): string {
  for (let times = 0; ; times++) {
    const honest = validValue(schema, given, random);
    const text = hostileJson(random.next() < 0.2 ? honest : spoil(honest, random));
    if (fits(text, type === "query") || times > 8) return text;
  }
}

async function tryOne(world: World, caller: Caller, procedure: Procedure, found: Found): Promise<void> {
  const { state, random, server } = world;
  const given = { workspaceId: world.room.workspaceId };
  const text = hostileInput(procedure, given, random);
  const told = `${procedure.path} ${text.slice(0, 300)}`;
  const isRead = procedure.type === "query";
  await nothingRuns(world);
  await state.keep();
  const answer = await call(caller, procedure, text);
  if (!server.isAlive()) throw new Error(`The process ended: ${told}`);
  if (answer.status >= 500) found.misses.push(`${answer.status}: ${told} → ${answer.text.slice(0, 200)}`);
  // What is larger than the door lets in may be cut off while it is still being sent.
  if (answer.status === 0 && fits(text, isRead)) found.misses.push(`no answer: ${told} → ${answer.text}`);
  if (answer.ms > hangMs && (await call(caller, procedure, text)).ms > hangMs)
    found.misses.push(`over 2 s, twice: ${told}`);
  const wasRefused = answer.status !== 200;
  found[wasRefused ? "refused" : "accepted"]++;
  if (!wasRefused && !isRead) return;
  const changed = await state.changedSince();
  if (changed && changed.length > 0)
    found.misses.push(`${answer.status}, and yet ${changed.join(", ")} changed: ${told}`);
}

export const fuzzProcedures: Suite = {
  id: "F1",
  goal: "10,000 hostile inputs over all procedures: no 5xx, no exit, nothing over 2 s, nothing changed by what was refused, at most 1.5 times the memory of the start",
  short: true,
  run: async (world) => {
    const each = world.short ? 1 : Math.ceil(10_000 / procedures.length);
    // Memory says something only where everything is loaded first, which takes too long for the short set.
    const start = world.short ? null : await warmUp(world);
    const found: Found = { misses: [], refused: 0, accepted: 0 };
    let most = 0;
    for (const procedure of procedures) {
      const caller = await owner(world);
      for (let times = 0; times < each; times++) await tryOne(world, caller, procedure, found);
      most = Math.max(most, world.server.residentMb());
    }
    let memory = "memory not judged in the short set";
    if (start !== null) {
      // What was only passing is given back when it is quiet; what stays is a leak.
      await pause(10_000);
      const end = world.server.residentMb();
      memory = `memory ${start.toFixed(0)} MB at the start, ${most.toFixed(0)} at most, ${end.toFixed(0)} at the end`;
      if (end > start * growth) found.misses.push(memory);
    }
    const { refused, accepted, misses } = found;
    return {
      figure: `${refused + accepted} inputs to ${procedures.length} procedures, ${refused} refused, ${misses.length} misses, ${memory}`,
      n: refused + accepted,
      misses,
    };
  },
};
