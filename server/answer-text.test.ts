import { inflateSync } from "node:zlib";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { expect, test } from "vitest";
import type { Engine } from "@/db/engine";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { unpackedJson } from "@/domain/packed-json";
import { packedKept, sendKept } from "./answer-text";
import { packedHeader } from "./door/response-headers";
import { appRouter, createCaller } from "./root";

/** Asks over HTTP, as a page does; whether the answer was packed, and what it said. */
async function asked(
  engine: Engine,
  userId: string,
  names: readonly string[],
  input: object,
  encoding = "deflate, br",
) {
  const inputs = JSON.stringify(Object.fromEntries(names.map((_, at) => [at, input])));
  const url = `http://127.0.0.1:3000/api/trpc/${names.join(",")}?batch=1&input=${encodeURIComponent(inputs)}`;
  const request = new Request(url, { headers: { "accept-encoding": encoding } });
  const createContext = () => ({ engine, userId, ip: "" });
  const response = await sendKept(request, () =>
    fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: appRouter, createContext }),
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  const isPacked = response.headers.get(packedHeader) === "deflate";
  const text = (isPacked ? inflateSync(bytes) : bytes).toString();
  type Said = { result?: { data: unknown }; error?: { data: { code: string } } }[];
  return { isPacked, status: response.status, said: JSON.parse(text) as Said };
}

const screens = ["useCase.list", "roadmap.moves", "finding.list", "experiment.list", "metric.scorecard"];

test("what is sent is what the procedures answer, packed or not, asked for once or again", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const api = createCaller({ engine, userId: idOf.viewer, ip: "" });
  const answers = [
    await api.useCase.list({ workspaceId }),
    await api.roadmap.moves({ workspaceId }),
    await api.finding.list({ workspaceId }),
    await api.experiment.list({ workspaceId }),
    await api.metric.scorecard({ workspaceId }),
  ];
  for (const encoding of ["gzip, deflate, br", "gzip, deflate, br", "identity"]) {
    const { isPacked, said } = await asked(engine, idOf.viewer, screens, { workspaceId }, encoding);
    expect(isPacked).toBe(encoding !== "identity");
    expect(said.map(({ result }) => result?.data)).toEqual(JSON.parse(JSON.stringify(answers)));
  }
  for (const answer of answers) for (const _again of [1, 2]) expect(unpackedJson(packedKept(answer))).toEqual(answer);
});

test("what one may is one's own, a stranger is told nothing, and the next question knows a commit", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const stranger = await addWorkspace(engine);
  const list = async (userId: string) => {
    const { said } = await asked(engine, userId, ["useCase.list"], { workspaceId });
    return said[0]?.result?.data as { may: object; rows: { id: string; name: string; version: number }[] };
  };
  const seen = await list(idOf.editor);
  expect(seen.may).toEqual({ contribute: true, edit: true });
  expect((await list(idOf.viewer)).may).toEqual({ contribute: false, edit: false });
  expect((await asked(engine, stranger.idOf.owner, ["useCase.list"], { workspaceId })).said[0]?.error?.data.code).toBe(
    "NOT_FOUND",
  );
  const [row] = seen.rows;
  const editor = createCaller({ engine, userId: idOf.editor, ip: "" });
  const set = { name: "Called something else" };
  await editor.useCase.editFields({ workspaceId, useCaseId: row!.id, version: row!.version, set });
  const now = (await list(idOf.viewer)).rows.find(({ id }) => id === row!.id);
  expect([now?.name, now?.version]).toEqual([set.name, row!.version + 1]);
});
