import type { Engine } from "@/db/engine";
import { readSecondFactor, spendRecoveryCode, takeStep } from "@/db/second-factors";
import { noteEvent } from "@/db/security-events";
import { giveBack } from "@/db/sign-in-failures";
import { limits, type Slowed, tryOnce } from "./limits";
import { hashRecoveryCode } from "./recovery-codes";
import { unseal } from "./seal";
import { stepOfCode } from "./totp";

export type Person = { userId: string; address: string };

/** Whether a code of the app, or a recovery code, is right. Each is good once, also for two who send it at once. */
export async function checkCode(engine: Engine, code: string, person: Person): Promise<"right" | "wrong" | Slowed> {
  const taken = await tryOnce(engine, [limits.code(person.userId)], person);
  if (!("keys" in taken)) return taken;
  const right = (await isFresh(engine, code, person)) || (await isRecovery(engine, code, person));
  if (right) {
    await giveBack(engine, taken);
    return "right";
  }
  await noteEvent(engine.db, { kind: "second_factor_refused", ...person });
  return "wrong";
}

async function isFresh(engine: Engine, code: string, { userId }: Person): Promise<boolean> {
  const digits = code.replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(digits)) return false;
  const factor = await readSecondFactor(engine, userId);
  const secret = factor && factor.confirmedAt !== null ? unseal(factor.sealedSecret, userId) : null;
  const step = secret === null ? null : stepOfCode(secret, digits);
  return step !== null && (await takeStep(engine, userId, step));
}

async function isRecovery(engine: Engine, code: string, person: Person): Promise<boolean> {
  const spent = await spendRecoveryCode(engine, person.userId, hashRecoveryCode(code, person.userId));
  if (spent) await noteEvent(engine.db, { kind: "recovery_code_used", ...person });
  return spent;
}
