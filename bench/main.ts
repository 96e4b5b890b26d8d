import { buildProduct } from "@/scripts/build-product.mjs";
import { compareRuns } from "./compare";
import type { Database, Holds, Part } from "./figures";
import { type Journal, openJournal, readRun } from "./journal";
import { type Options, readOptions, usage } from "./options";
import { measureFindings } from "./processor/measure-processor";
import { measureSequencer } from "./processor/sequencer";
import { measureScreens } from "./screens/measure-screens";
import { measureFiles } from "./server/measure-files";
import { measureServer } from "./server/measure-server";
import { measureStart } from "./server/measure-start";
import { openStages, type Stages } from "./stage";
import { tablesOf } from "./tables";
import { writeReadme } from "./write-readme";

type On = { on: Database; with: Holds };

/** What is measured on one kind of workspace in one database; each of these has a database of its own, as it was filled. */
async function measureOn(stages: Stages, place: On, options: Options, journal: Journal): Promise<void> {
  const { only, screens, seconds } = options;
  const has = (...names: Part[]) => names.some((name) => only.includes(name));
  const open = () => stages.open(place.on, place.with);
  /** What goes wrong outside a single figure costs this part, and no other. */
  const attempt = (part: Part, work: () => Promise<void>) =>
    has(part) ? journal.attempt({ part, ...place }, work) : Promise.resolve();
  await attempt("start", async () => {
    const stage = await open();
    await journal.measure({ part: "start", ...place }, "start", (note) => measureStart(stage, note));
  });
  await attempt(has("screens") ? "screens" : "acts", async () =>
    measureScreens(await open(), place, { parts: only, only: screens, isFirst: place.on === options.on[0] }, journal),
  );
  // The large workspace is what answers are slow with, if they are.
  if (place.with === "large" || !options.with.includes("large"))
    await attempt(has("api") ? "api" : "memory", async () =>
      measureServer(await open(), place, { parts: only, seconds }, journal),
    );
  await attempt("files", async () => measureFiles(await open(), place, journal));
}

async function measure(options: Options): Promise<boolean> {
  if (process.env["NEXT_DIST"] === undefined && !(await buildProduct())) return false;
  const journal = openJournal(options.out);
  const stages = openStages();
  try {
    for (const on of options.on)
      for (const holds of options.with) await measureOn(stages, { on, with: holds }, options, journal);
    if (options.only.includes("processor")) {
      const place = { part: "processor", on: null, with: null } as const;
      await journal.measure(place, "rules", async (note) => measureFindings(note));
      await journal.measure(place, "sequence", measureSequencer);
    }
  } finally {
    stages.close();
  }
  console.log(tablesOf(journal.run()));
  console.log(`Written to ${options.out}.`);
  return journal.run().failures.length === 0;
}

function ask() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}

const asked = ask();
if (asked.what === "compare") console.log(compareRuns(readRun(asked.before), readRun(asked.after)));
else if (asked.what === "readme") writeReadme(readRun(asked.file));
else process.exit((await measure(asked.options)) ? 0 : 1);
process.exit(0);
