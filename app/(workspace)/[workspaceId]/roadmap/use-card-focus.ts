import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Keeps focus on the card that was acted upon, also when it is drawn anew in another lane, until the person
 * does something else.
 */
export function useCardFocus(frame: RefObject<HTMLElement | null>) {
  const kept = useRef<string | null>(null);
  const asked = useRef(false);

  useLayoutEffect(() => {
    const id = kept.current;
    const card = id && frame.current?.querySelector<HTMLElement>(`:is(article, button)[data-card="${CSS.escape(id)}"]`);
    const isLost = document.activeElement === document.body;
    if (!card || card === document.activeElement || !(asked.current || isLost)) return;
    asked.current = false;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  return {
    keep: (id: string) => {
      kept.current = id;
      asked.current = true;
    },
    letGo: () => {
      kept.current = null;
    },
  };
}
