import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { bundleForTests } from "../scripts/build-product.mjs";
import { cleanEnvironment } from "../security/start-server";

const folder = ".tmp/durability/cli";
let bundled: Promise<unknown> | undefined;

export type Ran = {
  /** Null where it was killed. */
  code: number | null;
  out: string;
  errors: string;
  ms: number;
};

/** Runs a command of the product on a database; killed without a warning after so many milliseconds, if it still runs. */
export async function runCommand(
  settings: Readonly<Record<string, string>>,
  args: readonly string[],
  { killAfterMs }: { killAfterMs?: number } = {},
): Promise<Ran> {
  await (bundled ??= bundleForTests(folder));
  const began = performance.now();
  const child = spawn(process.execPath, [join(folder, "attune-cli.mjs"), ...args], {
    env: cleanEnvironment(settings),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, errors] = ["", ""];
  child.stdout.on("data", (part: Buffer) => (out += part.toString()));
  child.stderr.on("data", (part: Buffer) => (errors += part.toString()));
  const ended = once(child, "close") as Promise<[number | null]>;
  if (killAfterMs !== undefined) {
    await Promise.race([ended, pause(killAfterMs)]);
    child.kill("SIGKILL");
  }
  const [code] = await ended;
  return { code, out, errors, ms: performance.now() - began };
}

/** The same, where nothing but success will do. */
export async function command(settings: Readonly<Record<string, string>>, args: readonly string[]): Promise<Ran> {
  const ran = await runCommand(settings, args);
  if (ran.code !== 0) throw new Error(`attune ${args.join(" ")} ended with ${ran.code}: ${ran.errors}${ran.out}`);
  return ran;
}
