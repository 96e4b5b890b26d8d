import { countOpened, findSharedDeck } from "@/db/deck-shares";
import type { Engine } from "@/db/engine";
import { countFailure, failuresSince } from "@/db/sign-in-failures";
import { forOutsiders } from "@/domain/deck/for-outsiders";
import { AttuneError } from "@/domain/errors";
import { hashSecret } from "../accounts/link-secret";

const windowMs = 15 * 60 * 1_000;
const perAddress = 30;

/**
 * The one deck a link shows, as it was when the link was made. Wrong, run out and ended links answer alike, and who
 * tries many of them has to wait.
 */
export async function openShared(engine: Engine, { secret, ip }: { secret: string; ip: string }) {
  const key = `shared deck ${ip}`;
  if ((await failuresSince(engine, key, Date.now() - windowMs)) >= perAddress)
    throw new AttuneError("too_many", "Too many links that lead nowhere. Wait a quarter of an hour, then try again.");
  const hash = hashSecret(secret);
  const found = await findSharedDeck(engine, hash);
  const now = Date.now();
  if (!found || found.revokedAt !== null || found.expiresAt <= now) {
    await countFailure(engine, key, windowMs);
    throw new AttuneError("not_found", "This link leads nowhere, or not any more. Ask whoever sent it for another.");
  }
  await countOpened(engine, hash, now);
  return { name: found.name, madeAt: found.createdAt, expiresAt: found.expiresAt, deck: forOutsiders(found.deck) };
}
