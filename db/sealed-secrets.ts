import { isNotNull } from "drizzle-orm";
import type { Reader } from "./engine";
import { secondFactors } from "./schema";

/** The second factors people sign in with, sealed as they are stored. */
export const readSealedSecrets = (db: Reader): PromiseLike<{ userId: string; sealedSecret: string }[]> =>
  db
    .select({ userId: secondFactors.userId, sealedSecret: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(isNotNull(secondFactors.confirmedAt));
