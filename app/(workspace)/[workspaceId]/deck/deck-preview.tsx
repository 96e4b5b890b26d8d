"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { buttonClass } from "@/ui/button";
import { PageHeader, Voice } from "@/ui/page-header";
import { SlideView } from "./slide-view";

/** The slides as the file will show them: both are drawn from the same boxes. */
export function DeckPreview({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: deck } = useSuspenseQuery(trpc.deck.preview.queryOptions({ workspaceId }));
  const [at, setAt] = useState(0);
  const slide = deck.slides[Math.min(at, deck.slides.length - 1)];
  if (!slide) return null;
  return (
    <>
      <PageHeader
        title="Board deck"
        sentence={`${deck.slides.length} slides from the plan as it stands, with text, shapes, tables and charts that can be edited in PowerPoint.`}
        actions={
          <a className={buttonClass("primary")} href={`/api/download/${workspaceId}/deck`} download>
            Download the deck
          </a>
        }
      />
      <div className="grid grid-cols-[200px_minmax(0,1fr)] gap-6 border-t border-line px-7 py-5 max-lg:grid-cols-1 max-lg:px-4">
        <nav aria-label="Slides" className="min-w-0 max-lg:overflow-x-auto">
          <ol className="grid gap-3 max-lg:flex max-lg:w-max">
            {deck.slides.map((each, place) => (
              <li key={each.id} className="max-lg:w-36">
                <button
                  type="button"
                  aria-current={place === at ? "true" : undefined}
                  onClick={() => setAt(place)}
                  className="block w-full rounded-1 border border-line text-left aria-[current]:border-ink aria-[current]:shadow-[0_0_0_1px_var(--ink)]"
                >
                  <span className="sr-only">
                    Slide {place + 1}: {each.title}
                  </span>
                  <SlideView slide={each} decorative />
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <div className="min-w-0">
          <div className="border border-line">
            <SlideView slide={slide} />
          </div>
          <div className="mt-4 max-w-[78ch]">
            <Voice as="h2">Notes</Voice>
            <p className="mt-1 whitespace-pre-wrap text-ink-2">{slide.notes || "No notes on this slide."}</p>
          </div>
        </div>
      </div>
    </>
  );
}
