import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { dirname } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Failure, Figure, Place, Run } from "./figures";

/** What is measured at one place, added to the run. */
export type Note = (
  subject: string,
  measure: string,
  figure: Omit<Figure, keyof Place | "subject" | "measure">,
) => void;
export type Journal = {
  readonly run: () => Run;
  /** Measures one thing. What goes wrong in it is written down, and the rest goes on. */
  readonly measure: (place: Place, subject: string, work: (note: Note) => Promise<void>) => Promise<void>;
  /** Does what measures several things; what goes wrong between them is written down too. */
  readonly attempt: (place: Place, work: () => Promise<void>) => Promise<void>;
};

/** A run that is in its file after each thing that is measured: what ends it in the middle loses nothing before it. */
export function openJournal(file: string): Journal {
  const begun = new Date();
  const figures: Figure[] = [];
  const failures: Failure[] = [];
  const [processor] = cpus();
  const machine = {
    node: process.version,
    processors: cpus().length,
    model: processor?.model.trim() ?? "unknown",
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
  const minutes = () => Math.round((Date.now() - begun.getTime()) / 6_000) / 10;
  const run = (): Run => ({ begun: begun.toISOString(), minutes: minutes(), machine, figures, failures });
  const say = (text: string) =>
    console.error(`${minutes().toFixed(1).padStart(5)} min, load ${(loadavg()[0] ?? 0).toFixed(1)}  ${text}`);
  mkdirSync(dirname(file), { recursive: true });
  const write = () => writeFileSync(file, `${JSON.stringify(run(), null, 1)}\n`);
  const nameFor = ({ on, with: holds, part }: Place, subject: string) =>
    [on, holds, part, subject].filter((each) => each !== null && each !== "").join(" · ");
  const fail = (place: Place, subject: string, error: unknown) => {
    const told = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
    const why = told.split("\n").slice(0, 8).join("\n");
    failures.push({ ...place, subject, why });
    say(`${nameFor(place, subject)}: NOT MEASURED, ${why.slice(0, 400)}`);
  };
  return {
    run,
    measure: async (place, subject, work) => {
      const before = figures.length;
      try {
        await work((about, measure, figure) => figures.push({ ...place, subject: about, measure, ...figure }));
        say(`${nameFor(place, subject)}: ${figures.length - before} figures`);
      } catch (error) {
        fail(place, subject, error);
      }
      write();
    },
    attempt: async (place, work) => {
      try {
        await work();
      } catch (error) {
        fail(place, "", error);
      }
      write();
    },
  };
}

export const readRun = (file: string): Run => JSON.parse(readFileSync(file, "utf8")) as Run;
