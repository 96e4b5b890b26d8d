import type { Tx } from "@/db/engine";
import { addReset } from "@/db/password-resets";
import { hashSecret, newSecret } from "./link-secret";

const hourMs = 60 * 60 * 1_000;
/** How long a link is good: one from the terminal has to find its way to the person first. */
export const resetHours = { terminal: 24, mail: 1 } as const;

/** Makes a link with which a person chooses a new password. Its secret stands behind #, so it reaches no log. */
export async function makeResetLink(
  tx: Tx,
  { userId, origin, baseUrl }: { userId: string; origin: "terminal" | "mail"; baseUrl: string },
): Promise<string> {
  const secret = newSecret();
  await addReset(tx, {
    secretHash: hashSecret(secret),
    userId,
    origin,
    expiresAt: Date.now() + resetHours[origin] * hourMs,
  });
  return `${baseUrl}/reset#${secret}`;
}
