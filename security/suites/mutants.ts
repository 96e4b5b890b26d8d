import { createHash } from "node:crypto";
import { getTableColumns, getTableName, is, sql, Table } from "drizzle-orm";
import { openEngine } from "@/db/client";
import type { Engine } from "@/db/engine";
import * as schema from "@/db/schema";
import type { Access, roles } from "@/domain/access";
import { createCaller } from "@/server/root";
import { verdictOf } from "../matrix/expected";
import { asField, idFields } from "../matrix/id-fields";
import { leakyEngine, takeLeaks } from "../matrix/leaky-engine";
import { withLeak, withoutDoor, withWiderDoor } from "../matrix/mutate";
import { addOtherRoom } from "../matrix/other-room";
import { isInWorkspace, type Procedure, procedures } from "../procedures";
import { randomFrom } from "../random";
import { addRoom, type Room } from "../rooms";
import type { Suite } from "../suite";
import { validValue } from "../valid-value";

type Stage = {
  engine: Engine;
  leaky: Engine;
  /** Has what its neighbour has, under other ids. */
  neighbour: Room;
  room: Room;
  empty: Room;
  stranger: string;
};

async function call(stage: Stage, path: string, userId: string, input: unknown): Promise<string> {
  const caller = createCaller({ engine: stage.engine, userId, ip: "" });
  const target = path.split(".").reduce((at, key) => (at as never)[key], caller as unknown) as (
    given: unknown,
  ) => Promise<unknown>;
  try {
    return `done ${JSON.stringify(await target(input))}`;
  } catch (error) {
    return `${(error as { code?: string }).code}: ${(error as Error).message}`;
  }
}

/** Moments and ids made a moment ago differ from call to call and say nothing. */
const steady = (told: string) =>
  told.replace(/1[789]\d{11}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|-[0-9a-f]{8}\b|"[\w-]{43}"|reference \w+/g, "…");

const tables = Object.values(schema).filter((value) => is(value, Table)) as unknown as (typeof schema.audiences)[];
const held = tables.filter(
  (table) => "workspaceId" in getTableColumns(table) && !["visit", "presence"].includes(getTableName(table)),
);

/** What a workspace holds, as one word. */
async function contentOf({ engine }: Stage, workspaceId: string): Promise<string> {
  const hash = createHash("sha256");
  for (const table of held) {
    const rows = await engine.db.select().from(table).where(sql`${table.workspaceId} = ${workspaceId}`);
    hash.update(
      rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join("\n"),
    );
  }
  return hash.digest("hex");
}

/** The checks of the matrix, said of one procedure: who is let in, what others' ids are answered, whose rows are touched. */
async function observe(stage: Stage, procedure: Procedure, lower: readonly string[]): Promise<string[]> {
  const { path, schema: shape } = procedure;
  const inputFor = (workspaceId: string, given: object = {}) =>
    validValue(shape, { workspaceId, ...given }, randomFrom(7));
  const seen = [
    `stranger ${verdictOf(after(await call(stage, path, stage.stranger, inputFor(stage.room.workspaceId))))}`,
  ];
  for (const userId of lower)
    seen.push(`lower ${verdictOf(after(await call(stage, path, userId, inputFor(stage.room.workspaceId))))}`);
  return seen;
}
const after = (told: string) => told.slice(told.indexOf(": ") + 2);

/** What the server keeps of earlier questions: a mutant that is answered from there was not asked at all. */
function forgetKept(): void {
  for (const kept of ["attuneKept", "attuneStanding", "attuneVersions", "attuneReadouts"])
    Reflect.deleteProperty(globalThis, kept);
}

async function observeOthers(stage: Stage, procedure: Procedure): Promise<string[]> {
  forgetKept();
  const { path, schema: shape } = procedure;
  const { workspaceId, people } = stage.empty;
  const seen: string[] = [];
  for (const given of [{}, ...idFields(shape).map((field) => ({ [field]: asField(field, theirs(stage, field)) }))]) {
    for (const seed of [7, 8, 9]) {
      const input = validValue(shape, { workspaceId, ...given }, randomFrom(seed));
      seen.push(steady(await call(stage, path, people.owner.id, input)));
    }
  }
  return [
    ...seen,
    await contentOf(stage, stage.neighbour.workspaceId),
    String(await stage.engine.db.$count(schema.useCases)),
  ];
}

