import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { commit } from "@/db/commit";
import { addDeckShare, readDeckShares } from "@/db/deck-shares";
import { addFrozenDeck, readFrozenHeads } from "@/db/saved-decks";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import type { Deck } from "@/domain/deck/deck";
import { hashSecret, newSecret } from "../accounts/link-secret";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).deck;
  const { id: deckId } = await as("editor").start({ workspaceId, start: "map", name: "Map" });
  const open = { hidesNames: false, hidesCosts: false };
  const share = (more: { passphrase?: string; hidesNames?: boolean; hidesCosts?: boolean } = {}) =>
    as("editor").share({ workspaceId, deckId, name: "For the agency", days: 14, ...open, ...more });
  return { engine, workspaceId, idOf, as, deckId, share };
}
type Room = Awaited<ReturnType<typeof setup>>;

/** Links as `share` leaves them, without slides being laid out for each. */
async function addLinks({ engine, workspaceId, idOf, deckId }: Room, many: number, expiresAt: number) {
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const deck: Deck = { title: "Map", workspace: "Larkmere", asOf: "2026-11-21", brand: null, slides: [] } as never;
  const writes = Array.from({ length: many }, (_, at) => {
    const frozenDeckId = `FD-${expiresAt}-${at}`;
    const made = {
      ...{ madeBy: idOf.editor, name: "x", expiresAt, secretHash: hashSecret(newSecret()) },
      ...{ passphraseHash: null, hidesNames: false, hidesCosts: false },
    };
    return [
      addFrozenDeck(ws, { id: frozenDeckId, deckId, reason: "share", madeBy: idOf.editor, deck }),
      addDeckShare(ws, { id: `DS-${expiresAt}-${at}`, frozenDeckId, ...made }),
    ];
  });
  await commit(ws, writes.flat(), { action: "shared deck", answer: null });
  return ws;
}

test("nobody who tries wrong links keeps others of the same address from opening theirs", async () => {
  const room = await setup();
  const { secret } = await room.share();
  const { shared } = createCaller({ engine: room.engine, userId: null, ip: `test ${crypto.randomUUID()}` }).deck;
  for (let at = 0; at < 30; at++) await shared({ secret: newSecret() }).catch(() => undefined);
  await expect(shared({ secret: newSecret() })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect(await shared({ secret })).toMatchObject({ name: "For the agency" });
  const [link] = await room.as("viewer").links({ workspaceId: room.workspaceId, deckId: room.deckId });
  await room.as("editor").revoke({ workspaceId: room.workspaceId, shareId: link!.id, version: link!.version });
  await expect(shared({ secret })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
});

test("no more links are open than can be, and of those that are over the oldest go with their slides", async () => {
  const room = await setup();
  await addLinks(room, 60, Date.now() - 1_000);
  const ws = await addLinks(room, 49, Date.now() + 1_000_000);
  await room.share();
  const links = await readDeckShares(ws);
  expect(links.filter(({ expiresAt }) => expiresAt > Date.now())).toHaveLength(50);
  expect(links).toHaveLength(100);
  expect(await readFrozenHeads(ws)).toHaveLength(100);
  await expect(room.share()).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringMatching(/^At most 50 links/),
  });
});

test("what went out of decks that are not here any more is let go with the next export", async () => {
  const room = await setup();
  const { engine, workspaceId, idOf, as, deckId } = room;
  const { id: goneId } = await as("editor").start({ workspaceId, start: "map", name: "Gone" });
  await as("contributor").freeze({ workspaceId, deckId: goneId });
  await as("editor").remove({ workspaceId, deckId: goneId, version: 1 });
  await as("contributor").freeze({ workspaceId, deckId });
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");
  expect((await readFrozenHeads(ws)).map((head) => head.deckId)).toEqual([deckId]);
});

/** A PNG of one colour type and depth with these bytes as its pixels; its check sums are not looked at. */
function png(width: number, height: number, pixels: Uint8Array): string {
  const chunk = (kind: string, held: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(held.length);
    return Buffer.concat([length, Buffer.from(kind), held, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]).toString("base64");
}

test("a logo holds exactly the pixels it says, and no brand is stored with another", async () => {
  const { workspaceId, as } = await setup();
  const { look } = await as("viewer").brand({ workspaceId });
  const put = (width: number, height: number, text: string, version = 0) =>
    as("editor").putBrand({ workspaceId, version, look: { ...look, logo: { png: text, width, height } } });
  const refused = (why: RegExp) => ({ code: "UNPROCESSABLE_CONTENT", message: expect.stringMatching(why) });
  const row = (width: number) => 1 + 3 * width;
  await expect(put(4, 2, png(4, 2, new Uint8Array(row(4))))).rejects.toMatchObject(refused(/damaged/));
  await expect(put(4, 2, png(4, 2, new Uint8Array(50_000_000)))).rejects.toMatchObject(refused(/damaged/));
  await expect(put(4, 2, png(2, 4, new Uint8Array(4 * row(2))))).rejects.toMatchObject(refused(/size/));
  await expect(put(7_000, 7_000, png(7_000, 7_000, new Uint8Array(9)))).rejects.toMatchObject(refused(/4 million/));
  await put(4, 2, png(4, 2, new Uint8Array(2 * row(4))));
  expect((await as("viewer").brand({ workspaceId })).version).toBe(1);
});
