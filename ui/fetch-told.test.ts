import { afterEach, expect, it, vi } from "vitest";
import { fetchTold } from "./fetch-told";

afterEach(() => vi.unstubAllGlobals());
const answering = (fetch: () => Promise<Response>) => vi.stubGlobal("fetch", fetch);

it("hands on what the server answers, also a refusal", async () => {
  answering(async () => Response.json({ error: {} }, { status: 409 }));
  expect((await fetchTold("/api/trpc")).status).toBe(409);
});

it("says in a sentence that the server could not be reached", async () => {
  answering(() => Promise.reject(new TypeError("Failed to fetch")));
  await expect(fetchTold("/api/trpc")).rejects.toThrow(/^The server could not be reached\./);
  answering(
    async () => new Response("<html>Bad gateway</html>", { status: 502, headers: { "content-type": "text/html" } }),
  );
  await expect(fetchTold("/api/trpc")).rejects.toThrow(/could not be reached/);
});

it("leaves alone what was called off", async () => {
  const called = new DOMException("", "AbortError");
  answering(() => Promise.reject(called));
  await expect(fetchTold("/api/trpc")).rejects.toBe(called);
});
