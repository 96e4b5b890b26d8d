import { and, eq } from "drizzle-orm";
import { members } from "@/db/schema";
import type { Answer } from "../ask";
import { type Caller, call, resultOf } from "../call";
import { expectedOf, type Principal, principals, verdictOf } from "../matrix/expected";
import { asField, idFields } from "../matrix/id-fields";
import { addOtherRoom } from "../matrix/other-room";
import { nothingRuns } from "../nothing-runs";
import { isInWorkspace, type Procedure, procedures } from "../procedures";
import { randomFrom } from "../random";
import { addPerson, addRoom, type Room } from "../rooms";
import type { Suite } from "../suite";
import { validValue } from "../valid-value";
import type { World } from "../world";

type Callers = Readonly<Record<Principal, Caller>>;
type Told = { status: number; message: string | null };

export function toldBy({ status, text }: Answer): Told {
  try {
    const body = JSON.parse(text) as { error?: { message: string } };
    return { status, message: body.error?.message ?? null };
  } catch {
    return { status, message: text.slice(0, 200) };
  }
}

/** Signed in once each; in every room of this suite they have the same roles. */
async function callersOf(world: World, room: Room): Promise<Callers> {
  const { engine, nobody, as } = world;
  const [removed, otherOwner] = [await addPerson(engine, "Removed"), (await addRoom(engine)).people.owner];
  const { viewer, contributor, editor, admin, owner } = room.people;
  await engine.inTransaction((tx) =>
    tx.insert(members).values({ workspaceId: room.workspaceId, userId: removed.id, role: "owner" }),
  );
  const wasMember = await as(removed);
  await engine.inTransaction((tx) =>
    tx.delete(members).where(and(eq(members.workspaceId, room.workspaceId), eq(members.userId, removed.id))),
  );
  return {
    ...{ anonymous: nobody, share: await shareHolder(world, room, await as(owner)) },
    ...{ viewer: await as(viewer), contributor: await as(contributor), editor: await as(editor) },
    ...{ admin: await as(admin), owner: await as(owner), removed: wasMember, otherOwner: await as(otherOwner) },
  };
}

/** Whoever opened a link has whatever cookie opening it gave, and the secret where a session's token would be. */
async function shareHolder({ nobody }: World, { workspaceId }: Room, owner: Caller): Promise<Caller> {
  const share = { path: "deck.share", type: "mutation" };
  const made = await call(owner, share, JSON.stringify({ ...shareInput, workspaceId }));
  if (made.status !== 200) throw new Error(`No link could be made: ${made.text.slice(0, 300)}`);
  const { secret } = resultOf<{ secret: string }>(made);
  const opened = await call(nobody, { path: "deck.shared", type: "mutation" }, JSON.stringify({ secret }));
  const cookies = (opened.headers["set-cookie"] ?? []).map((cookie) => cookie.split(";", 1)[0] ?? "");
  return { ...nobody, cookie: [...cookies, `attune.session_token=${secret}`].join("; ") };
}
const shareInput = {
  deckId: "DK1",
  name: "For the matrix",
  days: 2,
  passphrase: null,
  hidesNames: false,
  hidesCosts: false,
};

type Matrix = { world: World; callers: Callers; room: Room; empty: Room; other: Room; misses: string[]; cells: number };

/** Every principal, with ids of the room: who enters and who does not, and that the refused change nothing. */
async function tryPrincipals(matrix: Matrix, procedure: Procedure): Promise<void> {
  const { world, callers, room } = matrix;
  const given = { workspaceId: room.workspaceId };
  for (const principal of principals) {
    const text = JSON.stringify(validValue(procedure.schema, given, world.random));
    await nothingRuns(world);
    await world.state.keep();
    const told = toldBy(await call(callers[principal], procedure, text));
    matrix.cells++;
    const expected = expectedOf(procedure, principal);
    const found = verdictOf(told.message);
    const at = `${procedure.path} as ${principal}: `;
    if (found !== expected) matrix.misses.push(`${at}${expected} was expected, ${told.status} ${told.message} came`);
    if (told.status >= 500) matrix.misses.push(`${at}${told.status}`);
    if (expected === "enters") continue;
    const changed = await world.state.changedSince();
    if (changed && changed.length > 0) matrix.misses.push(`${at}refused, and yet ${changed.join(", ")} changed`);
  }
}

