import { findUser, readMemberships } from "@/db/accounts";
import type { Engine } from "@/db/engine";
import { putName } from "@/db/passwords";
import { countRecoveryCodes, hasSecondFactor } from "@/db/second-factors";
import { readEventsOf } from "@/db/security-events";
import { AttuneError } from "@/domain/errors";

export async function readMe(engine: Engine, userId: string) {
  const [person, workspaces, on, recoveryCodesLeft] = await Promise.all([
    findUser(engine, userId),
    readMemberships(engine, userId),
    hasSecondFactor(engine, userId),
    countRecoveryCodes(engine, userId),
  ]);
  if (!person) throw new AttuneError("signed_out", "Sign in to go on.");
  return { person, workspaces, secondFactor: { on, recoveryCodesLeft } };
}

export async function rename(engine: Engine, { userId, name }: { userId: string; name: string }): Promise<null> {
  await putName(engine, userId, name);
  return null;
}

export const readEvents = (engine: Engine, userId: string) => readEventsOf(engine, userId, 50);
