import type { Engine } from "@/db/engine";
import { noteEvent } from "@/db/security-events";
import type { Limit, Taken } from "@/db/sign-in-failures";
import { takeTry } from "@/db/sign-in-failures";
import { AttuneError } from "@/domain/errors";
import { hashSecret } from "./link-secret";

const minute = 60_000;

/* Keys hold hashes: what is typed into the field for the address may be a password. */
export const limits = {
  /** Strangers together, so that more addresses do not buy more guesses. */
  account: (email: string): Limit => ({ key: `account ${hashSecret(email)}`, most: 10, windowMs: 15 * minute }),
  address: (ip: string): Limit => ({ key: `address ${networkOf(ip)}`, most: 60, windowMs: 15 * minute }),
  /** A browser that signed in before has tries of its own: strangers cannot use them up. */
  device: (secretHash: string): Limit => ({ key: `device ${secretHash}`, most: 10, windowMs: 15 * minute }),
  /** Somebody who is signed in and is asked for the password again. */
  again: (userId: string): Limit => ({ key: `again ${userId}`, most: 10, windowMs: 15 * minute }),
  code: (userId: string): Limit => ({ key: `code ${userId}`, most: 5, windowMs: 5 * minute }),
  resetAsked: (email: string): Limit => ({ key: `reset ${hashSecret(email)}`, most: 3, windowMs: 60 * minute }),
  resetsFrom: (ip: string): Limit => ({ key: `resets ${networkOf(ip)}`, most: 20, windowMs: 60 * minute }),
} as const;

/** Whoever has one address of version 6 has a whole /64 of them: they count as one. */
export function networkOf(ip: string): string {
  if (!ip.includes(":")) return ip;
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  const [head = "", tail = ""] = (ip.split("%")[0] ?? "").toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const groups = ip.includes("::")
    ? [...before, ...new Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after]
    : before;
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/** "in 12 minutes", as a sentence goes on. */
const inWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "in a minute" : `in ${minutes} minutes`;
};

export type Slowed = { waitSeconds: number; message: string };

/** Lets one try through, or says how long to wait. Of many that are slowed, the first in a while is noted. */
export async function tryOnce(
  engine: Engine,
  asked: readonly Limit[],
  { userId, address }: { userId: string | null; address: string },
): Promise<Taken | Slowed> {
  const taken = await takeTry(engine, asked);
  if ("keys" in taken) return taken;
  const quiet = await takeTry(engine, [{ key: `noted ${asked[0]!.key}`, most: 1, windowMs: 15 * minute }]);
  if ("keys" in quiet) await noteEvent(engine.db, { kind: "sign_in_slowed", userId, address });
  const { waitSeconds } = taken;
  return {
    waitSeconds,
    message: `Too many wrong tries. Try again ${inWords(waitSeconds)}, or use a browser you have signed in with before. Whoever runs Attune can also give you a link for a new password.`,
  };
}

/** The same for somebody who is signed in. */
export async function tryAgain(engine: Engine, asked: Limit, who: { userId: string; address: string }): Promise<Taken> {
  const taken = await tryOnce(engine, [asked], who);
  if ("keys" in taken) return taken;
  throw tooMany(taken);
}

/** How somebody who is signed in is told to wait. */
export const tooMany = ({ waitSeconds }: Slowed): AttuneError =>
  new AttuneError(
    "too_many",
    `Too many wrong tries. Try again ${inWords(waitSeconds)}; you stay signed in.`,
    waitSeconds,
  );