/** A real id of the room whose holder may not see it, by the name of the field. */
const foreignId = (field: string): string => `Z${sampleIdOf[field.replace(/s$/, "")] ?? "W01"}`;
const sampleIdOf: Readonly<Record<string, string>> = {
  ...{ useCaseId: "W01", initiativeId: "R01", experimentId: "T1", outcomeId: "O1", audienceId: "A1" },
  ...{ ownerId: "U1", deciderId: "U1", scorerId: "U1", returnId: "F1", reviewId: "V1", subjectId: "W01" },
};
const missingId = "Zdoes-not-exist";

/** Each id alone is foreign or missing: in an empty room, and in one where all the others are right. */
async function tryIds(matrix: Matrix, procedure: Procedure): Promise<void> {
  const { world, callers, room, empty } = matrix;
  const masked = (told: Told, id: string) => `${told.status} ${told.message?.replaceAll(id, "…") ?? "it was done"}`;
  for (const field of idFields(procedure.schema)) {
    const foreign = /^user/i.test(field) ? matrix.other.people.viewer.id : foreignId(field);
    for (const [where, workspaceId] of [
      ["foreign", empty.workspaceId],
      ["mixed", room.workspaceId],
    ] as const) {
      const seed = world.random.below(1e9);
      const answer = async (id: string) => {
        const input = validValue(procedure.schema, { workspaceId, [field]: asField(field, id) }, randomFrom(seed));
        matrix.cells++;
        return masked(toldBy(await call(callers.owner, procedure, JSON.stringify(input))), id);
      };
      const [theirs, none] = [await answer(foreign), await answer(missingId)];
      if (theirs !== none)
        matrix.misses.push(`${procedure.path} ${field} ${where}: “${theirs}”, for a missing one “${none}”`);
    }
  }
}
export const roleMatrix: Suite = {
  id: "M1",
  goal: "every procedure × 9 principals, every id own, foreign, mixed and missing: 0 deviations from the table, no procedure without a row",
  short: false,
  run: async (world) => {
    const home = await addRoom(world.engine);
    const callers = await callersOf(world, home);
    const matrix: Matrix = {
      ...{ world, callers, room: home, misses: [], cells: 0 },
      empty: await addOtherRoom(world.engine, home, null),
      other: await addOtherRoom(world.engine, await addRoom(world.engine), "Z"),
    };
    for (const procedure of procedures) {
      // What enters may change the room: the next procedure has one of its own, of the same people.
      if (procedure.type === "mutation" && isInWorkspace(procedure))
        matrix.room = await addOtherRoom(world.engine, home, "");
      if (procedure.permission === "signedIn" && procedure.type === "mutation") continue;
      await tryPrincipals(matrix, procedure);
      if (isInWorkspace(procedure)) await tryIds(matrix, procedure);
    }
    await tryAccounts(world, matrix);
    const without = procedures.filter(({ permission }) => permission === undefined).length;
    const n = matrix.cells;
    return {
      figure: `${procedures.length} procedures × ${principals.length} principals and their ids: ${n} cells, ${matrix.misses.length} deviations, ${without} procedures without a row`,
      n,
      misses: matrix.misses,
    };
  },
};

/** What people change of their own account, with people who are needed for nothing else. */
async function tryAccounts(world: World, matrix: Matrix): Promise<void> {
  for (const procedure of procedures.filter(
    ({ permission, type }) => permission === "signedIn" && type === "mutation",
  )) {
    for (const [principal, caller] of [
      ["anonymous", world.nobody],
      ["share", matrix.callers.share],
      ["otherOwner", await world.as(await addPerson(world.engine, "For one act"))],
    ] as const) {
      const told = toldBy(
        await call(caller, procedure, JSON.stringify(validValue(procedure.schema, {}, world.random))),
      );
      matrix.cells++;
      const expected = expectedOf(procedure, principal);
      if (verdictOf(told.message) !== expected || told.status >= 500)
        matrix.misses.push(
          `${procedure.path} as ${principal}: ${expected} was expected, ${told.status} ${told.message}`,
        );
    }
  }
}
