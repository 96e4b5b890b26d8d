import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export type Clock = {
  /** What a server needs to go by this clock. */
  settings: Readonly<Record<string, string>>;
  /** Sets the clock of the server; resolves when it goes by it. */
  set: (to: number) => Promise<void>;
  /** How often it was set. */
  times: () => number;
};

const heardWithinMs = 10_000;

/** A clock that a server goes by, and that can be set while it runs. */
export function newClock(folder: string): Clock {
  const file = resolve(join(folder, "clock"));
  const heardFile = `${file}.heard`;
  rmSync(heardFile, { force: true });
  let [shift, times] = [0, 0];
  const say = () => {
    writeFileSync(`${file}.said`, String(shift));
    renameSync(`${file}.said`, file);
  };
  const isHeard = () => {
    try {
      return readFileSync(heardFile, "utf8") === String(shift);
    } catch {
      return false;
    }
  };
  say();
  return {
    settings: {
      NODE_OPTIONS: `--import=${resolve("durability/shift-clock.mjs")}`,
      SHIFTED_CLOCK: file,
      // Where clocks are set twice a year.
      TZ: "Europe/Berlin",
    },
    set: async (to) => {
      shift = Math.round(to - Date.now());
      times++;
      say();
      const until = Date.now() + heardWithinMs;
      while (!isHeard()) {
        if (Date.now() > until) throw new Error("The server does not go by the clock it was given.");
        await pause(10);
      }
    },
    times: () => times,
  };
}
