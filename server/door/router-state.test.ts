import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isStateReadable } from "./router-state";

const saying = (state: unknown) =>
  isStateReadable({ headers: { "next-router-state-tree": state } } as unknown as IncomingMessage);
const sent = (state: unknown) => saying(encodeURIComponent(JSON.stringify(state)));

test("a page may say where it is, or nothing", () => {
  expect(saying(undefined)).toBe(true);
  expect(sent(["", { children: [["workspaceId", "w1", "d", null], {}] }, null, "refetch"])).toBe(true);
});

test.each([[[""]], ["text"], [["", { children: 1 }]], [null]])("%j says nothing anybody can read", (state) =>
  expect(sent(state)).toBe(false),
);
test("nor does what is no text of ours", () => expect(saying("%5B%22")).toBe(false));
