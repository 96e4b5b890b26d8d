import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import { checkPackage } from "../files/pptx/check-package";
import { createCaller } from "../root";
import { downloadDeck } from "./download";

test("the strategy map comes as a file of its own; other names, strangers and the signed-out get none", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const get = (userId: string | null, slides: string | null) =>
    downloadDeck({ engine, userId, ip: "" }, workspaceId, new URLSearchParams(slides === null ? {} : { slides }));

  const answer = await get(idOf.viewer, "map");
  expect(answer.headers.get("content-disposition")).toContain("strategy map 2026-11-21.pptx");
  const file = new Uint8Array(await answer.arrayBuffer());
  expect(checkPackage(file)).toEqual([]);
  const parts = unzipSync(file);
  expect(Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(1);
  expect(strFromU8(parts["ppt/slides/slide1.xml"]!)).toContain("Decide what you know about me");
  expect(Object.keys(parts).filter((name) => name.startsWith("ppt/media/"))).toEqual([]);

  expect((await get(idOf.viewer, null)).status).toBe(200);
  expect((await get(idOf.viewer, "everything")).status).toBe(422);
  expect((await get((await addUser(engine)).id, "map")).status).toBe(404);
  expect((await get(null, "map")).status).toBe(401);
});

test("a saved deck comes as it is now or as it went out, under its name; what is not there is not found", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const editor = createCaller({ engine, userId: idOf.editor, ip: "" });
  const get = (search: Record<string, string>) =>
    downloadDeck({ engine, userId: idOf.viewer, ip: "" }, workspaceId, new URLSearchParams(search));
  const { id: deck } = await editor.deck.start({ workspaceId, start: "readout", name: "October" });
  const { id: frozen } = await editor.deck.freeze({ workspaceId, deckId: deck });
  const [part, ...rest] = (await editor.deck.one({ workspaceId, deckId: deck })).deck.parts;
  await editor.deck.putParts({
    ...{ workspaceId, deckId: deck, version: 1 },
    parts: [{ ...part!, title: "One title of our own & <no> other" }, ...rest],
  });
  const xmlOf = async (search: Record<string, string>) => {
    const answer = await get(search);
    expect(answer.headers.get("content-disposition")).toContain("October 2026-11-21.pptx");
    const file = new Uint8Array(await answer.arrayBuffer());
    expect(checkPackage(file)).toEqual([]);
    return Object.values(unzipSync(file))
      .map((entry) => strFromU8(entry))
      .join("");
  };
  expect(await xmlOf({ deck })).toContain("One title of our own &amp; &lt;no&gt; other");
  expect(await xmlOf({ deck, frozen })).not.toContain("One title of our own");
  expect((await get({ deck: "nothing" })).status).toBe(404);
  expect((await get({ deck: "../x" })).status).toBe(404);
  expect((await get({ deck, frozen: "nothing" })).status).toBe(404);
});
