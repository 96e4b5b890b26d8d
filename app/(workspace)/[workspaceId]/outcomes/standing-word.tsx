import type { StandingState } from "@/domain/strategy/map-standing";
import { standingWords } from "@/domain/strategy/map-words";
import { classNames } from "@/ui/class-names";

const paths: Record<StandingState, string> = {
  ahead: "M5 1.5 9 8.5H1z",
  on_the_way: "M1.5 1 8.5 5l-7 4z",
  behind: "M5 8.5 1 1.5h8z",
  no_value: "M5 1.5a3.5 3.5 0 1 0 .01 0z",
  no_aim: "M1 5h8",
};

/** The mark and the word of how a metric stands; nothing here is told by colour. */
export function StandingWord({ state, wordHidden }: { state: StandingState; wordHidden?: boolean }) {
  const filled = state !== "no_value" && state !== "no_aim";
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 whitespace-nowrap",
        state === "behind" ? "font-semibold text-ink" : "text-ink-2",
      )}
    >
      <svg aria-hidden width="10" height="10" viewBox="0 0 10 10" className="shrink-0">
        <path
          d={paths[state]}
          fill={filled ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth={filled ? 0 : 1.5}
        />
      </svg>
      <span className={wordHidden ? "sr-only" : ""}>{standingWords[state].word}</span>
    </span>
  );
}
