import type { ReactNode } from "react";

/** What a journey is for, before anybody wrote down where customers struggle. */
export function FirstPitfall({ action }: { action: ReactNode }) {
  return (
    <section aria-label="How to begin" className="px-7 pb-5 max-lg:px-4">
      <h2 className="text-22">Where do customers struggle?</h2>
      <p className="mt-1 max-w-[68ch] text-ink-2">
        People get lost where one task ends and the next begins: too much to choose from, hurried, or unsure whom to
        believe. Write those moments down first; then you see where help is missing and where a message would only push.
      </p>
      <p className="mt-3 max-w-[68ch] border-l-2 border-hairline pl-4 text-ink-3">
        “Choice freeze”, from a short list to choosing one: overwhelmed, common (4 of 5) and strong (5 of 5), severity
        4. Nobody helps yet.
      </p>
      <div className="mt-4 flex gap-2">
        {action || <p className="text-ink-3">Ask an editor to write down the first one.</p>}
      </div>
    </section>
  );
}
