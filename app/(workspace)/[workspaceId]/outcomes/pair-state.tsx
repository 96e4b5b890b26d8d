import type { StandingState } from "@/domain/strategy/map-standing";
import { standingWords } from "@/domain/strategy/map-words";
import { PairMark } from "@/ui/marks";
import { StandingWord } from "./standing-word";

type Props = { state: { cx: StandingState | null; commercial: StandingState | null } };

/** How the outcomes below a node stand on either side: the one to look at first. */
export function PairStateWords({ state }: Props) {
  if (!state.cx && !state.commercial) return null;
  const sides = [
    { side: "customer", of: state.cx, name: "For customers" },
    { side: "commercial", of: state.commercial, name: "For the business" },
  ] as const;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-12" title="The outcome to look at first, on either side">
      {sides.map(({ side, of, name }) => (
        <span key={side} className="inline-flex items-center gap-1.5">
          <PairMark side={side} hollow={!of} />
          <span className="sr-only">{name}: </span>
          {of ? <StandingWord state={of} /> : <span className="text-ink-3">{standingWords.no_aim.word}</span>}
        </span>
      ))}
    </p>
  );
}