const theirIds: Readonly<Record<string, string>> = {
  ...{ useCaseId: "W01", initiativeId: "R01", experimentId: "T1", outcomeId: "O1", audienceId: "A1" },
  ...{ roundId: "SR1", deckId: "DK1", learningId: "K1", holdoutId: "H1", reviewId: "V1", returnId: "F1" },
  ...{ businessObjectiveId: "BO1", customerObjectiveId: "CO1", objectiveId: "BO1", waveId: "S1", messageId: "G1" },
  ...{ pitfallId: "P02", ownerId: "U1", deciderId: "U1", scorerId: "U1", subjectId: "W01" },
};
const theirs = ({ neighbour }: Stage, field: string): string =>
  /^user/i.test(field) ? neighbour.people.viewer.id : (theirIds[field.replace(/s$/, "")] ?? "W01");

/** The level one below; a reviewer's right is below nothing, and a viewer's only lacks membership. */
const lowerAccess: Partial<Record<Access, Access>> = {
  contribute: "view",
  edit: "contribute",
  manage: "edit",
  own: "manage",
  review: "view",
};
/** The highest role that must stay outside. */
const roleBelow: Partial<Record<Access, (typeof roles)[number]>> = {
  contribute: "viewer",
  edit: "contributor",
  manage: "editor",
  own: "admin",
  review: "admin",
};

type Tally = { tried: number; alike: string[]; survivors: string[] };

async function mutate(stage: Stage, procedure: Procedure, tally: Tally): Promise<void> {
  const { path } = procedure;
  const access = procedure.permission as Access;
  const below = roleBelow[access];
  const lower = below ? [stage.room.people[below].id] : [];
  const judge = (name: string, before: readonly string[], mutated: readonly string[]) => {
    tally.tried++;
    if (before.every((seen, at) => seen === mutated[at])) tally.survivors.push(`${path}: ${name}`);
  };
  const isRead = procedure.type === "query";
  const inFreshRoom = async () => {
    if (!isRead) stage.room = await addOtherRoom(stage.engine, stage.room, "");
  };
  const whole = await observe(stage, procedure, lower);
  const owner = (workspaceId: string) =>
    (workspaceId === stage.room.workspaceId ? stage.room : stage.empty).people.owner.id;
  await inFreshRoom();
  judge("permission dropped", whole, await withoutDoor(path, owner, () => observe(stage, procedure, lower)));
  const wider = lowerAccess[access];
  await inFreshRoom();
  if (wider) judge("role widened", whole, await withWiderDoor(path, wider, () => observe(stage, procedure, lower)));

  await inFreshRoom();
  const before = await observeOthers(stage, procedure);
  if (!isRead) stage.empty = await addOtherRoom(stage.engine, stage.room, null);
  takeLeaks();
  const leaked = await withLeak(path, access, stage.leaky, () => observeOthers(stage, procedure));
  if (takeLeaks() === 0) return;
  tally.tried++;
  if (before.every((seen, at) => seen === leaked[at])) tally.alike.push(path);
  if (!isRead) stage.empty = await addOtherRoom(stage.engine, stage.room, null);
}

/** What a lost filter cannot change, and why: it is told, not hidden. */
const cannotMatter: Readonly<Record<string, string>> = {};

export const mutants: Suite = {
  id: "M3",
  goal: "every authorization mutant is caught: each permission dropped, each role widened by one, each workspace filter dropped",
  short: false,
  run: async (world) => {
    const url = await world.newDatabase("mutants");
    const engine = openEngine(url);
    await engine.migrate();
    const [room, others] = [await addRoom(engine), await addRoom(engine)];
    const stage: Stage = {
      ...{ engine, leaky: leakyEngine(url), room },
      neighbour: others,
      empty: await addOtherRoom(engine, room, null),
      stranger: others.people.owner.id,
    };
    const tally: Tally = { tried: 0, alike: [], survivors: [] };
    for (const procedure of procedures.filter(isInWorkspace)) await mutate(stage, procedure, tally);
    await stage.leaky.close();
    await engine.close();
    const survivors = [
      ...tally.survivors,
      ...tally.alike.filter((path) => !(path in cannotMatter)).map((path) => `${path}: filter dropped`),
    ];
    return {
      figure: `${tally.tried - survivors.length} of ${tally.tried} mutants caught`,
      n: tally.tried,
      misses: survivors,
    };
  },
};
