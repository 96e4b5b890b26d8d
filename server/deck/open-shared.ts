import { countOpened, findShare, readSharedDeck } from "@/db/deck-shares";
import type { Engine } from "@/db/engine";
import { countFailure, failuresSince } from "@/db/sign-in-failures";
import { forOutsiders } from "@/domain/deck/for-outsiders";
import { AttuneError } from "@/domain/errors";
import { hashSecret } from "../accounts/link-secret";

const windowMs = 15 * 60 * 1_000;
const perAddress = 30;

/**
 * The one deck a link shows, as it was when the link was made. Wrong, run out and ended links answer alike, and who
 * tries many of them has to wait. A link that is open always opens: 256 bits are not guessed, and nobody can lock out
 * others who come from the same address.
 */
export async function openShared(engine: Engine, { secret, ip }: { secret: string; ip: string }) {
  const hash = hashSecret(secret);
  const now = Date.now();
  const share = await findShare(engine, hash);
  const deck = share && share.revokedAt === null && share.expiresAt > now ? await readSharedDeck(engine, share) : null;
  if (!share || !deck) throw await leadsNowhere(engine, ip);
  await countOpened(engine, hash, now);
  return { name: share.name, madeAt: share.createdAt, expiresAt: share.expiresAt, deck: forOutsiders(deck) };
}

async function leadsNowhere(engine: Engine, ip: string): Promise<AttuneError> {
  const key = `shared deck ${ip}`;
  if ((await failuresSince(engine, key, Date.now() - windowMs)) >= perAddress)
    return new AttuneError("too_many", "Too many links that lead nowhere. Wait a quarter of an hour, then try again.");
  await countFailure(engine, key, windowMs);
  return new AttuneError("not_found", "This link leads nowhere, or not any more. Ask whoever sent it for another.");
}
