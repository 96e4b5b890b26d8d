import { HarmGlyph, Kbd, PairMark } from "@/ui/marks";

/** What the marks mean; keys are told to those who can use them. */
export function Legend({ mayMove, isCarrying }: { mayMove: boolean; isCarrying: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-7 pb-2.5 text-12 text-ink-2 max-lg:px-4">
      <span className="inline-flex items-center gap-1.5">
        <PairMark side="customer" /> Customer value
      </span>
      <span className="inline-flex items-center gap-1.5">
        <PairMark side="commercial" /> Commercial value
      </span>
      <span className="text-ink-3">0–100, our rubric</span>
      <span className="inline-flex items-center gap-1.5">
        <PairMark side="customer" hollow /> Expected, not measured
      </span>
      <span className="inline-flex items-center gap-1.5">
        <HarmGlyph level="severe" wordHidden /> Harm, low to severe
      </span>
      <span className="ml-auto text-ink-3 max-sm:hidden">
        {isCarrying ? (
          <span className="text-ink">
            Arrow keys move it, <Kbd>Enter</Kbd> shows what that would do, <Kbd>Esc</Kbd> puts it back.
          </span>
        ) : (
          <>
            Arrow keys move between cards.
            {mayMove && (
              <>
                {" "}
                <Kbd>M</Kbd> moves a card.
              </>
            )}
          </>
        )}
      </span>
    </div>
  );
}
