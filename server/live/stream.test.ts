import { expect, onTestFinished, test, vi } from "vitest";
import { readNewestChange } from "@/db/change-events";
import type { Engine } from "@/db/engine";
import { testEngine } from "@/db/testing/database";
import { addSession, closeWorkspace, endSession, removeFromWorkspace, setRole } from "@/db/testing/open-sessions";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import { createCaller } from "../root";
import { watchOf } from "./live-watch";
import { openStream } from "./open-stream";
import { textStream } from "./text-stream";

type Told = { event: string; id: string | undefined; data: string };

/** Listens as a browser would: what was told so far, and whether it is over. */
function listenTo(response: Response) {
  const told: Told[] = [];
  const state = { over: false };
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const take = async () => {
    for (let rest = ""; ; ) {
      const { value, done } = await reader.read();
      if (done) break;
      const parts = (rest + value).split("\n\n");
      rest = parts.pop()!;
      for (const part of parts) {
        const fields = new Map(part.split("\n").map((line) => line.split(": ", 2) as [string, string]));
        told.push({ event: fields.get("event")!, id: fields.get("id"), data: part.split("data: ")[1] ?? "" });
      }
    }
    state.over = true;
  };
  void take();
  const leave = () => reader.cancel();
  onTestFinished(leave);
  const of = (event: string) => told.filter((each) => each.event === event);
  return { told, state, leave, of };
}

const ask = (engine: Engine, who: { userId: string; sessionId: string }, workspaceId: string, since?: number) =>
  openStream(
    { engine, ...who, ip: "" },
    workspaceId,
    new Request(`http://127.0.0.1:3000/api/live/${workspaceId}${since === undefined ? "" : `?since=${since}`}`),
  );

async function room() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere(), "owner");
  const as = async (role: keyof typeof idOf) => ({
    userId: idOf[role],
    sessionId: await addSession(engine, idOf[role]),
  });
  const owner = createCaller({ engine, userId: idOf.owner, ip: "" });
  const change = async (name: string) => {
    const { useCase } = await owner.useCase.detail({ workspaceId, useCaseId: "W01" });
    await owner.useCase.editFields({ workspaceId, useCaseId: "W01", version: useCase.version, set: { name } });
  };
  return { engine, workspaceId, idOf, as, owner, change };
}
const soon = { timeout: 5_000, interval: 20 };

test("a change is told to whoever looks, as kinds and ids, and to nobody in another workspace", async () => {
  const { engine, workspaceId, as, change } = await room();
  const other = await addWorkspace(engine, undefined, "owner");
  const viewer = listenTo(await ask(engine, await as("viewer"), workspaceId));
  const elsewhere = { userId: other.idOf.owner, sessionId: await addSession(engine, other.idOf.owner) };
  const stranger = listenTo(await ask(engine, elsewhere, other.workspaceId));
  await change("A name nobody may overhear");
  await expect.poll(() => viewer.of("change").length, soon).toBe(1);
  const [first] = viewer.of("change");
  const { seq, changes } = JSON.parse(first!.data) as { seq: number; changes: object[] };
  expect(changes).toEqual([{ kinds: ["useCase"], key: null }]);
  expect(Number(first!.id)).toBe(seq);
  expect(JSON.stringify(viewer.told)).not.toContain("overhear");
  expect(stranger.of("change")).toEqual([]);
});

test("whoever sent a change knows it again by the mark of their request", async () => {
  const { engine, workspaceId, as, owner } = await room();
  const listener = listenTo(await ask(engine, await as("owner"), workspaceId));
  const { useCase } = await owner.useCase.detail({ workspaceId, useCaseId: "W02" });
  const requestKey = crypto.randomUUID();
  const set = { name: "Marked" };
  await owner.useCase.editFields({ workspaceId, requestKey, useCaseId: "W02", version: useCase.version, set });
  await expect.poll(() => listener.of("change").length, soon).toBe(1);
  expect(listener.of("change")[0]!.data).toContain(requestKey);
});

test("somebody who comes back is told at once what changed meanwhile, and nothing where nothing did", async () => {
  const { engine, workspaceId, as, change } = await room();
  const before = await readNewestChange(engine);
  await change("While away");
  const who = await as("viewer");
  const back = listenTo(await ask(engine, who, workspaceId, before));
  await expect.poll(() => back.of("ready").length, soon).toBe(1);
  expect(back.told.map(({ event }) => event).slice(0, 2)).toEqual(["change", "ready"]);
  expect(back.told[0]!.data).toContain("useCase");
  const newest = Number(back.of("ready")[0]!.data);
  const same = listenTo(await ask(engine, who, workspaceId, newest));
  await expect.poll(() => same.of("ready").length, soon).toBe(1);
  expect(same.told[0]!.event).toBe("ready");
  const fromBackup = listenTo(await ask(engine, who, workspaceId, 9e14));
  await expect.poll(() => fromBackup.of("change").length, soon).toBe(1);
});

