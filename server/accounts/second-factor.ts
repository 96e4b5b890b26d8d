import {
  beginFactor,
  confirmFactor,
  hasSecondFactor,
  putRecoveryCodes,
  readSecondFactor,
  removeFactor,
  workspacesThatAsk,
} from "@/db/second-factors";
import { noteEvent } from "@/db/security-events";
import { giveBack } from "@/db/sign-in-failures";
import { shortestPassword } from "@/domain/accounts-password";
import { AttuneError } from "@/domain/errors";
import { type Asking, requirePassword } from "./check-password";
import { limits, tryAgain } from "./limits";
import { hashRecoveryCode, newRecoveryCodes as makeRecoveryCodes } from "./recovery-codes";
import { seal, unseal } from "./seal";
import { newTotpSecret, stepOfCode, totpUri } from "./totp";

/** A secret for the app. It asks for nothing yet: a first code must show that the app has it. */
export async function beginSecondFactor(asking: Asking, password: string) {
  const { email } = await requirePassword(asking, password);
  const secret = newTotpSecret();
  if (!(await beginFactor(asking.engine, asking.userId, seal(secret, asking.userId))))
    throw new AttuneError("already_done", "You have a second factor already. Move it to the other phone instead.");
  return { uri: totpUri(secret, email), secret };
}

export async function confirmSecondFactor({ engine, userId, ip }: Asking, code: string) {
  const factor = await readSecondFactor(engine, userId);
  if (!factor || factor.confirmedAt !== null)
    throw new AttuneError("already_done", "There is nothing to confirm. Begin again, or look at your account.");
  const who = { userId, address: ip };
  const taken = await tryAgain(engine, limits.code(userId), who);
  const secret = unseal(factor.sealedSecret, userId);
  const step = secret === null ? null : stepOfCode(secret, code.replace(/[\s-]/g, ""));
  if (step === null) {
    await noteEvent(engine.db, { kind: "second_factor_refused", ...who, about: "while it was set up" });
    throw new AttuneError("invalid", "The code is not right. Wait for the next one, and check the clock of the phone.");
  }
  const recoveryCodes = makeRecoveryCodes();
  await engine.inTransaction(async (tx) => {
    if (!(await confirmFactor(tx, factor, step)))
      throw new AttuneError("stale", "It was begun again meanwhile. Use the newest code.");
    await putRecoveryCodes(tx, userId, hashed(recoveryCodes, userId));
    await noteEvent(tx, { kind: "second_factor_on", ...who });
  });
  await giveBack(engine, taken);
  return { recoveryCodes };
}

export async function endSecondFactor(asking: Asking, password: string): Promise<null> {
  const { engine, userId, ip } = asking;
  await requirePassword(asking, password);
  const [first] = await workspacesThatAsk(engine, userId);
  if (first !== undefined)
    throw new AttuneError(
      "invalid",
      `“${first}” asks everybody for a second factor. You can move it to another phone instead; to do without, ask its owner.`,
    );
  if (Array.from(password.normalize("NFKC")).length < shortestPassword)
    throw new AttuneError(
      "invalid",
      `Without a second factor a password needs ${shortestPassword} characters. Choose a longer one first.`,
    );
  await engine.inTransaction(async (tx) => {
    if (!(await removeFactor(tx, userId))) throw new AttuneError("already_done", "There is no second factor.");
    await noteEvent(tx, { kind: "second_factor_off", userId, address: ip });
  });
  return null;
}

/** Ten new ones; the old ones are worth nothing from then on. */
export async function newRecoveryCodes(asking: Asking, password: string) {
  const { engine, userId, ip } = asking;
  await requirePassword(asking, password);
  if (!(await hasSecondFactor(engine, userId)))
    throw new AttuneError("invalid", "Recovery codes stand in for a second factor. Set one up first.");
  const recoveryCodes = makeRecoveryCodes();
  await engine.inTransaction(async (tx) => {
    await putRecoveryCodes(tx, userId, hashed(recoveryCodes, userId));
    await noteEvent(tx, { kind: "recovery_codes_made", userId, address: ip });
  });
  return { recoveryCodes };
}

const hashed = (codes: readonly string[], userId: string) => codes.map((code) => hashRecoveryCode(code, userId));
