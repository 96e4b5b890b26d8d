import { hash, verify } from "@node-rs/argon2";

/** argon2id at the size OWASP recommends: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let running = 0;
const waiting: (() => void)[] = [];

/** Two at a time: many sign-ins at once must not slow everybody else down. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize("NFKC"), cost));

export const verifyPassword = (given: { hash: string; password: string }): Promise<boolean> =>
  inTurn(() => verify(given.hash, given.password.normalize("NFKC")));

/** Of a password nobody knows, at the same cost: verifying against it takes as long as against a real one. */
export const decoyHash =
  "$argon2id$v=19$m=19456,t=2,p=1$HX3Rpb9uaZlOlpwl2dp39A$f2nn3S73QBlO6gki99b87KBMX4bOQtOuHLAwG5pqpw8";
