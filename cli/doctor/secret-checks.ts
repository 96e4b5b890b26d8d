import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { openEngine } from "@/db/client";
import { readSealedSecrets } from "@/db/sealed-secrets";
import { unseal } from "@/server/accounts/seal";
import { type Check, note, type Place, type Said, trouble, unseen } from "./place";

const secretFile = ({ dataFolder }: Place) => join(dataFolder, "secret");

export const secretChecks: readonly Check[] = [
  {
    name: "the secret is private",
    look: (place) => {
      const file = secretFile(place);
      if (place.variables["ATTUNE_SECRET"] || !existsSync(file) || (statSync(file).mode & 0o077) === 0) return [];
      return [
        trouble(
          `Others can read ${file}: chmod 600 it. If strangers could, remove it and start again: everybody signs in anew, and second factors are set up again.`,
        ),
      ];
    },
  },
  { name: "the secret is strong, and shared where it must be", look: lookAtStrength },
  { name: "the secret is the one of this database", look: lookAtFit },
];

/** 32 characters from a generator have some twenty different ones; what people make up by repeating has few. */
const fewestDifferent = 12;

async function lookAtStrength(place: Place): Promise<Said[]> {
  const given = place.variables["ATTUNE_SECRET"];
  const file = secretFile(place);
  const make = `node -e "console.log(require('crypto').randomBytes(32).toString('base64url'))"`;
  const secret = given ?? (existsSync(file) ? readFileSync(file, "utf8") : null);
  if (secret !== null && (secret.length < 32 || new Set(secret).size < fewestDifferent)) {
    const named = given === undefined ? `The secret in ${file}` : "ATTUNE_SECRET";
    return [trouble(`${named} can be guessed. Make one with: ${make}`)];
  }
  const database = await place.database();
  if (given !== undefined || database.kind !== "open" || database.server === null) return [];
  const { attuneServers } = database.server;
  if (attuneServers > 1)
    return [
      trouble(
        `${attuneServers} Attune servers use this database and ATTUNE_SECRET is not set here: who signed in at one may be nobody at another. Set the same ATTUNE_SECRET for all of them; make one with: ${make}`,
      ),
    ];
  return [note("Before a second server joins this database, set the same ATTUNE_SECRET for both.")];
}

/** Second factors are sealed with the secret: one that does not open is the surest sign of a wrong one. */
async function lookAtFit(place: Place): Promise<Said[]> {
  const database = await place.database();
  if (database.kind !== "open" || database.schema.kind !== "current" || database.damage.length > 0)
    return [unseen("The database cannot be asked.")];
  if (!place.variables["ATTUNE_SECRET"] && !existsSync(secretFile(place))) {
    return [note("There is no secret yet: the first start makes it.")];
  }
  const engine = openEngine(place.databaseUrl);
  try {
    const sealed = await readSealedSecrets(engine.db);
    const closed = sealed.filter(({ sealedSecret, userId }) => unseal(sealedSecret, userId) === null).length;
    if (closed === 0) return [];
    return [
      trouble(
        `${closed} of ${sealed.length} second factors cannot be opened with this secret: it is not the one they were made with. Bring back the file “secret” of the data folder they were made with, or set ATTUNE_SECRET to its contents. If it is lost: attune owner reset --without-second-factor for each person.`,
      ),
    ];
  } finally {
    await engine.close();
  }
}
