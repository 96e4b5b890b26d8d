import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { exportableKinds } from "@/domain/exchange/tables/kind-keys";
import { parsePasted } from "../files/tables/parse-pasted";
import { createCaller } from "../root";
import { downloadTable } from "./export-tables";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const download = (kind: string, query = "", userId: string | null = idOf.viewer) =>
    downloadTable({ engine, userId, ip: "" }, { workspaceId, kind, search: new URLSearchParams(query) });
  const table = async (kind: string, query = "") => parsePasted(await (await download(kind, query)).text());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  return { engine, workspaceId, idOf, download, table, as };
}

test("every table goes out to whoever may look, as csv and xlsx, under a name that says what and when", async () => {
  const { download } = await setup();
  for (const kind of exportableKinds)
    for (const format of ["csv", "xlsx"]) {
      const response = await download(kind, `format=${format}`);
      expect(response.status, kind).toBe(200);
      expect(response.headers.get("content-disposition")).toMatch(
        new RegExp(`^attachment; filename="Larkmere Home [a-z ]+ 2026-11-21\\.${format}"`),
      );
    }
});

test("the ranking holds rank, scores and verdict, best first", async () => {
  const { table } = await setup();
  const { header, rows } = await table("ranking");
  expect(rows).toHaveLength(25);
  expect(Object.fromEntries(header.map((heading, at) => [heading, rows[0]?.[at]]))).toMatchObject({
    Rank: "1",
    Id: "W07",
    "Use case": "Sofa and bed finder",
    Verdict: "Do now",
    Priority: "75.5",
    "Creepiness band": "Moderate",
  });
});

test("no name of a use case runs as a formula", async () => {
  const file = larkmere();
  const { download } = await setup({
    ...file,
    useCases: file.useCases.map((each) => ({ ...each, name: `=HYPERLINK("http://evil.example","${each.name}")` })),
  });
  const text = await (await download("use-cases")).text();
  expect(text).toContain("'=HYPERLINK");
  expect(text).not.toMatch(/(^|[,\n"])=HYPERLINK/);
});

test("answers of a round go out once they are revealed and not before, not even one's own", async () => {
  const { workspaceId, idOf, as, table, download } = await setup();
  const { id: roundId } = await as("editor").round.create({
    workspaceId,
    name: "Autumn",
    subjectKind: "useCase",
    mode: "blind",
    subjectIds: ["W10", "W11"],
    scorers: [
      { scorerId: idOf.editor, groups: ["customerValue"] },
      { scorerId: idOf.contributor, groups: ["customerValue"] },
    ],
  });
  const give = (subjectId: string, answer: number) =>
    as("contributor").round.answer({
      ...{ workspaceId, roundId, subjectId, version: 0, done: true },
      answers: { "customerValue.effort": { answer, note: "They must measure first", confidence: 3 } },
    });
  await give("W10", 2);
  await give("W11", 4);
  const own = await download("round-answers", "", idOf.contributor);
  expect(parsePasted(await own.text()).rows).toEqual([]);
  await as("editor").round.reveal({ workspaceId, roundId, subjectId: "W10", evenIfNotDone: true });
  const { header, rows } = await table("round-answers");
  expect(rows).toHaveLength(1);
  expect(Object.fromEntries(header.map((heading, at) => [heading, rows[0]?.[at]]))).toMatchObject({
    Round: "Autumn",
    Id: "W10",
    Criterion: "Effort for the customer",
    "Scored by": "The contributor",
    Answer: "2",
    Confidence: "3",
    Note: "They must measure first",
  });
});

test("a table to start from holds the columns and one example", async () => {
  const { table } = await setup();
  const { header, rows } = await table("use-cases", "example=yes");
  expect(header.slice(0, 2)).toEqual(["Name", "Description"]);
  expect(rows).toHaveLength(1);
});

test("strangers, other tables and other formats are refused in a sentence", async () => {
  const { download, engine } = await setup();
  const stranger = await addUser(engine);
  const tried = [
    [await download("use-cases", "", null), 401],
    [await download("use-cases", "", stranger.id), 404],
    [await download("members"), 404],
    [await download("use-cases", "format=exe"), 422],
  ] as const;
  for (const [response, status] of tried) {
    expect(response.status).toBe(status);
    expect(((await response.json()) as { error: { message: string } }).error.message).toMatch(/\w+ .*\.$/);
  }
});
