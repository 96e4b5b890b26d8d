import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Engine } from "@/db/engine";
import { readHistory } from "@/db/history";
import { testEngine } from "@/db/testing/database";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import { dump } from "@/db/transfer";
import { enterWorkspace } from "@/db/workspace";
import { roles } from "@/domain/access";
import { exportableKinds } from "@/domain/exchange/tables/kind-keys";
import { groupsOf, keysOf } from "@/domain/scoring/rounds/criteria";
import { downloadDeck } from "../deck/download";
import { downloadTable } from "../exchange/export-tables";
import { appRouter, createCaller } from "../root";

const canary = "CANARY-OF-THE-ADMIN";
const groups = groupsOf("useCase").map(({ id }) => id);
const keys = keysOf("useCase", groups);

async function tableOf(engine: Engine, { userId, ...of }: { userId: string; workspaceId: string; kind: string }) {
  const search = new URLSearchParams({ format: "csv" });
  return (await downloadTable({ engine, userId, ip: "" }, { ...of, search })).text();
}

type Procedure = { _def: { type: string; inputs: z.ZodType[] } };
type Field = { enum?: unknown[]; anyOf?: Field[]; type?: string; items?: unknown };

/** Counts the commits of everybody, as the stream of changes does: that somebody did something, and never what. */
const counter = "live.newest";

/** Every query of the whole router, whoever wrote it. */
const queries = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).filter(
  ([path, { _def }]) => _def.type === "query" && path !== counter,
);

function someValue(field: Field): unknown {
  if (field.anyOf) return someValue(field.anyOf[0] ?? {});
  if (field.enum) return field.enum[0];
  if (field.type === "array") return [];
  if (field.type === "object") return {};
  if (field.type === "integer" || field.type === "number") return 1;
  if (field.type === "boolean") return true;
  return "W10";
}

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const caller = (userId: string) => createCaller({ engine, userId, ip: "" });
  const scorers = [idOf.admin, idOf.editor].map((scorerId) => ({ scorerId, groups }));
  const { id: roundId } = await caller(idOf.editor).round.create({
    ...{ workspaceId, name: "Blind", subjectKind: "useCase", mode: "blind", subjectIds: ["W10", "W11"], scorers },
  });
  const given: Record<string, string> = { workspaceId, roundId, subjectId: "W10", useCaseId: "W10", objectId: "W10" };
  const inputOf = (procedure: Procedure) => {
    const schema = z.toJSONSchema(procedure._def.inputs.at(-1) ?? z.object({}), {
      io: "input",
      unrepresentable: "any",
    });
    return Object.fromEntries(
      Object.entries((schema.properties ?? {}) as Record<string, Field>)
        .filter(([key]) => key in given || schema.required?.includes(key))
        .map(([key, field]) => [key, given[key] ?? someValue(field)]),
    );
  };
  /** What every query answers to everybody but the person whose answers are hidden, each in words. */
  const everythingSaid = async () => {
    const said: Record<string, string> = {};
    for (const role of roles.filter((each) => each !== "admin"))
      for (const [path, procedure] of queries) {
        const target = path.split(".").reduce((at, key) => (at as never)[key], caller(idOf[role]) as unknown) as (
          input: unknown,
        ) => Promise<unknown>;
        said[`${role} ${path}`] = JSON.stringify(
          await target(inputOf(procedure)).catch((error: { code: string }) => error.code),
        );
      }
    return said;
  };
  const answerAll = (answer: number, version: number, note: string) =>
    caller(idOf.admin).round.answer({
      ...{ workspaceId, roundId, subjectId: "W10", version, done: true },
      answers: Object.fromEntries(keys.map((key) => [key, { answer, confidence: answer, note }])),
    });
  return { engine, workspaceId, idOf, caller, roundId, everythingSaid, answerAll };
}

