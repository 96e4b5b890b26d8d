import type { Deck } from "@/domain/deck/deck";
import { inDeckThread } from "./deck-thread";
import type { DeckPlan, DeckWork } from "./deck-worker";

/** A deck that is laid out already, as the bytes of a PowerPoint file. @throws AttuneError as `inDeckThread` does */
export const writeDeck = (deck: Deck): Promise<Uint8Array> => bytesOf({ write: deck });

/** The slides of a workspace as the bytes of a PowerPoint file. @throws AttuneError as `inDeckThread` does */
export const writeDeckOf = (plan: DeckPlan): Promise<Uint8Array> => bytesOf({ layAndWrite: plan });

/** The slides of a workspace, laid out. @throws AttuneError as `inDeckThread` does */
export async function layDeckOf(plan: DeckPlan): Promise<Deck> {
  const answer = await inDeckThread({ lay: plan });
  if ("deck" in answer) return answer.deck;
  throw new Error("The writer of slides answered with a file.");
}

async function bytesOf(work: DeckWork): Promise<Uint8Array> {
  const answer = await inDeckThread(work);
  if ("bytes" in answer) return answer.bytes;
  throw new Error("The writer of slides answered with slides.");
}
