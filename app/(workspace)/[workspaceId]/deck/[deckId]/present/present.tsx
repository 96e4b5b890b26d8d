"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useRef } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { deckPath } from "../../deck-view";
import { noteSlide } from "../../shown/left-slide";
import { SlideShow } from "../../shown/slide-show";

type Props = { workspaceId: string; deckId: string; first: string | null; reviewing: boolean };

/** The deck over the whole screen. The address names the slide, so that leaving and coming back lands on it. */
export function Present({ workspaceId, deckId, first, reviewing }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: deck } = useSuspenseQuery(trpc.deck.preview.queryOptions({ workspaceId, deckId }));
  const shown = useRef<string | null>(first);
  const at = deckPath(workspaceId, deckId);
  const onShow = useCallback((slideId: string) => {
    shown.current = slideId;
    const asked = new URLSearchParams(window.location.search);
    asked.set("slide", slideId);
    window.history.replaceState(null, "", `?${asked}`);
  }, []);
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    router.push(shown.current ? `${at}?slide=${encodeURIComponent(shown.current)}` : at);
  };
  const place = deck.slides.findIndex(({ id }) => id === first);
  return (
    <SlideShow
      deck={deck}
      first={Math.max(0, place)}
      hasNotes
      review={{
        workspaceId,
        on: reviewing,
        onOpen: (slideId) =>
          noteSlide({
            back: `${at}/present?slide=${encodeURIComponent(slideId)}&review=on`,
            name: `slide ${deck.slides.findIndex(({ id }) => id === slideId) + 1} of ${deck.title}`,
          }),
      }}
      onShow={onShow}
      onLeave={leave}
    />
  );
}
