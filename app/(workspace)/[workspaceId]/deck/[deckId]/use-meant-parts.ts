import { useRef, useState } from "react";
import type { ChosenPart } from "@/domain/deck/saved-deck";
import type { DeckView } from "../deck-view";
import type { useDeckActs } from "../use-deck-acts";

type Stored = DeckView["deck"];
type Meant = { readonly parts: ChosenPart[]; readonly told: string };

/**
 * The parts as they were put last, until the server has stored or refused them. What is put while something is on its
 * way waits for it, and only the last of it is sent: so a key may be pressed as fast as one likes.
 */
export function useMeantParts(deck: Stored, putParts: ReturnType<typeof useDeckActs>["putParts"]) {
  const [held, setHeld] = useState<{ version: number; parts: ChosenPart[] } | null>(null);
  const isOnItsWay = useRef(false);
  const next = useRef<Meant | null>(null);
  const storing = held !== null && held.version >= deck.version;

  const send = (at: Stored, { parts, told }: Meant) => {
    isOnItsWay.current = true;
    setHeld({ version: at.version, parts });
    putParts(at, parts, {
      told,
      onStored: (version) => {
        isOnItsWay.current = false;
        const waits = next.current;
        next.current = null;
        if (waits) send({ ...at, version, parts }, waits);
      },
      onRefused: () => {
        isOnItsWay.current = false;
        next.current = null;
        setHeld(null);
      },
    });
  };
  const store = (parts: ChosenPart[], told: string) => {
    if (!isOnItsWay.current) return send(deck, { parts, told });
    next.current = { parts, told };
    setHeld((before) => before && { ...before, parts });
  };
  return { parts: storing ? held.parts : deck.parts, storing, store };
}
