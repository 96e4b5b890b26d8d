import { findShare, type SharedDeck } from "@/db/deck-shares";
import type { Engine } from "@/db/engine";
import { noteEvent } from "@/db/security-events";
import { countFailure, failuresSince, giveBack, takeTry } from "@/db/sign-in-failures";
import { AttuneError } from "@/domain/errors";
import { counted } from "@/domain/roadmap/wording";
import { networkOf } from "../accounts/limits";
import { hashSecret } from "../accounts/link-secret";
import { verifyPassword } from "../accounts/password";

const windowMs = 15 * 60 * 1_000;
const wrongLinksPerAddress = 30;
/** Of one link: from one address, and from all of them together. Our defaults. */
const triesPerAddress = 10;
const triesPerLink = 50;

type Asked = { readonly secret: string; readonly passphrase: string | null; readonly ip: string };

/**
 * Who holds the secret of an open link, and its passphrase where it has one; null where that was not said yet. Wrong, run
 * out and ended links answer alike, and who tries many of them has to wait. A link without a passphrase always opens: 256
 * bits are not guessed, and nobody can lock out others who come from the same address.
 */
export async function enterShare(engine: Engine, { secret, passphrase, ip }: Asked): Promise<SharedDeck | null> {
  const found = await findShare(engine, hashSecret(secret), Date.now());
  if (!found) throw await leadsNowhere(engine, ip);
  const { share, passphraseHash } = found;
  if (passphraseHash === null) return share;
  if (passphrase === null) return null;
  await provePassphrase(share, { passphraseHash, passphrase, ip });
  return share;
}

type Proof = { readonly passphraseHash: string; readonly passphrase: string; readonly ip: string };

/** A try is counted before it is looked at, so that many at once are no more than the same ones after one another. */
async function provePassphrase(
  { engine, shareId, workspaceId, name }: SharedDeck,
  { passphraseHash, passphrase, ip }: Proof,
) {
  const ofLink = `passphrase ${workspaceId} ${shareId}`;
  const taken = await takeTry(engine, [
    { key: `${ofLink} ${networkOf(ip)}`, most: triesPerAddress, windowMs },
    { key: ofLink, most: triesPerLink, windowMs },
  ]);
  if ("waitSeconds" in taken) {
    const minutes = Math.ceil(taken.waitSeconds / 60);
    throw new AttuneError(
      "too_many",
      `Too many wrong tries. Wait ${counted(minutes, "minute")}, or ask whoever sent the link for a new one.`,
      taken.waitSeconds,
    );
  }
  if (!(await verifyPassword({ hash: passphraseHash, password: passphrase }))) {
    await noteEvent(engine.db, { kind: "share_refused", workspaceId, address: ip, about: `“${name}”` });
    throw new AttuneError(
      "invalid",
      "This is not the passphrase of this link. Try again, or ask whoever sent the link.",
    );
  }
  await giveBack(engine, taken);
}

async function leadsNowhere(engine: Engine, ip: string): Promise<AttuneError> {
  const key = `shared deck ${networkOf(ip)}`;
  if ((await failuresSince(engine, key, Date.now() - windowMs)) >= wrongLinksPerAddress)
    return new AttuneError(
      "too_many",
      "Too many links that lead nowhere. Wait a quarter of an hour, then try again.",
      windowMs / 1_000,
    );
  await countFailure(engine, key, windowMs);
  return new AttuneError("not_found", "This link leads nowhere, or not any more. Ask whoever sent it for another.");
}
