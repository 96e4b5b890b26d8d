import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";

/* Loaded into the server that is measured: on a signal it collects what is not needed any more and writes down what it takes. */
const log = process.env.MEMORY_LOG;
if (isMainThread && log) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  process.on("SIGUSR2", () => {
    const before = process.memoryUsage();
    collect();
    collect();
    writeFileSync(log, JSON.stringify({ before, after: process.memoryUsage() }));
  });
}
