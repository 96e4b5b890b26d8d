import { afterEach, expect, test, vi } from "vitest";
import { countFailure, failuresSince, giveBack, takeTry } from "@/db/sign-in-failures";
import { testEngine } from "@/db/testing/database";
import { cookieName } from "./base-url";
import { networkOf } from "./limits";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each([
  ["10.0.0.7", "10.0.0.7"],
  ["::ffff:10.0.0.7", "10.0.0.7"],
  ["2001:db8:0:7::1", "2001:db8:0:7::/64"],
  ["2001:0DB8:0000:0007:ffff:1:2:3", "2001:db8:0:7::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["unknown", "unknown"],
])("%s is counted as %s", (ip, network) => expect(networkOf(ip)).toBe(network));

test("tries come back as they age, none before its time, and those that were right at once", async () => {
  const engine = await testEngine();
  vi.useFakeTimers({ toFake: ["Date"] });
  const start = new Date("2026-11-21T10:00:59.999Z").getTime();
  const limit = { key: `a ${crypto.randomUUID()}`, most: 2, windowMs: 15 * 60_000 };
  const at = async (seconds: number) => {
    vi.setSystemTime(start + seconds * 1_000);
    return takeTry(engine, [limit]);
  };

  expect(await at(0)).toHaveProperty("keys");
  const right = await at(300);
  expect(await at(600)).toEqual({ waitSeconds: 301 });
  if ("keys" in right) await giveBack(engine, right);
  expect(await at(601)).toHaveProperty("keys");
  expect(await at(899)).toHaveProperty("waitSeconds");
  expect(await at(901)).toHaveProperty("keys");
});

test("where the clock was set back, tries of the day that is to come keep nobody out", async () => {
  const engine = await testEngine();
  vi.useFakeTimers({ toFake: ["Date"] });
  const key = `b ${crypto.randomUUID()}`;
  const limit = { key, most: 2, windowMs: 15 * 60_000 };
  const tomorrow = new Date("2026-11-22T10:00:00Z");
  vi.setSystemTime(tomorrow);
  for (let tried = 0; tried < 2; tried++) expect(await takeTry(engine, [limit])).toHaveProperty("keys");
  await countFailure(engine, key, limit.windowMs);
  expect(await failuresSince(engine, key, 0)).toBe(3);

  vi.setSystemTime(new Date("2026-11-21T10:00:00Z"));
  expect(await failuresSince(engine, key, 0)).toBe(0);
  for (let tried = 0; tried < 2; tried++) expect(await takeTry(engine, [limit])).toHaveProperty("keys");
  expect(await takeTry(engine, [limit])).toEqual({ waitSeconds: 960 });
});

test("on https a cookie belongs to this very host", () => {
  vi.stubEnv("BASE_URL", "https://attune.example");
  expect(cookieName("session_token")).toBe("__Host-attune.session_token");
});
