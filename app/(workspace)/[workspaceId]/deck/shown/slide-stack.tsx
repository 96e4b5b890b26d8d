"use client";

import { useEffect, useState } from "react";
import type { Deck } from "@/domain/deck/deck";
import { SlideView } from "../slide-view";

/** Drawn with the page itself; the others follow in the browser, so that the page is small. */
const drawnAtOnce = 2;

/** All slides one below the other, each a page of its own on paper. */
export function SlideStack({ deck }: { deck: Deck }) {
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return (
    <ol
      aria-label="Slides"
      className="grid grid-cols-[minmax(0,1fr)] gap-6 border-t border-line px-7 py-6 max-lg:px-4 print:block print:border-0 print:p-0"
    >
      {deck.slides.map((slide, place) => (
        <li
          key={slide.id}
          className="slide-page aspect-video border border-line [content-visibility:auto] print:border-0 print:[content-visibility:visible]"
        >
          {awake || place < drawnAtOnce ? (
            <SlideView slide={slide} brand={deck.brand} />
          ) : (
            <p className="hidden p-8 print:block">This slide was not drawn yet. Wait a moment, and print again.</p>
          )}
        </li>
      ))}
    </ol>
  );
}
