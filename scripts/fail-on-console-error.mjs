import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that makes the program complain on the console has found something: it fails. */
let complained;
beforeEach(() => {
  complained = vi.spyOn(console, "error");
});
afterEach(() => {
  expect(complained.mock.calls, "console.error was called").toEqual([]);
  complained.mockRestore();
});
