import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import { checkPackage } from "../files/pptx/check-package";
import { downloadDeck } from "./download";

test("the strategy map comes as a file of its own; other names, strangers and the signed-out get none", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const get = (userId: string | null, slides: string | null) =>
    downloadDeck({ engine, userId, ip: "" }, workspaceId, slides);

  const answer = await get(idOf.viewer, "map");
  expect(answer.headers.get("content-disposition")).toContain("strategy map 2026-11-21.pptx");
  const file = new Uint8Array(await answer.arrayBuffer());
  expect(checkPackage(file)).toEqual([]);
  const parts = unzipSync(file);
  expect(Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(1);
  expect(strFromU8(parts["ppt/slides/slide1.xml"]!)).toContain("Decide what you know about me");
  expect(Object.keys(parts).filter((name) => name.startsWith("ppt/media/"))).toEqual([]);

  expect((await get(idOf.viewer, null)).status).toBe(200);
  expect((await get(idOf.viewer, "everything")).status).toBe(400);
  expect((await get((await addUser(engine)).id, "map")).status).toBe(404);
  expect((await get(null, "map")).status).toBe(401);
});
