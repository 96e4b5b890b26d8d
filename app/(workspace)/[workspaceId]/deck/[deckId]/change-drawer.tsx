"use client";

import { differencesInWords, type SlideDifference } from "@/domain/deck/deck-differences";
import { momentInWords } from "@/ui/dates";
import { Drawer } from "@/ui/dialog";
import type { DifferencesView } from "../deck-view";

type Props = {
  since: NonNullable<DifferencesView>;
  onChoose: (slideId: string) => void;
  onClose: () => void;
};

const stateWords: Record<SlideDifference["state"], string> = {
  new: "New",
  gone: "Gone",
  changed: "Other words",
  drawn: "Same words, other figures in a chart or other places",
};
/** What is told of one slide; the rest is counted. */
const mostTold = 12;

/** What is different since the deck went out as a file, slide by slide. */
export function ChangeDrawer({ since, onChoose, onClose }: Props) {
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title="What changed"
      description={`${differencesInWords(since.differences)} since ${since.by} took the deck out on ${momentInWords(since.at)}.`}
    >
      <ul>
        {since.differences.map((slide) => (
          <li key={`${slide.state} ${slide.slideId}`} className="border-t border-hairline py-3">
            <p className="text-11 text-ink-3">
              {stateWords[slide.state]} · {slide.state === "gone" ? `was slide ${slide.page}` : `slide ${slide.page}`}
            </p>
            {slide.state === "gone" ? (
              <p className="font-medium wrap-anywhere">{slide.title}</p>
            ) : (
              <button
                type="button"
                className="text-left font-medium wrap-anywhere underline underline-offset-3 max-sm:min-h-11"
                onClick={() => onChoose(slide.slideId)}
              >
                {slide.title}
              </button>
            )}
            <Words slide={slide} />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

function Words({ slide: { titleWas, changes, notesDiffer } }: { slide: SlideDifference }) {
  const shown = changes.slice(0, mostTold);
  return (
    <div className="mt-1 grid gap-1 text-12">
      {titleWas !== null && <Pair was={titleWas} is={null} />}
      {shown.map((change, at) => (
        <Pair key={at} {...change} />
      ))}
      {changes.length > shown.length && <p className="text-ink-3">And {changes.length - shown.length} more.</p>}
      {notesDiffer && <p className="text-ink-3">Its notes differ.</p>}
    </div>
  );
}

function Pair({ was, is }: { was: string | null; is: string | null }) {
  return (
    <p className="wrap-anywhere">
      {was !== null && (
        <del className="text-ink-3">
          <span className="sr-only">Was: </span>
          {was}
        </del>
      )}
      {was !== null && is !== null && <br />}
      {is !== null && (
        <ins className="text-ink no-underline">
          <span className="sr-only">Now: </span>
          {is}
        </ins>
      )}
    </p>
  );
}
