import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { databaseFile, readEnvironment } from "@/server/environment";
import { type Check, note, type Place, type Said, trouble } from "./place";

const megabyte = 1024 * 1024;
/** Our default: below this, the next weeks of work or a copy before an update may not fit. */
const leastFree = 512 * megabyte;

const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)));

export const machineChecks: readonly Check[] = [
  { name: "Node.js is recent enough", look: lookAtNode },
  {
    name: "the settings can be understood",
    look: ({ variables }) => {
      try {
        readEnvironment(variables);
        return [];
      } catch (error) {
        return (error as Error).message.split("\n").map(trouble);
      }
    },
  },
  { name: "the data folder can be written", look: lookAtFolder },
  { name: "there is room on the disk", look: lookAtRoom },
  {
    name: "the product is built from these sources",
    look: async ({ buildTrouble }) => {
      const problem = await buildTrouble();
      return problem === null ? [] : [trouble(problem)];
    },
  },
];

function lookAtNode({ nodeVersion, root }: Place): Said[] {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { engines: { node: string } };
  const least = engines.node.replace(/^>=/, "");
  const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return [];
  return [trouble(`This is Node.js ${nodeVersion}. Install ${least} or newer, and run npm start once with it.`)];
}

function lookAtFolder({ dataFolder, databaseUrl, userNumber, variables }: Place): Said[] {
  if (!existsSync(dataFolder) && databaseFile(databaseUrl) === null && variables["ATTUNE_SECRET"])
    return [note(`${dataFolder} does not exist: with PostgreSQL and ATTUNE_SECRET only the first start needs it.`)];
  if (!existsSync(dataFolder))
    return [trouble(`${dataFolder} does not exist yet: npm start makes it. Or set ATTUNE_DATA_DIR to where it is.`)];
  const about = statSync(dataFolder);
  if (!about.isDirectory()) return [trouble(`${dataFolder} is no folder. Set ATTUNE_DATA_DIR to a folder.`)];
  if (userNumber !== null && about.uid !== userNumber && (about.mode & 0o022) === 0)
    return [
      trouble(
        `${dataFolder} belongs to user number ${about.uid}, and this is run by number ${userNumber}. Run Attune and this command as that user, or give the folder to the one who runs Attune: chown -R.`,
      ),
    ];
  if ((about.mode & 0o222) === 0 || !mayBeWritten(dataFolder))
    return [trouble(`Give the user who runs Attune the right to write in ${dataFolder}: chmod u+rwx.`)];
  const strangers = readdirSync(dataFolder).filter(
    (name) => ![about.uid, undefined].includes(ownerOf(join(dataFolder, name))),
  );
  if (userNumber === null || strangers.length === 0) return [];
  return [
    trouble(
      `In ${dataFolder}, ${strangers.join(", ")} ${strangers.length === 1 ? "belongs" : "belong"} to another user than the folder, as after a start by another one. Give all of it to the one who runs Attune: chown -R.`,
    ),
  ];
}

/** Whose a file is; that of what has just gone is nobody's business. */
const ownerOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.uid;

function mayBeWritten(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The files that the database needs room for: on SQLite it, and a copy of it before an update. */
function lookAtRoom({ dataFolder, databaseUrl, bytesFree }: Place): Said[] {
  const file = databaseFile(databaseUrl);
  const needed = Math.max(leastFree, file !== null && existsSync(file) ? 2 * statSync(file).size : 0);
  const places = [dataFolder, file === null ? dataFolder : dirname(file)].map(existing);
  // Two folders on one disk are told once.
  const disks = new Map(places.map((place) => [statSync(place).dev, place]));
  return [...disks.values()].flatMap((place) => {
    const free = bytesFree(place);
    const inMegabytes = (bytes: number) => Math.floor(bytes / megabyte).toLocaleString("en-GB");
    if (free >= needed) return [];
    return [
      trouble(
        `Only ${inMegabytes(free)} MB are free where ${place} is; ${inMegabytes(needed)} MB should be (our default, or twice the database). Make room, or move the data to a larger disk.`,
      ),
    ];
  });
}
