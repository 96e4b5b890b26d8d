import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { callUser, closeRoom, eventsAt, frozenOf, loseMember, runOut, sharesOf } from "@/db/testing/shared-decks";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { newSecret } from "../accounts/link-secret";
import { appRouter, createCaller } from "../root";

const passphrase = "four words for you";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).deck;
  const { id: deckId } = await as("editor").start({ workspaceId, start: "steering", name: "Plan of Ines Calder" });
  const make = (more: { passphrase?: string; hidesNames?: boolean; hidesCosts?: boolean } = {}) =>
    as("editor").share({
      ...{ workspaceId, deckId, name: "For the agency", days: 14, hidesNames: false, hidesCosts: false },
      ...more,
    });
  const from = (ip = `test ${crypto.randomUUID()}`) => createCaller({ engine, userId: null, ip }).deck.shared;
  return { engine, workspaceId, idOf, as, deckId, make, from };
}

test("a link with a passphrase tells nothing but that it asks, and opens with the right one", async () => {
  const { engine, make, from, workspaceId } = await setup();
  const { secret } = await make({ passphrase });
  expect(await from()({ secret })).toEqual({ asksPassphrase: true });
  await expect(from()({ secret, passphrase: `${passphrase}r` })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  expect(await from()({ secret, passphrase })).toMatchObject({ name: "For the agency" });
  const noted = await eventsAt(engine, workspaceId);
  expect(noted.map(({ kind }) => kind)).toEqual(["share_refused"]);
  expect(JSON.stringify(noted)).not.toContain("four words");
  const [row] = await sharesOf(engine, workspaceId);
  expect(row?.passphraseHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("of many tries at once no more are looked at than of the same ones after one another", async () => {
  const { make, from } = await setup();
  const { secret } = await make({ passphrase });
  const one = from();
  const tries = await Promise.allSettled(
    Array.from({ length: 30 }, (_, at) => one({ secret, passphrase: `wrong passphrase ${at}` })),
  );
  const codes = tries.map((each) => (each.status === "rejected" ? (each.reason as { code: string }).code : "OK"));
  expect(codes.filter((code) => code === "UNPROCESSABLE_CONTENT")).toHaveLength(10);
  expect(codes.filter((code) => code === "TOO_MANY_REQUESTS")).toHaveLength(20);
  await expect(one({ secret, passphrase })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect(await from()({ secret, passphrase })).toMatchObject({ name: "For the agency" });
});

test("what is hidden is not in what is stored, nor in what is answered", async () => {
  const { engine, as, make, from, workspaceId, deckId } = await setup();
  const goes = await as("editor").whatGoes({ workspaceId, deckId, hidesNames: true, hidesCosts: true });
  expect(goes.texts).toBeGreaterThan(3);
  const { secret } = await make({ hidesNames: true, hidesCosts: true });
  const stored = await frozenOf(engine, workspaceId);
  const answered = await from()({ secret });
  for (const text of [JSON.stringify(stored), JSON.stringify(answered)]) {
    expect(text.match(/Ines|Calder|Okafor|Lindqvist|Duarte|Weiss|Priya|Byrne|@larkmere/)).toBeNull();
    expect(text.match(/£\s?\d|\d\s?(?:GBP|pounds)/)).toBeNull();
  }
  const [link] = await as("viewer").links({ workspaceId, deckId });
  expect(link).toMatchObject({ hidesNames: true, hidesCosts: true, hasPassphrase: false, opened: 1 });
});

test("links end at once: by date, when ended, and with the workspace; of whoever left they stay, and say so", async () => {
  const { engine, as, make, from, workspaceId, idOf } = await setup();
  const [a, b, c] = [await make(), await make(), await make()];
  const open = async (secret: string) =>
    from()({ secret }).then(
      () => "OK",
      (error: { code: string }) => error.code,
    );
  await runOut(engine, a.id);
  expect(await open(a.secret)).toBe("NOT_FOUND");
  await loseMember(engine, idOf.editor);
  const { links } = await as("owner").list({ workspaceId });
  expect(links.map(({ by }) => by)).toEqual([null, null, null]);
  await closeRoom(engine, workspaceId, Date.now());
  expect(await open(b.secret)).toBe("NOT_FOUND");
  await closeRoom(engine, workspaceId, null);
  expect(await open(b.secret)).toBe("OK");
  const named = links.filter(({ state }) => state === "open").map(({ id, version }) => ({ shareId: id, version }));
  await expect(as("contributor").revokeAll({ workspaceId, links: named })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await as("admin").revokeAll({ workspaceId, links: named })).toEqual({ ended: 2 });
  expect([await open(b.secret), await open(c.secret)]).toEqual(["NOT_FOUND", "NOT_FOUND"]);
});

/** Every text that says something gets a mark of its own, wherever it stands. */
function marked(value: unknown, add: (text: string) => string): unknown {
  if (typeof value === "string") return /\s/.test(value) ? add(value) : value;
  if (Array.isArray(value)) return value.map((part) => marked(part, add));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, marked(part, add)]));
}

test("a link answers nothing of a workspace but what is drawn, and opens nothing else", async () => {
  const engine = await testEngine();
  let count = 0;
  const file = marked(larkmere(), (text) => `${text} canary${count++}x`) as ReturnType<typeof larkmere>;
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  await callUser(engine, idOf.viewer, "secret member name");
  const owner = createCaller({ engine, userId: idOf.owner, ip: "" });
  await owner.talk.comment({
    workspaceId,
    subjectKind: "useCase",
    subjectId: "W01",
    body: "secret comment",
  });
  const other = await owner.deck.start({ workspaceId, start: "board", name: "secret other deck" });
  const { id: deckId } = await owner.deck.start({ workspaceId, start: "map", name: "Map" });
  const { deck } = await owner.deck.one({ workspaceId, deckId });
  const parts = deck.parts.map((part) => ({ ...part, notes: "secret speaker note" }));
  await owner.deck.putParts({ workspaceId, deckId, version: deck.version, parts });
  const hides = { hidesNames: false, hidesCosts: false };
  const { secret } = await owner.deck.share({ workspaceId, deckId, name: "For them", days: 1, ...hides });
  const stranger = createCaller({ engine, userId: null, ip: `test ${crypto.randomUUID()}` });
  const opened = await stranger.deck.shared({ secret });
  if (opened.asksPassphrase) throw new Error("It asks for a passphrase.");
  const text = JSON.stringify(opened);
  expect(text.match(/secret (?:member|comment|other|speaker)|@larkmere/)).toBeNull();
  for (const id of [workspaceId, other.id, ...Object.values(idOf)]) expect(text).not.toContain(id);
  const drawn = JSON.stringify(opened.deck.slides.map(({ boxes, title, footer }) => [boxes, title, footer]));
  const told = new Set(text.match(/canary\d+x/g));
  expect(count).toBeGreaterThan(300);
  expect(told.size).toBeGreaterThan(5);
  expect(told.size).toBeLessThan(count / 2);
  for (const mark of told) if (!file.workspace.name.includes(mark)) expect(drawn).toContain(mark);

  // A secret of a link is nobody: whatever else takes part answers as it answers to strangers.
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { meta: { permission: string } } }>,
  );
  const left = procedures.filter(([, { _def }]) => !["public", "share"].includes(_def.meta.permission));
  expect(left.length).toBeGreaterThan(100);
  for (const [path] of left) {
    const target = path.split(".").reduce((at, key) => (at as never)[key], stranger as unknown) as (
      input: unknown,
    ) => Promise<unknown>;
    await expect(target({ workspaceId, secret }), path).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  }
});

test("guesses lead nowhere and have to wait", async () => {
  const { from } = await setup();
  const one = from();
  const codes: string[] = [];
  for (let at = 0; at < 35; at++)
    codes.push(
      await one({ secret: newSecret() }).then(
        () => "OK",
        (error) => error.code,
      ),
    );
  expect(new Set(codes)).toEqual(new Set(["NOT_FOUND", "TOO_MANY_REQUESTS"]));
});
