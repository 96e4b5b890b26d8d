import { statfsSync } from "node:fs";
import { resolve } from "node:path";
import { databaseUrl } from "@/db/dialect";
import { type Examined, examineDatabase } from "@/db/examine-database";
import { dataFolder } from "@/server/accounts/secret";
import { type Environment, readEnvironment } from "@/server/environment";
import { buildTroubleIn } from "./build-trouble";

/** What the doctor looks at. Handed in, so that every fault can be planted. */
export type Place = {
  readonly variables: { readonly [name: string]: string | undefined };
  /** Such as 20.9.0. */
  readonly nodeVersion: string;
  /** The folder of the product. */
  readonly root: string;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  /** The number of the user who runs this; null where the system has none. */
  readonly userNumber: number | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Bytes that may still be written beside this path. */
  readonly bytesFree: (path: string) => number;
  /** Why npm start would build, as a sentence; null when the build is of these sources. */
  readonly buildTrouble: () => Promise<string | null>;
  /** Read once: several checks look at it. */
  readonly database: () => Promise<Examined>;
};

/** What a check has to say. Trouble makes the doctor end with 1; a note does not; unseen is what could not be looked at. */
export type Said = { readonly kind: "trouble" | "note" | "unseen"; readonly sentence: string };
export type Check = { readonly name: string; readonly look: (place: Place) => Promise<Said[]> | Said[] };

export const trouble = (sentence: string): Said => ({ kind: "trouble", sentence });
export const note = (sentence: string): Said => ({ kind: "note", sentence });
export const unseen = (sentence: string): Said => ({ kind: "unseen", sentence });

/** The settings where they can be read; what is wrong with them is one check's business. */
export function settingsOf({ variables }: Place): Environment | null {
  try {
    return readEnvironment(variables);
  } catch {
    return null;
  }
}

export function placeHere(): Place {
  let examined: Promise<Examined> | undefined;
  return {
    variables: process.env,
    nodeVersion: process.versions.node,
    root: resolve(process.env["ATTUNE_ROOT"] ?? process.cwd()),
    databaseUrl,
    dataFolder: dataFolder(),
    userNumber: process.getuid?.() ?? null,
    now: Date.now(),
    bytesFree: (path) => {
      const { bavail, bsize } = statfsSync(path);
      return bavail * bsize;
    },
    buildTrouble: () => buildTroubleIn(process.env),
    database: () => (examined ??= examineDatabase(databaseUrl)),
  };
}
