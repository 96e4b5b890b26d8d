import { readFileSync } from "node:fs";
import { AttuneError } from "@/domain/errors";

export type Command = {
  summary: string;
  help: string;
  /** Resolves to the exit code. */
  run(args: string[]): Promise<number>;
};

/** The words on the command line were not understood. */
export class UsageError extends Error {}

/** The one file a command works on. */
export function onlyFile(args: readonly string[], help: string): string {
  const [file, ...rest] = args;
  if (file === undefined || file.startsWith("-") || rest.length > 0) throw new UsageError(help);
  return file;
}

/**
 * Reads a JSON document from a file.
 *
 * @throws AttuneError `not_found` or `invalid`, naming the file.
 */
export function readJson(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    throw new AttuneError("not_found", `${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new AttuneError("invalid", `${file} is not JSON: ${(error as Error).message}`);
  }
}

/** Writes all of it before the process may end, also into a pipe. */
export function print(text: string): Promise<void> {
  return new Promise((done, failed) => process.stdout.write(text, (error) => (error ? failed(error) : done())));
}
