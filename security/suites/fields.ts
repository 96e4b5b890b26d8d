import { eq } from "drizzle-orm";
import { deckShares, invitations, sessions } from "@/db/schema";
import { type Caller, call } from "../call";
import { approve, approvedShapes } from "../fields/approved-shapes";
import { type Asked, askAll } from "../fields/ask-all";
import { fieldNames, looseObjects } from "../fields/loose-objects";
import { isInWorkspace, type Procedure, procedures } from "../procedures";
import { randomFrom } from "../random";
import type { Room } from "../rooms";
import type { Suite } from "../suite";
import { validValue } from "../valid-value";
import type { World } from "../world";

/** What decides whose something is: no input may set it, but for those named here. */
const ownership: Readonly<Record<string, readonly string[]>> = {
  // Besides a member's: what a metric is to a test, and what kind of work somebody does.
  role: [
    ...["member.invite", "member.changeRole", "experiment.log", "experiment.edit", "experiment.amend"],
    ...["peopleAndMoney.renameRole", "scenario.make", "scenario.change"],
  ],
  mayReview: ["member.setReviewer"],
  requiresSecondFactor: ["workspace.requireSecondFactor", "workspace.setSecondFactor"],
  ...{ createdBy: [], createdAt: [], updatedAt: [], deletedAt: [], seq: [], hash: [] },
  ...{ passwordHash: [], secretHash: [], emailVerified: [], isSample: [], frozen: [] },
};
/** Names of columns that hold secrets. What a link's secret is called is shown once, to whoever makes the link. */
const secretNames = /(hash|token|passw|sealed|cookie|salt)/i;

const unused = "b".repeat(43);
const honest = (procedure: Procedure, world: World, at: number) => {
  const given = {
    ...(isInWorkspace(procedure) && { workspaceId: world.room.workspaceId }),
    ...{
      secret: unused,
      token: unused,
      ticket: unused,
      email: "someone@else.test",
      password: "not the password",
      version: 1,
    },
  };
  const { schema } = procedure;
  const value = validValue(schema, given, randomFrom(at)) as Record<string, unknown>;
  const names = Object.keys(schema.properties ?? {});
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
};

/** Fields that no procedure names: each is refused by its name, and nothing happens. */
async function extraKeys(world: World): Promise<{ n: number; misses: string[] }> {
  const owner = await world.asRole("owner");
  const misses: string[] = [];
  let n = 0;
  await world.state.keep();
  for (const procedure of procedures.filter(({ type }) => type !== "subscription")) {
    const { path, type, schema, permission } = procedure;
    for (const where of looseObjects(schema)) misses.push(`${path}: ${where} takes fields it does not name`);
    const taken = fieldNames(schema);
    for (const [name, allowed] of Object.entries(ownership))
      if (type === "mutation" && taken.has(name) && !allowed.includes(path)) misses.push(`${path} takes “${name}”`);
    const all = ["somethingElse", "id", "userId", "ownerUserId", ...Object.keys(ownership)];
    const caller = permission === "public" || permission === "share" ? world.nobody : owner;
    for (const name of all.slice(0, world.short ? 1 : all.length)) {
      if (Object.hasOwn(schema.properties ?? {}, name)) continue;
      let told = "";
      for (let at = 0; at < 6 && !told.includes(name); at++) {
        n++;
        const answer = await call(caller, procedure, JSON.stringify({ ...honest(procedure, world, at), [name]: "x" }));
        told = `${answer.status} ${answer.text.slice(0, 200)}`;
        if (answer.status !== 400) misses.push(`${path} with “${name}”: ${told}`);
        if (answer.status === 200) break;
      }
      if (!told.includes(name)) misses.push(`${path} does not refuse “${name}” by its name: ${told}`);
    }
  }
  const changed = await world.state.changedSince();
  if (changed && changed.length > 0) misses.push(`fields too many changed ${changed.join(", ")}`);
  return { n, misses };
}

/** Secrets in rows of the room: whoever sees the row does not see these. */
async function plantSecrets({ engine, canaries }: World, room: Room, owner: Caller): Promise<readonly string[]> {
  const planted = `own${canaries.invitationHash}`;
  const { workspaceId } = room;
  const act = (path: string, input: object) =>
    call(owner, { path, type: "mutation" }, JSON.stringify({ workspaceId, ...input }));
  const share = { deckId: "DK1", name: "For a look", days: 2, hidesNames: false, hidesCosts: false };
  const made = [
    await act("member.invite", { email: "to-be-seen@larkmere.test", role: "viewer" }),
    await act("deck.share", { ...share, passphrase: "lanterns over the harbour" }),
  ];
  const failed = made.find(({ status }) => status !== 200);
  if (failed) throw new Error(`What holds a secret could not be made: ${failed.text.slice(0, 300)}`);
  await engine.db
    .update(invitations)
    .set({ secretHash: `${planted}i` })
    .where(eq(invitations.workspaceId, workspaceId));
  await engine.db
    .update(deckShares)
    .set({ secretHash: `${planted}s`, passphraseHash: `${planted}p` })
    .where(eq(deckShares.workspaceId, workspaceId));
  const tokens = await engine.db.select({ token: sessions.token }).from(sessions);
  return [planted, ...tokens.map(({ token }) => token)];
}

function unapproved({ shapes }: Asked): string[] {
  const approved = approvedShapes();
  return [...shapes].flatMap(([path, seen]) =>
    [...seen].filter((each) => !approved[path]?.includes(each)).map((each) => `${path} answers with “${each}”`),
  );
}

export const fields: Suite = {
  id: "M5",
  goal: "no procedure answers with a field that nobody approved, or with a secret of a row; 100 % refuse fields they do not name, at every depth, and none lets ownership be set",
  short: true,
  run: async (world) => {
    const room = await world.newRoom();
    const owner = await world.asRole("owner");
    const secrets = await plantSecrets(world, room, owner);
    const asked = await askAll(world, room, owner);
    if (process.env["APPROVE"] === "1") approve(asked.shapes, (path) => procedures.some((each) => each.path === path));
    const misses = unapproved(asked);
    for (const [path, shapes] of Object.entries(approvedShapes()))
      for (const each of shapes.filter((shape) => secretNames.test(shape)))
        misses.push(`${path} may answer with “${each}”, which is called like a secret`);
    for (const { path, text } of asked.texts)
      if (secrets.some((secret) => text.includes(secret))) misses.push(`${path} shows a secret of a row`);
    const extra = await extraKeys(world);
    misses.push(...extra.misses);
    const share = (type: string) => {
      const all = procedures.filter((each) => each.type === type);
      return `${all.filter(({ path }) => asked.shapes.has(path)).length} of ${all.length}`;
    };
    const kinds = [...asked.shapes.values()].reduce((sum, seen) => sum + seen.size, 0);
    return {
      figure: `answers of ${share("query")} queries${world.short ? "" : ` and ${share("mutation")} mutations`} with ${kinds} kinds of field compared; ${extra.n} inputs with fields too many to ${procedures.length} procedures; ${misses.length} deviations`,
      n: asked.texts.length + extra.n,
      misses: [...new Set(misses)],
    };
  },
};
