"use client";

import { useEffect, useRef, useState } from "react";
import type { Deck } from "@/domain/deck/deck";
import { SlideView } from "../slide-view";
import { ReviewLinks } from "./review-links";
import { ShowClock } from "./show-clock";
import { useAlone } from "./use-alone";
import { type ShowAct, useShowKeys } from "./use-show-keys";

type Props = {
  deck: Deck;
  /** The slide to begin with, from 0. */
  first?: number;
  /** Review: what a slide shows can be opened. Not for people without an account. */
  review?: { workspaceId: string; on: boolean; onOpen: (slideId: string) => void };
  /** Whether there are speaker notes to be shown. */
  hasNotes: boolean;
  onShow?: (slideId: string) => void;
  onLeave: () => void;
};

const control =
  "rounded-1 px-1.5 py-0.5 text-ink-2 hover:text-ink disabled:text-ink-disabled aria-pressed:text-ink aria-pressed:underline max-sm:min-h-11";

/** Slides over everything else, one at a time: keys, clicks at the sides, notes, a clock, and black for a pause. */
export function SlideShow({ deck, first = 0, review, hasNotes, onShow, onLeave }: Props) {
  const last = deck.slides.length - 1;
  const [at, setAt] = useState(Math.max(0, Math.min(last, first)));
  const [notes, setNotes] = useState(false);
  const [black, setBlack] = useState(false);
  const [reviewing, setReviewing] = useState(review?.on ?? false);
  const [typed, setTyped] = useState("");
  const stage = useRef<HTMLElement>(null);
  const slide = deck.slides[at];
  useAlone(stage);
  useEffect(() => {
    if (slide) onShow?.(slide.id);
  }, [slide, onShow]);

  const go = (to: number) => {
    setBlack(false);
    setAt(Math.max(0, Math.min(last, to)));
  };
  const full = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void stage.current?.requestFullscreen?.().catch(() => undefined);
  };
  const does = (meant: ShowAct) => {
    switch (meant.act) {
      case "next":
        return go(at + 1);
      case "back":
        return go(at - 1);
      case "go":
        return go(meant.to);
      case "typed":
        return setTyped(meant.digits);
      case "notes":
        return hasNotes && setNotes(!notes);
      case "black":
        return setBlack(!black);
      case "review":
        return review && setReviewing(!reviewing);
      case "full":
        return full();
      case "leave":
        return black ? setBlack(false) : onLeave();
    }
  };
  useShowKeys(does);
  if (!slide) return null;
  const side = "absolute inset-y-0 z-(--z-sticky) w-1/6 cursor-pointer";
  return (
    <section
      ref={stage}
      aria-label="Presentation"
      data-theme="dark"
      tabIndex={-1}
      className="fixed inset-0 z-(--z-dialog) flex flex-col bg-sunken text-12 text-ink outline-none"
    >
      <h1 className="sr-only">{deck.title}</h1>
      <div className="relative grid min-h-0 flex-1 place-items-center overflow-hidden">
        {!black && (
          <div
            className="relative max-h-full w-[min(100%,calc((100dvh-var(--under))*16/9))]"
            style={{ ["--under" as string]: notes ? "32dvh" : "44px" }}
          >
            <SlideView slide={slide} brand={deck.brand} />
            {reviewing && review && (
              <ReviewLinks slide={slide} workspaceId={review.workspaceId} onLeave={() => review.onOpen(slide.id)} />
            )}
          </div>
        )}
        {!reviewing && (
          <>
            <button type="button" tabIndex={-1} aria-hidden className={`${side} left-0`} onClick={() => go(at - 1)} />
            <button type="button" tabIndex={-1} aria-hidden className={`${side} right-0`} onClick={() => go(at + 1)} />
          </>
        )}
        <p role="status" className="sr-only">
          {black ? "The screen is black." : `Slide ${at + 1} of ${deck.slides.length}: ${slide.title}`}
        </p>
      </div>
      {notes && (
        <section
          aria-label="Notes"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="max-h-[calc(32dvh-44px)] overflow-auto bg-surface px-6 py-3 text-14"
        >
          <p className="max-w-[90ch] whitespace-pre-wrap">{slide.notes || "No notes on this slide."}</p>
        </section>
      )}
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 px-3">
        <button type="button" className={control} onClick={onLeave} title="Escape">
          Leave
        </button>
        <button type="button" className={control} disabled={at === 0} onClick={() => go(at - 1)}>
          Back
        </button>
        <button type="button" className={control} disabled={at === last} onClick={() => go(at + 1)}>
          Next
        </button>
        <span className="figure text-ink-2">
          {typed ? `Go to ${typed}, then Enter` : `${at + 1} of ${deck.slides.length}`}
        </span>
        <span className="flex-1" />
        {review && (
          <button
            type="button"
            className={control}
            aria-pressed={reviewing}
            onClick={() => setReviewing(!reviewing)}
            title="R"
          >
            Review
          </button>
        )}
        {hasNotes && (
          <button type="button" className={control} aria-pressed={notes} onClick={() => setNotes(!notes)} title="N">
            Notes
          </button>
        )}
        <button type="button" className={control} aria-pressed={black} onClick={() => setBlack(!black)} title="B">
          Black
        </button>
        <button type="button" className={control} onClick={full} title="F">
          Full screen
        </button>
        <ShowClock />
      </div>
    </section>
  );
}
