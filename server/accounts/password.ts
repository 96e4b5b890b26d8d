import { hash, verify } from "@node-rs/argon2";
import { takeTurns } from "../files/tables/take-turns";

/** argon2id at the size OWASP recommends: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two at a time: many sign-ins at once must not slow everybody else down, nor wait without end. */
const inTurn = takeTurns(
  2,
  500,
  "Many people are signing in just now. Nothing was changed: wait half a minute, then try again.",
  30,
);

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize("NFKC"), cost));

export const verifyPassword = (given: { hash: string; password: string }): Promise<boolean> =>
  inTurn(() => verify(given.hash, given.password.normalize("NFKC")));

/** Of a password nobody knows, at the same cost: verifying against it takes as long as against a real one. */
export const decoyHash =
  "$argon2id$v=19$m=19456,t=2,p=1$HX3Rpb9uaZlOlpwl2dp39A$f2nn3S73QBlO6gki99b87KBMX4bOQtOuHLAwG5pqpw8";
