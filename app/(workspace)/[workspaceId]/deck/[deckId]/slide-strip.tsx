"use client";

import { memo, useDeferredValue, useEffect, useRef, useState } from "react";
import type { Deck, Slide } from "@/domain/deck/deck";
import { useInView } from "@/ui/use-in-view";
import { SlideView } from "../slide-view";

/** Width of a thumbnail and the gap beside it, in pixels. */
const [thumb, gap] = [144, 12];

type Props = {
  slides: readonly Slide[];
  brand: Deck["brand"];
  chosen: string | null;
  onChoose: (slideId: string) => void;
};

/** All slides in a row; only those in view are drawn, so that sixty of them cost as much as six. */
export function SlideStrip({ slides, brand, chosen, onChoose }: Props) {
  const frame = useRef<HTMLElement>(null);
  const { left, right } = useDeferredValue(useInView(frame));
  // Thumbnails are drawn in the browser only, so that the page that is sent stays small.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const at = slides.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    const box = frame.current;
    const start = at * (thumb + gap);
    if (!box || at < 0) return;
    if (start < box.scrollLeft || start + thumb > box.scrollLeft + box.clientWidth)
      box.scrollLeft = start - box.clientWidth / 2 + thumb / 2;
  }, [at]);
  const step = (by: number) => {
    const next = slides[at + by];
    if (next) onChoose(next.id);
  };
  return (
    <nav ref={frame} aria-label="Slides" className="no-print overflow-x-auto pb-2">
      <ol className="flex w-max gap-3 p-0.5">
        {slides.map((slide, place) => (
          <li key={slide.id} style={{ width: thumb }}>
            <button
              type="button"
              tabIndex={place === Math.max(at, 0) ? 0 : -1}
              aria-current={place === at ? "true" : undefined}
              aria-label={`Slide ${place + 1}: ${slide.title}`}
              onClick={() => onChoose(slide.id)}
              onKeyDown={(event) => {
                if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
                event.preventDefault();
                const by = event.key === "ArrowRight" ? 1 : -1;
                step(by);
                const items = frame.current?.querySelectorAll<HTMLElement>("button");
                items?.[place + by]?.focus({ preventScroll: true });
              }}
              className="block aspect-video w-full rounded-1 border border-line text-left aria-[current]:border-ink not-focus-visible:aria-[current]:shadow-[0_0_0_1px_var(--ink)]"
            >
              {awake && place * (thumb + gap) < right && (place + 1) * (thumb + gap) > left && (
                <Thumb slide={slide} brand={brand} />
              )}
            </button>
            <span aria-hidden className="figure mt-0.5 block text-center text-11 text-ink-3">
              {place + 1}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const Thumb = memo(function Thumb({ slide, brand }: { slide: Slide; brand: Deck["brand"] }) {
  return <SlideView slide={slide} brand={brand} decorative />;
});
