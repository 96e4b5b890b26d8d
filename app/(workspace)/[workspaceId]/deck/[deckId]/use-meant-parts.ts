import { useRef, useState } from "react";
import type { ChosenPart } from "@/domain/deck/saved-deck";
import type { DeckView } from "../deck-view";
import type { useDeckActs } from "../use-deck-acts";

type Stored = DeckView["deck"];
/** What one act makes of the parts, and what they were before it: an act that overtook others takes only itself back. */
type Meant = { readonly before: ChosenPart[]; readonly parts: ChosenPart[]; readonly told: string };
/** Shown until the deck has been read in this version: not yet known while it is on its way. */
type Held = { readonly parts: ChosenPart[]; readonly version: number };

/**
 * The parts as they were put last, until the deck as read has them or the server refused them. What is put while
 * something is on its way waits for it, and only the last of it is sent: so a key may be pressed as fast as one likes.
 * Nothing older is shown in between, or the next key would begin there.
 */
export function useMeantParts(deck: Stored, putParts: ReturnType<typeof useDeckActs>["putParts"]) {
  const [held, setHeld] = useState<Held | null>(null);
  const isOnItsWay = useRef(false);
  const next = useRef<Meant | null>(null);
  const ahead = held !== null && held.version > deck.version ? held : null;

  const send = (at: Stored, { before, parts, told }: Meant) => {
    isOnItsWay.current = true;
    setHeld({ parts, version: Number.POSITIVE_INFINITY });
    putParts(at, parts, {
      told,
      undoneTo: before,
      onStored: (version) => {
        const waits = next.current;
        next.current = null;
        if (waits) return send({ ...at, version, parts }, waits);
        isOnItsWay.current = false;
        setHeld({ parts, version });
      },
      onRefused: () => {
        isOnItsWay.current = false;
        next.current = null;
        setHeld(null);
      },
    });
  };
  const store = (parts: ChosenPart[], told: string) => {
    const shown = ahead ?? deck;
    const meant = { before: shown.parts, parts, told };
    // What was stored may not have been read yet: this follows it all the same.
    if (!isOnItsWay.current) return send({ ...deck, version: shown.version, parts: shown.parts }, meant);
    next.current = meant;
    setHeld({ parts, version: Number.POSITIVE_INFINITY });
  };
  return { parts: (ahead ?? deck).parts, storing: ahead !== null, store };
}
