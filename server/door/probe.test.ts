import { once } from "node:events";
import { type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeDoor } from "./close-door";
import { type Door, openDoor } from "./door";

let door: Door;
let ready: boolean;
let reached: string[];

beforeEach(async () => {
  [ready, reached] = [true, []];
  const handle = (asked: { url?: string }, response: { end: () => void }) => {
    reached.push(asked.url ?? "");
    response.end();
  };
  door = openDoor({ baseUrl: "https://attune.example", trustProxy: [] }, handle, async () => ready);
  door.server.listen(0, "127.0.0.1");
  await once(door.server, "listening");
});
afterEach(() => closeDoor(door, 100));

type Answer = { status: number; text: string; headers: IncomingHttpHeaders };

const ask = (path: string, { method = "GET", host = "10.1.2.3:3000", body = "" } = {}) =>
  new Promise<Answer>((done, failed) => {
    const { port } = door.server.address() as AddressInfo;
    const asking = request({ port, host: "127.0.0.1", path, method, headers: { host } }, async (answer) => {
      let text = "";
      for await (const part of answer) text += String(part);
      done({ status: answer.statusCode ?? 0, text, headers: answer.headers });
    });
    asking.on("error", failed);
    asking.end(body);
  });

test("whoever watches the process is answered in a word, under any host name, past the pages", async () => {
  const alive = await ask("/healthz");
  expect([alive.status, alive.text]).toEqual([200, '{"attune":"alive"}\n']);
  expect(alive.headers["cache-control"]).toBe("no-store");
  expect(alive.headers["content-security-policy"]).toMatch(/^default-src 'none'/);
  expect(alive.headers["set-cookie"]).toBeUndefined();
  expect(await ask("/readyz?from=elsewhere")).toMatchObject({ status: 200, text: '{"attune":"ready"}\n' });
  expect(await ask("/readyz", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  ready = false;
  expect(await ask("/readyz")).toMatchObject({ status: 503, text: '{"attune":"not ready"}\n' });
  expect((await ask("/healthz")).status).toBe(200);
  expect(reached).toEqual([]);
});

test("they may only read, and nothing beside these two addresses is open to other hosts", async () => {
  for (const host of ["10.1.2.3:3000", "attune.example"])
    expect((await ask("/readyz", { method: "POST", body: "x", host })).status).toBe(405);
  for (const path of ["/readyz/x", "/healthz.json", "/", "/api/health"]) expect((await ask(path)).status).toBe(421);
  expect(reached).toEqual([]);
});
