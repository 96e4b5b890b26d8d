import { putRecoveryCodes, readSecondFactor, replaceFactor } from "@/db/second-factors";
import { noteEvent } from "@/db/security-events";
import { giveBack } from "@/db/sign-in-failures";
import { AttuneError } from "@/domain/errors";
import { checkCode } from "./check-code";
import { type Asking, requirePassword } from "./check-password";
import { limits, tooMany, tryAgain } from "./limits";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-codes";
import { seal, unseal } from "./seal";
import { newTotpSecret, stepOfCode, totpUri } from "./totp";

const minutes = 15;
/** What the new phone gets, and which secret it stands in for: a ticket is worth nothing once that one is replaced. */
type Ticket = { secret: string; instead: string; until: number };
const boundTo = (userId: string) => `${userId} moves`;

/**
 * A secret for another phone, for whoever has the password and a code of the one before, or a recovery code. Nothing is
 * stored: the old phone stays good until the new one has shown a code. The ticket is what the server remembers it by.
 */
export async function moveSecondFactor(asking: Asking, { password, code }: { password: string; code: string }) {
  const { engine, userId, ip } = asking;
  const { email } = await requirePassword(asking, password);
  const factor = await readSecondFactor(engine, userId);
  if (!factor || factor.confirmedAt === null)
    throw new AttuneError("invalid", "There is no second factor to move. Set one up instead.");
  const checked = await checkCode(engine, code, { userId, address: ip });
  if (checked === "wrong")
    throw new AttuneError(
      "invalid",
      "The code is not right, or was used already. Wait for the next one, or use a recovery code.",
    );
  if (checked !== "right") throw tooMany(checked);
  const secret = newTotpSecret();
  const ticket: Ticket = { secret, instead: factor.sealedSecret, until: Date.now() + minutes * 60_000 };
  return { uri: totpUri(secret, email), secret, ticket: seal(JSON.stringify(ticket), boundTo(userId)) };
}

/** The new phone instead of the old one, and new recovery codes: what was kept beside the old phone may be lost with it. */
export async function confirmSecondFactorMove(
  { engine, userId, ip }: Asking,
  { ticket, code }: { ticket: string; code: string },
) {
  const read = unseal(ticket, boundTo(userId));
  const given = read === null ? null : (JSON.parse(read) as Ticket);
  if (!given || given.until < Date.now())
    throw new AttuneError("invalid", `More than ${minutes} minutes have passed. Close this and begin again.`);
  const who = { userId, address: ip };
  const taken = await tryAgain(engine, limits.code(userId), who);
  const step = stepOfCode(given.secret, code.replace(/[\s-]/g, ""));
  if (step === null) {
    await noteEvent(engine.db, { kind: "second_factor_refused", ...who, about: "while it was moved" });
    throw new AttuneError("invalid", "The code is not right. Type the one that the new phone shows now.");
  }
  const recoveryCodes = newRecoveryCodes();
  await engine.inTransaction(async (tx) => {
    const { instead, secret } = given;
    if (!(await replaceFactor(tx, { userId, instead, sealedSecret: seal(secret, userId), step })))
      throw new AttuneError(
        "stale",
        "The second factor was moved or turned off meanwhile. Look at your account again.",
      );
    await putRecoveryCodes(
      tx,
      userId,
      recoveryCodes.map((each) => hashRecoveryCode(each, userId)),
    );
    await noteEvent(tx, { kind: "second_factor_on", ...who, about: "on another phone" });
  });
  await giveBack(engine, taken);
  return { recoveryCodes };
}
