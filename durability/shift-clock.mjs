import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded into the server under test before anything else: its clock differs from the machine's by as many milliseconds as
 * a file says, from the moment the file says it. Timers go on as they do where the clock of a machine is set.
 */
const file = process.env.SHIFTED_CLOCK;
const Real = Date;
let shift = Number.NaN;
const now = () => Real.now() + shift;

const Shifted = new Proxy(Real, {
  construct: (_real, given, made) => Reflect.construct(Real, given.length === 0 ? [now()] : given, made),
  apply: () => new Real(now()).toString(),
  get: (_real, name) => (name === "now" ? now : Reflect.get(Real, name)),
});
Real.prototype.constructor = Shifted;
globalThis.Date = Shifted;

const hear = () => {
  const said = Number(readFileSync(file, "utf8"));
  if (said === shift) return;
  shift = said;
  if (!isMainThread) return;
  writeFileSync(`${file}.draft`, String(shift));
  renameSync(`${file}.draft`, `${file}.heard`);
};
hear();
setInterval(hear, 20).unref();