test("before the reveal no query tells anybody what another answered: neither the note nor the answers", async () => {
  const { engine, workspaceId, idOf, caller, roundId, everythingSaid, answerAll } = await setup();
  await answerAll(1, 0, `${canary} one`);
  const first = await everythingSaid();
  await answerAll(5, 1, `${canary} five`);
  const second = await everythingSaid();

  expect(Object.keys(first).length).toBeGreaterThan(60);
  expect(
    Object.values(first).filter((answer) => answer.startsWith("{") || answer.startsWith("[")).length,
  ).toBeGreaterThan(40);
  for (const [query, answer] of Object.entries(second)) {
    expect(answer, query).not.toContain(canary);
    // Hidden answers that change must change nothing that another person is told.
    expect(answer, query).toBe(first[query]);
  }

  await caller(idOf.editor).round.reveal({ workspaceId, roundId, subjectId: "W10", evenIfNotDone: true });
  const shown = await caller(idOf.viewer).round.subject({ workspaceId, roundId, subjectId: "W10" });
  expect(JSON.stringify(shown)).toContain(canary);
  const tables = await Promise.all(
    exportableKinds.map((kind) => tableOf(engine, { userId: idOf.viewer, workspaceId, kind })),
  );
  expect(tables.some((table) => table.includes(canary))).toBe(true);
}, 120_000);

test("neither history, events and remembered requests nor the deck hold a hidden answer", async () => {
  const { engine, workspaceId, idOf, roundId, answerAll } = await setup();
  await answerAll(5, 0, canary);
  const { document } = await dump(engine);
  const holding = Object.entries(document.tables).filter(([, rows]) => JSON.stringify(rows).includes(canary));
  expect(holding.map(([name]) => name)).toEqual(["round_answer"]);

  const entries = (document.tables["audit_entry"] ?? []).filter(
    (entry) => entry["action"] === "answered in scoring round" && entry["workspaceId"] === workspaceId,
  );
  expect(entries).toMatchObject([{ changes: [{ kind: "roundAnswer", after: { answered: keys.length, done: true } }] }]);
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.owner }, "view");
  const subject = (document.tables["round_subject"] ?? []).find(
    (row) => row["roundId"] === roundId && row["subjectId"] === "W10",
  );
  for (const kind of ["roundAnswer", "roundSubject", "scoringRound", "useCase"])
    for (const objectId of [String(subject?.["id"]), roundId, "W10"])
      expect(JSON.stringify(await readHistory(ws, { kind, objectId, beforeSeq: null }))).not.toContain(canary);

  for (const kind of exportableKinds)
    expect(await tableOf(engine, { userId: idOf.owner, workspaceId, kind }), kind).not.toContain(canary);

  const file = await downloadDeck({ engine, userId: idOf.owner, ip: "" }, workspaceId, new URLSearchParams());
  const parts = Object.values(unzipSync(new Uint8Array(await file.arrayBuffer())));
  expect(parts.length).toBeGreaterThan(10);
  for (const part of parts) expect(strFromU8(part)).not.toContain(canary);
});

test("a second person, who is a scorer too, sees that the first is done and nothing else", async () => {
  const { engine, workspaceId, idOf, caller, roundId, answerAll } = await setup();
  await answerAll(5, 0, canary);
  const subject = await caller(idOf.editor).round.subject({ workspaceId, roundId, subjectId: "W10" });
  expect(subject).toMatchObject({ shown: null, mine: { answers: {}, version: 0 } });
  expect(subject.progress).toMatchObject([
    { name: "The admin", answered: keys.length, done: true, enterVersion: null },
    { name: "The editor", answered: 0, done: false },
  ]);
  const stranger = await addUser(engine);
  await expect(caller(stranger.id).round.subject({ workspaceId, roundId, subjectId: "W10" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("an agreement before the reveal is refused, so nobody can learn answers from it", async () => {
  const { workspaceId, idOf, caller, roundId, answerAll } = await setup();
  await answerAll(5, 0, canary);
  const agreed = caller(idOf.editor).round.agree({
    ...{ workspaceId, roundId, subjectId: "W10", version: 1, targetVersion: 1 },
    agreed: { "customerValue.effort": 3 },
  });
  await expect(agreed).rejects.toMatchObject({ message: expect.stringMatching(/^Reveal the answers first/) });
});
