import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { newTestEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { dump } from "@/db/transfer";
import { audit } from "./audit";

const folder = mkdtempSync(join(tmpdir(), "attune-audit-"));

/** What the command prints about a document, and how it ends. */
async function verify(document: unknown, ...more: string[]) {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(document));
  const printed: string[] = [];
  const keep = (text: unknown, done?: unknown) => {
    printed.push(String(text));
    if (typeof done === "function") done();
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write").mockImplementation(keep));
  try {
    return { code: await audit.run(["verify", "--backup", file, ...more]), printed: printed.join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test("a whole history is whole; one word changed is found, and only that workspace is broken", async () => {
  const engine = await newTestEngine();
  const { workspaceId } = await addWorkspace(engine, larkmere());
  await addWorkspace(engine, larkmere());
  const { document } = await dump(engine);
  const only = ["--workspace", workspaceId];
  expect(await verify(document, ...only)).toEqual({
    code: 0,
    printed: expect.stringMatching(/^whole {3}.+: 1 entry\n$/),
  });

  const entry = document.tables["audit_entry"]?.find((row) => row["workspaceId"] === workspaceId);
  entry!["reason"] = "another";
  const broken = await verify(document, ...only);
  expect(broken.code).toBe(1);
  expect(broken.printed).toMatch(/^broken .+: entry \d+ is not as it was written[^\n]*\n1 of 1 broken\./);
  await expect(verify(document, "--workspace", "nobody")).rejects.toThrow("There is no workspace");
  await expect(verify({ some: "file" })).rejects.toThrow("is not a backup");
});
