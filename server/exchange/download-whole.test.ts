import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addUser, addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { downloadWhole } from "./download-whole";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const get = (format: string, userId: string | null = idOf.viewer) =>
    downloadWhole({ engine, userId, ip: "" }, { workspaceId, format });
  return { engine, get };
}

test("the workspace as JSON is the exchange format, and reads back as what it was", async () => {
  const decks = [{ id: "D1", name: "Board", audience: "board", parts: [{ id: "why", part: "why" }] }];
  const colors = { ink: "101010", quiet: null, commercial: null, experience: null };
  const brand = { colors, headings: "Georgia", body: null, logo: null };
  const file = parseWorkspaceFile({ ...larkmere(), savedDecks: decks, brand });
  const { get } = await setup(file);
  const answer = await get("json");
  expect(answer.headers.get("content-disposition")).toContain("Larkmere Home workspace 2026-11-21.json");
  const { about: _about, workspace, ...rest } = file;
  const read = parseWorkspaceFile(await answer.json());
  expect({ ...read, workspace: { ...read.workspace, id: workspace.id } }).toEqual({ ...rest, workspace });
});

test("the brief comes as Markdown and as HTML, both sides of every outcome beside one another", async () => {
  const { get } = await setup();
  const [markdown, html] = [await (await get("md")).text(), await (await get("html")).text()];
  expect(markdown).toMatch(/^# Larkmere Home\n/);
  for (const told of ["Where we will not", "What both sides get", "Decisions asked", "21 Nov 2026"]) {
    expect(markdown).toContain(told);
    expect(html).toContain(told);
  }
  expect(markdown).toContain("| Business aim | Customer aim | Outcome | Customers | Business |");
});

test("what people write stays text in either form", async () => {
  const why =
    "<script>alert(1)</script> [x](javascript:alert(1)) # no heading\n- no list\n1. nor this | a cell\n  ===\n  2. nor that";
  const file = larkmere();
  const { get } = await setup({ ...file, strategy: { ...file.strategy!, why, notWhere: ["a|b\n# c"] } });
  const html = await (await get("html")).text();
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;script&gt;");
  const markdown = await (await get("md")).text();
  expect(markdown).toContain("\\<script\\>");
  expect(markdown).not.toMatch(/\]\(javascript/);
  expect(markdown).not.toMatch(/^\s*(- no list|1\. nor|2\. nor|===|# c)/m);
});

test("an empty workspace has a brief too; strangers, the signed-out and other names get nothing", async () => {
  const { engine, get } = await setup(emptyFile("Nothing yet"));
  expect(await (await get("md")).text()).toContain("Not written yet.");
  expect((await get("pdf")).status).toBe(404);
  expect((await get("json", null)).status).toBe(401);
  expect((await get("json", (await addUser(engine)).id)).status).toBe(404);
});