test.each([
  ["removed", async (engine: Engine, at: string, id: string) => removeFromWorkspace(engine, at, id)],
  ["made a viewer", async (engine: Engine, at: string, id: string) => setRole(engine, at, id, "viewer")],
  ["signed out", async (engine: Engine, _at: string, _id: string, session: string) => endSession(engine, session)],
  ["shut out by closing", async (engine: Engine, at: string) => closeWorkspace(engine, at)],
])("somebody who was %s hears nothing after it, and the stream ends", async (_how, strike) => {
  const { engine, workspaceId, idOf, as, change } = await room();
  const who = await as("editor");
  const victim = listenTo(await ask(engine, who, workspaceId));
  await change("Before");
  await expect.poll(() => victim.of("change").length, soon).toBe(1);
  await strike(engine, workspaceId, idOf.editor, who.sessionId);
  await change("After").catch(() => undefined);
  await expect.poll(() => victim.state.over, soon).toBe(true);
  expect(victim.of("change")).toHaveLength(1);
  expect(victim.told.at(-1)!.event).toBe("end");
});

test("strangers, the signed-out and too many windows are refused, and a window that closes makes room", async () => {
  const { engine, workspaceId, as, idOf } = await room();
  const stranger = await addUser(engine);
  const foreign = { userId: stranger.id, sessionId: await addSession(engine, stranger.id) };
  expect((await ask(engine, foreign, workspaceId)).status).toBe(404);
  const nobody = { engine, userId: null, sessionId: null, ip: "" };
  expect((await openStream(nobody, workspaceId, new Request("http://127.0.0.1:3000/"))).status).toBe(401);

  const who = await as("viewer");
  const open = [];
  for (let at = 0; at < 6; at++) open.push(listenTo(await ask(engine, who, workspaceId)));
  const refused = await ask(engine, who, workspaceId);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(watchOf(engine).ofSession(who.sessionId)).toBe(6);
  await open[0]!.leave();
  const again = await ask(engine, who, workspaceId);
  expect(again.status).toBe(200);
  expect(again.headers.get("cache-control")).toContain("no-transform");
  listenTo(again);
  expect((await ask(engine, { userId: idOf.viewer, sessionId: "another" }, workspaceId)).status).toBe(200);
});

test("whoever takes nothing is told nothing more once enough lies unread", () => {
  let told = 0;
  const { tell, end } = textStream(() => undefined);
  while (told < 100_000 && tell("change", "x".repeat(100))) told++;
  expect(told * 100).toBeGreaterThan(50_000);
  expect(told * 100).toBeLessThan(64 * 1_024);
  end();
  expect(tell("change", "")).toBe(false);
});

test("one who does not keep up is let go, and the others are told", async () => {
  const { engine, workspaceId, as, change } = await room();
  const who = await as("viewer");
  const well = listenTo(await ask(engine, who, workspaceId));
  const ended = vi.fn();
  const cursor = await readNewestChange(engine);
  const slow = { ...who, workspaceId, role: "viewer" as const, cursor, here: "", tell: () => false, end: ended };
  watchOf(engine).add(slow);
  await change("Slowly");
  await expect.poll(() => well.of("change").length, soon).toBe(1);
  expect(ended).toHaveBeenCalledOnce();
  expect(watchOf(engine).ofSession(who.sessionId)).toBe(1);
});

test("who is here is told by id and screen, without addresses that say more, and gone when they leave", async () => {
  const { engine, workspaceId, as, idOf } = await room();
  const listener = listenTo(await ask(engine, await as("viewer"), workspaceId));
  const editor = createCaller({ engine, userId: idOf.editor, ip: "" });
  const tab = crypto.randomUUID();
  await editor.live.here({ workspaceId, tab, place: "use-cases/W03" });
  const last = () => listener.of("presence").at(-1)?.data;
  await expect.poll(last, soon).toBe(JSON.stringify([{ userId: idOf.editor, place: "use-cases/W03" }]));
  await editor.live.here({ workspaceId, tab, place: "roadmap" });
  await expect.poll(last, soon).toContain("roadmap");
  await editor.live.here({ workspaceId, tab, place: null });
  await expect.poll(last, soon).toBe("[]");
  await expect(editor.live.here({ workspaceId, tab, place: "my secret?text=1" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
