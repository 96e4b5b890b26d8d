import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

/** Compiles what notes every write of a server; throws where nothing here can. */
export function buildJournal(folder: string): string {
  const library = resolve(join(folder, "journal.so"));
  const source = "durability/power/journal.c";
  const flags = ["-shared", "-fPIC", "-O2", "-o", library, source, "-ldl", "-lpthread"];
  const { error, status, stderr } = spawnSync("cc", flags, { encoding: "utf8" });
  if (error || status !== 0)
    throw new Error(
      `No power was cut: cc, a C compiler, could not make the library that notes the writes. ${stderr ?? error?.message}`,
    );
  return library;
}
