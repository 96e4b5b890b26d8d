import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { partsOf } from "@/domain/deck/deck-starts";
import { createCaller } from "../root";

const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function setup(ip = "") {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip }).deck;
  const start = (name: string, from: "board" | "readout" | "map" = "readout") =>
    as("editor").start({ workspaceId, start: from, name });
  const one = (deckId: string) => as("viewer").one({ workspaceId, deckId });
  return { engine, workspaceId, idOf, as, start, one };
}

test("a deck starts from one of ours, is renamed, taken away and put back as it was", async () => {
  const { workspaceId, as, start, one } = await setup();
  expect(await as("viewer").list({ workspaceId })).toMatchObject({
    decks: [],
    sentence: "No deck is made up yet; what the plan holds can go out as slides at any time.",
    may: { edit: false },
  });
  const { id: deckId } = await start("Board of December", "board");
  await expect(start("Board of December")).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  expect((await one(deckId)).deck.parts).toEqual(partsOf("board"));
  await as("editor").rename({ workspaceId, deckId, version: 1, name: "Board", audience: "working_team" });
  const stale = as("admin").rename({ workspaceId, deckId, version: 1, name: "Mine", audience: "board" });
  await expect(stale).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("“Board”") });
  await as("editor").remove({ workspaceId, deckId, version: 2 });
  await expect(one(deckId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await as("editor").putBack({ workspaceId, deckId });
  expect((await one(deckId)).deck).toMatchObject({ name: "Board", audience: "working_team", version: 1 });
  await expect(as("editor").putBack({ workspaceId, deckId })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("parts are stored as a whole; two at once, an empty deck and a test of elsewhere are refused", async () => {
  const { workspaceId, as, start, one } = await setup();
  const { id: deckId } = await start("Readouts");
  const [readout, ...rest] = partsOf("readout");
  const put = (version: number, parts: unknown[]) =>
    as("editor").putParts({ workspaceId, deckId, version, parts: parts as never });
  await put(1, [...rest, { ...readout, subjectId: "T3", title: "It sold and it pushed", notes: "Say this first." }]);
  const deck = await as("viewer").preview({ workspaceId, deckId });
  const slide = deck.slides.findLast(({ kind }) => kind === "readout");
  expect(slide).toMatchObject({ partId: "readout", notes: expect.stringMatching(/^Say this first\./) });
  expect(slide?.title).toContain("It sold and it pushed");
  expect(slide?.proposed).not.toContain("It sold");
  await expect(put(1, rest)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(put(2, [])).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await expect(put(2, [{ ...readout, subjectId: "T-none" }])).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await one(deckId)).deck.version).toBe(2);
});

test("what goes out is kept: the next deck tells what differs since then, by whom and in which words", async () => {
  const { workspaceId, as, start, one } = await setup();
  const { id: deckId } = await start("Readouts");
  const differences = () => as("viewer").differences({ workspaceId, deckId });
  expect(await differences()).toBeNull();
  await as("contributor").freeze({ workspaceId, deckId });
  expect(await differences()).toMatchObject({ by: "The contributor", differences: [] });
  const [readout, learned] = partsOf("readout");
  const parts = [{ ...readout!, title: "It pushed people" }, learned!];
  await as("editor").putParts({ workspaceId, deckId, version: 1, parts });
  const told = (await differences())?.differences ?? [];
  expect(told.find(({ state }) => state === "changed")).toMatchObject({ title: "It pushed people", changes: [] });
  expect(told.some(({ state, slideId }) => state === "gone" && slideId.startsWith("sources"))).toBe(true);
  for (let time = 0; time < 4; time += 1) await as("editor").freeze({ workspaceId, deckId });
  expect(await differences()).toMatchObject({ by: "The editor", differences: [] });
  expect((await one(deckId)).lastExport).toMatchObject({ by: "The editor" });
  expect((await as("viewer").list({ workspaceId })).sentence).toMatch(/^1 deck; “Readouts” went out last, on /);
});

test("a link shows one frozen deck to anybody until it is ended, and neither the list nor a repeat tells its secret", async () => {
  const { engine, workspaceId, as, start } = await setup();
  const { id: deckId } = await start("Map", "map");
  const requestKey = crypto.randomUUID();
  const wish = {
    workspaceId,
    deckId,
    name: "For the agency",
    days: 14,
    hidesNames: false,
    hidesCosts: false,
    requestKey,
  };
  const { secret } = await as("editor").share(wish);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await as("editor").share(wish)).not.toHaveProperty("secret");
  const anybody = createCaller({ engine, userId: null, ip: "198.51.100.7" }).deck;
  const seen = await anybody.shared({ secret });
  if (seen.asksPassphrase) throw new Error("It asks for a passphrase.");
  expect(Object.keys(seen).sort()).toEqual(["asksPassphrase", "deck", "expiresAt", "madeAt", "name"]);
  expect(seen.deck.slides.map(({ kind }) => kind)).toEqual(["map"]);
  await as("editor").remove({ workspaceId, deckId, version: 1 });
  expect(await anybody.shared({ secret })).toEqual(seen);
  const [link] = (await as("viewer").list({ workspaceId })).links;
  expect(link).toMatchObject({ name: "For the agency", state: "open", opened: 2, by: "The editor" });
  expect(JSON.stringify(link)).not.toContain(secret);
  await expect(as("viewer").revoke({ workspaceId, shareId: link!.id, version: 1 })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await as("editor").revoke({ workspaceId, shareId: link!.id, version: 1 });
  await expect(anybody.shared({ secret })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(as("editor").revoke({ workspaceId, shareId: link!.id, version: 2 })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("who tries links has to wait, and others do not", async () => {
  const { engine } = await setup();
  const from = (ip: string) => createCaller({ engine, userId: null, ip }).deck;
  const wrong = "A".repeat(43);
  const own = `test ${crypto.randomUUID()}`;
  const answers: string[] = [];
  for (let time = 0; time < 31; time += 1)
    answers.push(
      await from(own)
        .shared({ secret: wrong })
        .then(String, (error: { code: string }) => error.code),
    );
  expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => "NOT_FOUND"));
  expect(answers.at(-1)).toBe("TOO_MANY_REQUESTS");
  await expect(from(`${own} other`).shared({ secret: wrong })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the brand is checked and stored as a whole, and every deck wears it", async () => {
  const { workspaceId, as } = await setup();
  const { look, version } = await as("viewer").brand({ workspaceId });
  expect(version).toBe(0);
  const put = (given: number, logo: typeof look.logo) =>
    as("editor").putBrand({ workspaceId, version: given, look: { ...look, headings: "Georgia", logo } });
  await expect(put(0, { png: pixel, width: 9, height: 9 })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  const pale = { ...look, colors: { ...look.colors, commercial: "FFEE00" } };
  await expect(as("editor").putBrand({ workspaceId, version: 0, look: pale })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringMatching(/^Commercial figures on a chart would have a contrast of .* Take a darker one/),
  });
  await put(0, { png: pixel, width: 1, height: 1 });
  await expect(put(0, null)).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await as("viewer").preview({ workspaceId })).brand).toMatchObject({ headings: "Georgia" });
  await put(1, null);
  expect(await as("viewer").brand({ workspaceId })).toMatchObject({ version: 2, look: { logo: null } });
});

test("decks and links of another workspace are out of reach", async () => {
  const mine = await setup();
  const other = await setup();
  const { id: deckId } = await other.start("Theirs");
  const { id: shareId } = await other.as("editor").share({
    ...{ workspaceId: other.workspaceId, deckId, name: "x", days: 1, hidesNames: false, hidesCosts: false },
  });
  const { id: frozen } = await other.as("editor").freeze({ workspaceId: other.workspaceId, deckId });
  const { workspaceId, as } = mine;
  const refused = { code: "NOT_FOUND" };
  await expect(as("owner").one({ workspaceId, deckId })).rejects.toMatchObject(refused);
  await expect(as("owner").freeze({ workspaceId, deckId })).rejects.toMatchObject(refused);
  await expect(as("owner").putBack({ workspaceId, deckId })).rejects.toMatchObject(refused);
  await expect(as("owner").revoke({ workspaceId, shareId, version: 1 })).rejects.toMatchObject(refused);
  expect(frozen).toMatch(/^FD-/);
  expect((await as("owner").list({ workspaceId })).links).toEqual([]);
});
