import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const folder = mkdtempSync(join(tmpdir(), "attune-cli-"));

type Ended = { code: number; out: string; told: string };

/** As `attune` starts it. */
export const fromSource = ["--import", "tsx", "cli/main.ts"];
/** The same in one file, without compiling it at every start. */
const bundled = [join(process.env["ATTUNE_BUNDLES"]!, "attune-cli.mjs")];

export function attune(args: string[], env: Record<string, string> = {}, program = bundled): Promise<Ended> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [...program, ...args],
      { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, told) => done({ code: error ? Number(error.code) : 0, out, told }),
    );
  });
}
