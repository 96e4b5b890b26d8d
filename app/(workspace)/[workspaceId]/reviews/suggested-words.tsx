import { Tag } from "@/ui/marks";
import type { Ground } from "./review-view";

/** What the rules suggest for a use case, why, and what going on would be against. */
export function SuggestedWords({ ground }: { ground: Ground }) {
  const { suggestion, sentence, hardStops, againstWords } = ground;
  return (
    <div className="border-l-2 border-line pl-3">
      <p className="font-serif text-18 leading-snug">
        {suggestion ? `Suggested: ${suggestion.words.toLowerCase().replace("cx", "CX")}` : "Nothing is suggested."}
      </p>
      {sentence && <p className="mt-1 max-w-[78ch] wrap-anywhere text-ink-2">{sentence}</p>}
      {againstWords && (
        <p className="mt-1">
          <Tag look="harm">There is {againstWords}</Tag>
        </p>
      )}
      {hardStops.map((stop) => (
        <p key={stop} className="mt-1 max-w-[78ch] text-12 text-harm">
          {stop}
        </p>
      ))}
    </div>
  );
}
