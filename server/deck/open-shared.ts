import { countOpened, readSharedDeck, type SharedDeck } from "@/db/deck-shares";
import { forOutsiders } from "@/domain/deck/for-outsiders";
import { AttuneError } from "@/domain/errors";

/** The one deck a link shows, as it was when the link was made; where it has a passphrase, that it asks for it. */
export async function openShared(share: SharedDeck | null) {
  if (!share) return { asksPassphrase: true as const };
  const deck = await readSharedDeck(share);
  if (!deck)
    throw new AttuneError("not_found", "This link leads nowhere, or not any more. Ask whoever sent it for another.");
  await countOpened(share, Date.now());
  const { name, madeAt, expiresAt } = share;
  return { asksPassphrase: false as const, name, madeAt, expiresAt, deck: forOutsiders(deck) };
}
