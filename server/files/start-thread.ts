import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Transferable, Worker } from "node:worker_threads";

type Asked = {
  /** The file beside the server into which `npm start` has put it. */
  readonly built: string;
  /** Where its source lies, from the root of the project. */
  readonly source: readonly string[];
  readonly workerData: unknown;
  readonly transferList?: readonly Transferable[];
  readonly heapMegabytes: number;
};

/** Runs a module of ours in a thread with a heap of its own, which may be ended at any time. */
export function startThread({ built, source, workerData, transferList = [], heapMegabytes }: Asked): Worker {
  return new Worker(programOf(built, source), {
    eval: true,
    workerData,
    transferList: [...transferList],
    // What reads strangers' files or computes need not know our settings.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
}

/**
 * The program of a thread, as text: the bundler of the pages would follow a path it can read, and bundle the thread to a
 * place where none can be started. `npm start` and the tests have put it into one file; elsewhere it runs from its
 * source, with the compiler registered in its own thread (a loader given to Node by option does not reach threads).
 */
function programOf(built: string, source: readonly string[]): string {
  const address = (...path: readonly string[]) =>
    JSON.stringify(pathToFileURL(join(/* turbopackIgnore: true */ process.cwd(), ...path)).href);
  const isBuilt = process.env.NODE_ENV === "production";
  const folder = process.env["ATTUNE_BUNDLES"] ?? (isBuilt ? (process.env["NEXT_DIST"] ?? ".next") : null);
  if (folder !== null && existsSync(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, built)))
    return `import(${address(folder, built)});`;
  return `import("tsx/esm/api").then(({ register }) => { register(); return import(${address(...source)}); });`;
}
