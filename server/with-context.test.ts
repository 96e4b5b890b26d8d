import { expect, onTestFinished, test } from "vitest";
import { withContext } from "./with-context";

test("without a database, what is not asked by tRPC is told so too, and when to try again", async () => {
  Object.defineProperty(globalThis, "attuneEngine", {
    configurable: true,
    get: () => {
      throw Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    },
  });
  onTestFinished(() => void Reflect.deleteProperty(globalThis, "attuneEngine"));
  const request = new Request("http://127.0.0.1:3000/api/import/x", { method: "POST" });
  const answer = await withContext(request, "import", async () => new Response("read"));
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await answer.json()).toMatchObject({
    error: { message: expect.stringMatching(/^The database does not answer/) },
  });
});
